package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;

/** A number for each case of a batch, such as its free energy. */
public interface CaseScore {

    /**
     * The scores of a batch.
     *
     * @param cases     (cases × visible). Not modified.
     * @param firstCase number of the first row within the whole set: random draws are keyed by it
     * @param out       at least one for each case. Overwritten.
     */
    void of(FMatrixRMaj cases, int firstCase, double[] out);
}
