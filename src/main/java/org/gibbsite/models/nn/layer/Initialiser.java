package org.gibbsite.models.nn.layer;

import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/** First values of parameters. All randomness is in the key. */
public final class Initialiser {
    private Initialiser() {}

    /** U(−1/√fanIn, 1/√fanIn). Source: LeCun, Bottou, Orr, Müller, "Efficient backprop", 1998, section 4.6. */
    public static void fanIn(Variable parameter, int fanIn, RandomKey key) {
        uniform(parameter, 1 / Math.sqrt(fanIn), key);
    }

    /** N(0, 2/fanIn), for ReLU. Source: He, Zhang, Ren, Sun, "Delving deep into rectifiers", 2015, equation 10. */
    public static void he(Variable weights, RandomKey key) {
        normal(weights, Math.sqrt(2.0 / weights.rows()), key);
    }

    /** N(0, deviation²). */
    public static void normal(Variable parameter, double deviation, RandomKey key) {
        float[] x = parameter.data();
        key.normals(x);
        for (int i = 0; i < x.length; i++) x[i] *= (float) deviation;
    }

    /** U(−limit, limit). */
    public static void uniform(Variable parameter, double limit, RandomKey key) {
        float[] x = parameter.data();
        key.uniforms(x);
        for (int i = 0; i < x.length; i++) x[i] = (float) ((2 * x[i] - 1) * limit);
    }
}
