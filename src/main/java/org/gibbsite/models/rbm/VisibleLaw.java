package org.gibbsite.models.rbm;

/**
 * The exact law of an {@link ExactRbm} with at most 20 binary visible units, by a walk through all visible states: p(v),
 * log Z and the mean of E(v,h). Not compared by content.
 *
 * @param probabilities p(v) of all 2^n_v states; state s has v_i = bit i of s
 * @param logPartition  log Z, nats
 * @param meanEnergy    E[E(v,h)], nats
 */
public record VisibleLaw(double[] probabilities, double logPartition, double meanEnergy) {

    /** @throws IllegalArgumentException when there are more than {@value ExactRbm#LARGEST_ENUMERATION} visible units */
    public static VisibleLaw of(ExactRbm rbm) {
        if (rbm.isGaussianVisible()) throw new IllegalArgumentException("Gaussian units have no finite set of states");
        ExactRbm.requireEnumerable(rbm.visibleUnits());
        double[] values = new double[1 << rbm.visibleUnits()], energies = new double[values.length];
        double[] inputs = rbm.hiddenBias.clone();
        GrayCode code = new GrayCode(rbm.visibleUnits());
        int state = 0;
        double biasTerm = 0;
        while (true) {
            values[state] = biasTerm + logSum(inputs);
            energies[state] = -biasTerm - meanHiddenTerm(inputs);
            if (code.isLast()) break;
            int i = code.next();
            state ^= 1 << i;
            double sign = code.isOn(i) ? 1 : -1;
            biasTerm += sign * rbm.visibleBias[i];
            for (int j = 0; j < inputs.length; j++) inputs[j] += sign * rbm.weights[i * inputs.length + j];
        }
        return normalised(values, energies);
    }

    private static VisibleLaw normalised(double[] logWeights, double[] energies) {
        double logPartition = LogSum.of(logWeights), mean = 0;
        for (int state = 0; state < logWeights.length; state++) {
            logWeights[state] = Math.exp(logWeights[state] - logPartition);
            mean += logWeights[state] * energies[state];
        }
        return new VisibleLaw(logWeights, logPartition, mean);
    }

    /** Σ_j log(1 + exp x_j), one logarithm for up to 512 units. */
    private static double logSum(double[] inputs) {
        double sum = 0, product = 1;
        for (int j = 0; j < inputs.length; j++) {
            sum += Math.max(0, inputs[j]);
            product *= 1 + Math.exp(-Math.abs(inputs[j]));
            if ((j & 511) == 511) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /** Σ_j x_j σ(x_j). */
    private static double meanHiddenTerm(double[] inputs) {
        double sum = 0;
        for (double x : inputs) sum += x * LogSum.sigmoid(x);
        return sum;
    }
}
