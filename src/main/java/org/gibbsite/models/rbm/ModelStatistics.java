package org.gibbsite.models.rbm;

/**
 * Exact expectations under the model: the negative side of the likelihood gradient.
 *
 * @param visible      E[v], one per visible unit
 * @param hidden       E[h], one per hidden unit
 * @param products     E[v hᵀ] (visible × hidden), row by row
 * @param logPartition log Z, nats
 */
public record ModelStatistics(double[] visible, double[] hidden, double[] products, double logPartition) {

    /** Enumerates the smaller layer twice: for log Z, then for the averages with the weights exp(log w − log Z). */
    static ModelStatistics of(ExactRbm rbm) {
        double logPartition = rbm.logPartition();
        Enumeration states = new Enumeration(rbm);
        boolean hiddenEnumerated = states.isHiddenEnumerated();
        double[] own = new double[states.units()];
        double[] other = new double[hiddenEnumerated ? rbm.visibleUnits() : rbm.hiddenUnits()];
        double[] products = new double[own.length * other.length]; // (enumerated × other)
        double[] mean = new double[other.length];
        while (true) {
            double probability = Math.exp(states.logWeight() - logPartition);
            for (int i = 0; i < mean.length; i++) {
                mean[i] = probability * states.otherMean(i);
                other[i] += mean[i];
            }
            for (int unit = 0; unit < own.length; unit++) {
                if (!states.isOn(unit)) continue;
                own[unit] += probability;
                for (int i = 0; i < mean.length; i++) products[unit * mean.length + i] += mean[i];
            }
            if (states.isLast()) break;
            states.next();
        }
        return hiddenEnumerated
                ? new ModelStatistics(other, own, transposed(products, own.length, other.length), logPartition)
                : new ModelStatistics(own, other, products, logPartition);
    }

    private static double[] transposed(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) transposed[j * rows + i] = matrix[i * columns + j];
        }
        return transposed;
    }
}
