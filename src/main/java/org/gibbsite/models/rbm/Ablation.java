package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.gibbsite.compute.Logistic;
import org.gibbsite.random.RandomKey;

/**
 * What a machine loses when hidden units are ablated, that is, held at h_j ≡ 0: their column of W and their bias b_j drop
 * out of every sum. Both measures are the same as with column W_·j set to zero: a unit without weights gives the pixels
 * nothing, and its term log(1 + exp b_j) of the free energy cancels in p(v_i | rest).
 *
 * <p>First the whole machine is gone through, case by case, with {@link #advance}; then the loss of any set of units costs
 * one pass over the pixels. Has its own arithmetic on parameters that it is lent and never writes to.
 *
 * <p>Source: the measures as in {@link ReconstructionError.Kind#MEAN_FIELD} and {@link PseudoLikelihood}.
 */
public final class Ablation {
    private final boolean gaussian;
    private final float[] weights, visibleBias, hiddenBias, cases;
    private final int count, visible, hidden, pixels;
    private final int[] pixel; // (cases × pixels): whose conditional probability is taken
    private final float[] means; // p(h | v) (cases × hidden)
    private final float[] outputs; // input of each pixel from all hidden units (cases × visible)
    private final float[] binaryInputs; // b + v W with v made binary (cases × hidden)
    private final double[] differences; // F(v) − F(v with the pixel flipped) (cases × pixels)
    private int done;

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

    /**
     * @param cases  (cases × visible), row by row. Not modified, and not to be modified.
     * @param pixels per image whose conditional probability is taken, drawn with {@code key}; n_v or more takes all
     */
    public Ablation(Machine machine, float[] cases, int pixels, RandomKey key) {
        gaussian = machine.gaussianVisible();
        weights = machine.weights();
        visibleBias = machine.visibleBias();
        hiddenBias = machine.hiddenBias();
        this.cases = cases;
        visible = visibleBias.length;
        hidden = hiddenBias.length;
        count = cases.length / visible;
        this.pixels = gaussian ? 0 : Math.min(pixels, visible);
        pixel = new int[count * this.pixels];
        for (int k = 0; k < pixel.length; k++) {
            pixel[k] = pixels >= visible ? k % visible : (int) (key.uniform(k) * visible);
        }
        means = new float[count * hidden];
        outputs = new float[count * visible];
        binaryInputs = new float[gaussian ? 0 : count * hidden];
        differences = new double[pixel.length];
    }

    public int cases() { return count; }

    /** Cases gone through. */
    public int done() { return done; }

    /** Goes through one more case; returns whether more are left. */
    public boolean advance() {
        if (done == count) return false;
        int n = done++;
        inputs(n, false, means);
        for (int j = n * hidden; j < (n + 1) * hidden; j++) means[j] = Logistic.of(means[j]);
        for (int i = 0; i < visible; i++) {
            float sum = 0;
            for (int j = 0; j < hidden; j++) sum = Math.fma(weights[i * hidden + j], means[n * hidden + j], sum);
            outputs[n * visible + i] = sum;
        }
        if (!gaussian) inputs(n, true, binaryInputs);
        for (int k = n * pixels; k < (n + 1) * pixels; k++) {
            double difference = turn(n, pixel[k]) * visibleBias[pixel[k]];
            for (int j = 0; j < hidden; j++) difference += term(n, pixel[k], j);
            differences[k] = difference;
        }
        return done < count;
    }

    /** Row n of {@code out} = b + v W. */
    private void inputs(int n, boolean binary, float[] out) {
        System.arraycopy(hiddenBias, 0, out, n * hidden, hidden);
        for (int i = 0; i < visible; i++) {
            float grey = cases[n * visible + i], v = !binary ? grey : grey > PseudoLikelihood.THRESHOLD ? 1 : 0;
            if (v == 0) continue;
            for (int j = 0; j < hidden; j++) {
                out[n * hidden + j] = Math.fma(v, weights[i * hidden + j], out[n * hidden + j]);
            }
        }
    }

    /** What is added to pixel i when it is flipped: 1 or −1. */
    private int turn(int n, int i) {
        return cases[n * visible + i] > PseudoLikelihood.THRESHOLD ? -1 : 1;
    }

    /** The part of unit j in F(v) − F(v with pixel i flipped). */
    private double term(int n, int i, int j) {
        double x = binaryInputs[n * hidden + j];
        return LogSum.softplus(x + turn(n, i) * weights[i * hidden + j]) - LogSum.softplus(x);
    }

    /** The loss without the units. @throws IllegalStateException before all cases have been gone through */
    public Loss without(int... units) {
        if (done < count) throw new IllegalStateException("only " + done + " of " + count + " cases gone through");
        double whole = 0, without = 0;
        double[] falls = new double[pixels == 0 ? 0 : count];
        float[] row = new float[visible];
        for (int n = 0; n < count; n++) {
            System.arraycopy(outputs, n * visible, row, 0, visible);
            whole += squaredError(n, row);
            for (int j : units) {
                for (int i = 0; i < visible; i++) row[i] -= means[n * hidden + j] * weights[i * hidden + j];
            }
            without += squaredError(n, row);
            for (int k = n * pixels; k < (n + 1) * pixels; k++) falls[n] += fall(n, k, units) * visible / pixels;
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
    private double fall(int n, int k, int[] units) {
        double difference = differences[k];
        for (int j : units) difference -= term(n, pixel[k], j);
        return LogSum.softplus(difference) - LogSum.softplus(differences[k]);
    }
}
