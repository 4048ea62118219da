package org.gibbsite.models.vae;

/**
 * The true posterior p(z|x) of a model with two latent units and a standard normal prior, on a grid: p(x|z) p(z) at the
 * middle of every cell, and its integral, the evidence p(x).
 *
 * @param side        cells along each axis
 * @param limit       the grid covers ±limit in both units
 * @param density     p(z|x) (side × side), rows from the largest z₂ down; sums to 1 with the cells' area
 * @param logEvidence log p(x) as the sum over the cells, nats
 */
public record GridPosterior(int side, double limit, float[] density, double logEvidence) {

    /** @param image pixels in [0, 1]; not modified. @throws IllegalArgumentException where there is no such posterior */
    public static GridPosterior of(VaeModel model, float[] image, double limit, int side) {
        if (model.shape().latentUnits() != 2 || !model.isPriorNormal()) {
            throw new IllegalArgumentException("a grid needs two latent units with a standard normal prior");
        }
        double[] logs = new double[side * side];
        double cell = 2 * limit / side, largest = Double.NEGATIVE_INFINITY, sum = 0;
        float[] z = new float[2];
        for (int i = 0; i < logs.length; i++) {
            z[0] = (float) (-limit + (i % side + 0.5) * cell);
            z[1] = (float) (limit - (i / side + 0.5) * cell);
            logs[i] = model.logLikelihood(image, z) + model.logPrior(z);
            largest = Math.max(largest, logs[i]);
        }
        for (double log : logs) sum += StrictMath.exp(log - largest);
        double logEvidence = largest + StrictMath.log(sum * cell * cell);
        float[] density = new float[logs.length];
        for (int i = 0; i < logs.length; i++) density[i] = (float) StrictMath.exp(logs[i] - logEvidence);
        return new GridPosterior(side, limit, density, logEvidence);
    }
}
