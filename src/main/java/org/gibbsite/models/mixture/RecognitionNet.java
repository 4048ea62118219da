package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/**
 * A net that guesses the responsibilities of any point, r = softmax(g_φ(x)), g linear or with one layer of tanh units, learnt by
 * Adam on F/N: the amortised E-step. Its gap need not close.
 */
public final class RecognitionNet {
    private final int dimensions, inputs, hidden, components;
    private final boolean squares;
    private final double[] parameters, gradient; // hidden weights and biases, then output weights and biases
    private final Adam adam;
    private final double[] input, units, scores, back, r;
    private double[] weights; // of the components: one of weight 0 is never guessed; null where all count

    /**
     * @param dimensions of a point, 1 or 2
     * @param hidden     tanh units; 0 for a linear g
     * @param squares    whether the squares and the product of the coordinates are inputs, too
     */
    public RecognitionNet(int dimensions, int hidden, int components, boolean squares, RandomKey key) {
        this.dimensions = dimensions;
        this.hidden = hidden;
        this.components = components;
        this.squares = squares;
        inputs = squares ? dimensions == 1 ? 2 : 5 : dimensions;
        int outer = (hidden == 0 ? inputs : hidden) * components + components;
        parameters = new double[hidden * (inputs + 1) + outer];
        gradient = new double[parameters.length];
        adam = new Adam(parameters.length);
        input = new double[inputs];
        units = new double[hidden];
        scores = new double[components];
        back = new double[hidden];
        r = new double[components];
        float[] normals = new float[parameters.length];
        key.normals(normals);
        for (int i = 0; i < hidden * inputs; i++) parameters[i] = normals[i] / Math.sqrt(inputs);
        for (int i = hidden * (inputs + 1); i < parameters.length - components; i++) {
            parameters[i] = hidden == 0 ? 0 : normals[i] / Math.sqrt(hidden);
        }
    }

    /** A net of known parameters; see the constructor. @param parameters not kept */
    public static RecognitionNet of(int dimensions, int hidden, int components, boolean squares, double[] parameters) {
        RecognitionNet net = new RecognitionNet(dimensions, hidden, components, squares, RandomKey.of(0));
        System.arraycopy(parameters, 0, net.parameters, 0, parameters.length);
        return net;
    }

    /** φ. Live. */
    public double[] parameters() {
        return parameters;
    }

    public Adam adam() { return adam; }

    /** Of the mixture from now on: a component of weight 0 is never guessed. @param live π */
    public void follow(double[] live) {
        weights = live;
    }

    /** g_φ(x). @return (components), overwritten by the next call */
    private double[] scores(double x, double y) {
        input[0] = x;
        if (dimensions == 2) input[1] = y;
        if (squares) square(x, y);
        int at = 0, wide = hidden == 0 ? inputs : hidden;
        for (int j = 0; j < hidden; j++, at += inputs) {
            double sum = parameters[hidden * inputs + j];
            for (int i = 0; i < inputs; i++) sum += parameters[at + i] * input[i];
            units[j] = StrictMath.tanh(sum);
        }
        at += hidden;
        double[] from = hidden == 0 ? input : units;
        for (int k = 0; k < components; k++, at += wide) {
            double sum = parameters[parameters.length - components + k];
            for (int j = 0; j < wide; j++) sum += parameters[at + j] * from[j];
            scores[k] = weights != null && weights[k] == 0 ? Double.NEGATIVE_INFINITY : sum;
        }
        return scores;
    }

    private void square(double x, double y) {
        if (dimensions == 1) {
            input[1] = x * x;
            return;
        }
        input[2] = x * x;
        input[3] = y * y;
        input[4] = x * y;
    }

    /** r of all points. @param points (N × D); @param r (N × K), overwritten */
    public void infer(double[] points, double[] r) {
        for (int n = 0; n < points.length / dimensions; n++) {
            infer(points[n * dimensions], dimensions == 1 ? 0 : points[n * dimensions + 1], r,
                    n * components);
        }
    }

    /** r of one point. @param out from {@code at} on, overwritten */
    public void infer(double x, double y, double[] out, int at) {
        System.arraycopy(scores(x, y), 0, out, at, components);
        LogSum.softmax(out, at, out, components);
    }

    /** ∂(F/N)/∂φ at the present φ. @param joint a_nk (N × K). @return live, overwritten by the next call */
    public double[] gradient(double[] points, double[] joint) {
        int n = points.length / dimensions, outer = hidden * (inputs + 1), wide = hidden == 0 ? inputs : hidden;
        Arrays.fill(gradient, 0);
        for (int row = 0; row < n; row++) {
            infer(points[row * dimensions], dimensions == 1 ? 0 : points[row * dimensions + 1], r, 0);
            double mean = 0;
            for (int k = 0; k < components; k++) mean += part(r[k], joint[row * components + k]);
            Arrays.fill(back, 0);
            for (int k = 0; k < components; k++) {
                double to = (part(r[k], joint[row * components + k]) - r[k] * mean) / n;
                double[] from = hidden == 0 ? input : units;
                for (int j = 0; j < wide; j++) {
                    gradient[outer + k * wide + j] += to * from[j];
                    if (hidden > 0) back[j] += to * parameters[outer + k * wide + j];
                }
                gradient[gradient.length - components + k] += to;
            }
            for (int j = 0; j < hidden; j++) {
                double to = back[j] * (1 - units[j] * units[j]);
                for (int i = 0; i < inputs; i++) gradient[j * inputs + i] += to * input[i];
                gradient[hidden * inputs + j] += to;
            }
        }
        return gradient;
    }

    /** r(a − log r), 0 for r = 0. */
    private static double part(double r, double a) {
        return r > 0 ? r * (a - StrictMath.log(r)) : 0;
    }

    /** One step of Adam up F. @param joint a_nk (N × K) */
    public void step(double[] points, double[] joint, double rate) {
        adam.rise(parameters, gradient(points, joint), rate);
    }
}
