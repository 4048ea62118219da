package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.gibbsite.compute.Logistic;

/**
 * What a machine loses when hidden units are ablated, that is, held at h_j ≡ 0: their column of W and their bias b_j drop
 * out of every sum. Both measures are the same as with column W_·j set to zero: a unit without weights gives the pixels
 * nothing, and its term log(1 + exp b_j) of the free energy cancels in p(v_i | rest).
 *
 * <p>First the whole machine is gone through, piece by piece, with {@link #advance}; then the loss of any set of units costs
 * one pass over the pixels. Has its own arithmetic on parameters that it is lent and never writes to.
 *
 * <p>With σ = p(h_j = 1 | v), the part of unit j in F(v) − F(v with pixel i flipped) is log(1 − σ + σ e^w) where the pixel
 * is off and log(σ + (1 − σ) e^w) − w where it is on, w = w_ij: many factors are multiplied before one logarithm is taken.
 *
 * <p>Source: the measures as in {@link ReconstructionError.Kind#MEAN_FIELD} and {@link PseudoLikelihood}, all pixels.
 */
public final class Ablation {
    private final boolean gaussian;
    private final float[] weights, visibleBias, hiddenBias, cases;
    private static final int PIECES = 50;
    /** Weights beyond these, which no living machine has, count as these. */
    private static final float LARGEST = 80;

    private final int count, visible, hidden;
    private final float[] powers; // e^w (visible × hidden)
    private final double[] sums; // of each row of W
    private final float[] means; // p(h | v) (cases × hidden)
    private final float[] outputs; // input of each pixel from all hidden units (cases × visible)
    private final double[] on; // p(h = 1 | v) with v made binary (cases × hidden)
    private final double[] differences; // F(v) − F(v with the pixel flipped) (cases × visible)
    private final float[] inputs;
    private float largest = 1;
    private int prepared, done;

    /** The machine, as arrays that are read but never written. @param weights (visible × hidden) */
    public record Machine(float[] weights, float[] visibleBias, float[] hiddenBias, boolean gaussianVisible) {}

    /**
     * Without the units, minus with them.
     *
     * @param reconstruction      rise of the mean squared error per pixel, h as probabilities
     * @param error               with all units
     * @param pseudo              fall (positive) of the log pseudo-likelihood, nats per image; NaN for Gaussian pixels
     * @param pseudoStandardError of {@code pseudo} over the images
     */
    public record Loss(double reconstruction, double error, double pseudo, double pseudoStandardError) {}

    /** @param cases (cases × visible), row by row. Not modified, and not to be modified. */
    public Ablation(Machine machine, float[] cases) {
        gaussian = machine.gaussianVisible();
        weights = machine.weights();
        visibleBias = machine.visibleBias();
        hiddenBias = machine.hiddenBias();
        this.cases = cases;
        visible = visibleBias.length;
        hidden = hiddenBias.length;
        count = cases.length / visible;
        means = new float[count * hidden];
        outputs = new float[count * visible];
        inputs = new float[hidden];
        powers = new float[gaussian ? 0 : visible * hidden];
        sums = new double[visible];
        on = new double[gaussian ? 0 : count * hidden];
        differences = new double[gaussian ? 0 : count * visible];
    }

    public int cases() { return count; }

    /** Share of the work that is done, 0 … 1. */
    public double progress() {
        return (prepared / (double) visible * PIECES + done) / (PIECES + count);
    }

    /** Goes on by one piece, at most about one pass over the weights; returns whether more are left. */
    public boolean advance() {
        if (prepared < visible) {
            int until = Math.min(visible, prepared + Math.ceilDiv(visible, PIECES));
            while (prepared < until) prepare(prepared++);
            return true;
        }
        if (done == count) return false;
        int n = done++;
        takeInputs(n, false);
        for (int j = 0; j < hidden; j++) means[n * hidden + j] = Logistic.of(inputs[j]);
        for (int i = 0; i < visible; i++) {
            float sum = 0;
            for (int j = 0; j < hidden; j++) sum = Math.fma(weights[i * hidden + j], means[n * hidden + j], sum);
            outputs[n * visible + i] = sum;
        }
        if (!gaussian) takeDifferences(n);
        return done < count;
    }

    private void prepare(int i) {
        for (int j = 0; j < hidden && !gaussian; j++) {
            float w = Math.clamp(weights[i * hidden + j], -LARGEST, LARGEST);
            powers[i * hidden + j] = (float) Math.exp(w);
            sums[i] += w;
            largest = Math.max(largest, Math.abs(w));
        }
    }

    /** inputs = b + v W of one case. */
    private void takeInputs(int n, boolean binary) {
        System.arraycopy(hiddenBias, 0, inputs, 0, hidden);
        for (int i = 0; i < visible; i++) {
            float grey = cases[n * visible + i], v = !binary ? grey : grey > PseudoLikelihood.THRESHOLD ? 1 : 0;
            if (v == 0) continue;
            for (int j = 0; j < hidden; j++) inputs[j] = Math.fma(v, weights[i * hidden + j], inputs[j]);
        }
    }

    private void takeDifferences(int n) {
        takeInputs(n, true);
        for (int j = 0; j < hidden; j++) on[n * hidden + j] = LogSum.sigmoid(inputs[j]);
        int block = (int) (700 / largest); // so many factors in [e^−largest, e^largest] stay within a double
        for (int i = 0; i < visible; i++) {
            double sum = isOn(n, i) ? -visibleBias[i] - sums[i] : visibleBias[i];
            for (int from = 0; from < hidden; from += block) {
                double product = 1;
                for (int j = from; j < Math.min(hidden, from + block); j++) product *= factor(n, i, j);
                sum += Math.log(product);
            }
            differences[n * visible + i] = sum;
        }
    }

    private boolean isOn(int n, int i) {
        return cases[n * visible + i] > PseudoLikelihood.THRESHOLD;
    }

    /** exp of the part of unit j in F(v) − F(v with pixel i flipped), times e^w where the pixel is on. */
    private double factor(int n, int i, int j) {
        double p = on[n * hidden + j], q = isOn(n, i) ? p : 1 - p;
        return q + (1 - q) * powers[i * hidden + j];
    }

    /** The loss without the units. @throws IllegalStateException before all cases have been gone through */
    public Loss without(int... units) {
        if (done < count) throw new IllegalStateException("only " + done + " of " + count + " cases gone through");
        double whole = 0, without = 0;
        double[] falls = new double[gaussian ? 0 : count];
        float[] row = new float[visible];
        for (int n = 0; n < count; n++) {
            System.arraycopy(outputs, n * visible, row, 0, visible);
            whole += squaredError(n, row);
            for (int j : units) {
                for (int i = 0; i < visible; i++) row[i] -= means[n * hidden + j] * weights[i * hidden + j];
            }
            without += squaredError(n, row);
            for (int i = 0; i < visible && !gaussian; i++) falls[n] += fall(n, i, units);
        }
        double size = (double) count * visible, mean = Arrays.stream(falls).average().orElse(Double.NaN);
        double squares = Arrays.stream(falls).map(f -> (f - mean) * (f - mean)).sum();
        return new Loss((without - whole) / size, whole / size, mean,
                Math.sqrt(squares / Math.max(1, count - 1) / Math.max(1, count)));
    }

    private double squaredError(int n, float[] inputs) {
        double sum = 0;
        for (int i = 0; i < visible; i++) {
            float x = visibleBias[i] + inputs[i];
            double off = cases[n * visible + i] - (gaussian ? x : Logistic.of(x));
            sum += off * off;
        }
        return sum;
    }

    /** log p(v_i | rest) = −softplus(F(v) − F(flipped)), with all units minus without some. */
    private double fall(int n, int i, int[] units) {
        double whole = differences[n * visible + i], without = whole;
        for (int j : units) {
            without -= Math.log(factor(n, i, j));
            if (isOn(n, i)) without += Math.clamp(weights[i * hidden + j], -LARGEST, LARGEST);
        }
        return LogSum.softplus(without) - LogSum.softplus(whole);
    }
}
