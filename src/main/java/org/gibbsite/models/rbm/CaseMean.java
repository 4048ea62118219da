package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;

/**
 * The mean of a {@link CaseScore} over a set of cases, and its standard error, in slices of {@value #CASES_PER_SLICE} cases. The slices are always
 * the same ones, so the result does not depend on when they are carried out.
 */
public final class CaseMean {
    /** Few enough that a slice of 784 × 500 units takes about 3 ms; more than enough to keep products efficient. */
    public static final int CASES_PER_SLICE = 50;

    private final CaseScore score;
    private final FMatrixRMaj set;
    private final int cases;
    private final FMatrixRMaj slice = new FMatrixRMaj(0, 0);
    private int done;
    private final double[] scores = new double[CASES_PER_SLICE];
    private double sum, squares;

    /**
     * @param set   (rows × visible), one case a row. Not modified, and not to be modified until the mean is complete.
     * @param cases the first so many rows count; 1 … rows
     */
    public CaseMean(CaseScore score, FMatrixRMaj set, int cases) {
        if (cases < 1 || cases > set.numRows) {
            throw new IllegalArgumentException("cases must be in 1 … " + set.numRows + ", not " + cases);
        }
        this.score = score;
        this.set = set;
        this.cases = cases;
    }

    /** One slice; returns whether more are left. */
    public boolean advance() {
        if (done == cases) return false;
        int count = Math.min(CASES_PER_SLICE, cases - done);
        slice.reshape(count, set.numCols);
        System.arraycopy(set.data, done * set.numCols, slice.data, 0, count * set.numCols);
        score.of(slice, done, scores);
        double ofSlice = 0;
        for (int row = 0; row < count; row++) {
            ofSlice += scores[row];
            squares += scores[row] * scores[row];
        }
        sum += ofSlice;
        done += count;
        return done < cases;
    }

    /** The mean; NaN until {@link #advance} has returned false. */
    public double value() {
        return done == cases ? sum / cases : Double.NaN;
    }

    /**
     * Standard error of the mean, √(Σ(x − x̄)²/(n (n − 1))): how far the mean of other cases of this kind, with other draws,
     * would be off. NaN until the mean is complete, and of a single case.
     */
    public double error() {
        double variance = Math.max(0, squares / cases - value() * value());
        return cases < 2 ? Double.NaN : Math.sqrt(variance / (cases - 1));
    }

    /** All slices at once. */
    public double complete() {
        while (advance()) continue;
        return value();
    }
}
