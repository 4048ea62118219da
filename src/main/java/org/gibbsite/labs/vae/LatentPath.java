package org.gibbsite.labs.vae;

import java.util.Arrays;
import org.gibbsite.models.vae.ModelBatch;
import org.gibbsite.models.vae.VaeModel;

/** A walk from one place of the latent space to another in equal steps, and how the decoded image changes on the way. */
public final class LatentPath {
    private LatentPath() {}

    /** z_k = (1 − s) a + s b, s = k/steps. @return steps + 1 places, both ends among them */
    public static float[][] straight(float[] a, float[] b, int steps) {
        return walk(steps, s -> mixed(a, b, 1 - s, s));
    }

    /**
     * Along the great circle through the directions of both ends, the length going evenly from one to the other, where a
     * straight line would cut through the middle, which the prior hardly visits in many dimensions: z_k = ℓ(s) (sin((1−s)ω)
     * a/|a| + sin(sω) b/|b|)/sin ω. Straight where the ends are (anti)parallel or 0. Source: Shoemake, "Animating rotation
     * with quaternion curves", 1985, section 3.3.
     */
    public static float[][] greatCircle(float[] a, float[] b, int steps) {
        double lengthA = Math.sqrt(dot(a, a)), lengthB = Math.sqrt(dot(b, b));
        double cosine = dot(a, b) / (lengthA * lengthB), angle = StrictMath.acos(Math.clamp(cosine, -1.0, 1.0));
        if (!(StrictMath.sin(angle) > 1e-4)) return straight(a, b, steps);
        return walk(steps, s -> {
            double length = ((1 - s) * lengthA + s * lengthB) / StrictMath.sin(angle);
            return mixed(a, b, length * StrictMath.sin((1 - s) * angle) / lengthA,
                    length * StrictMath.sin(s * angle) / lengthB);
        });
    }

    /** The decoded images, one after another (places × pixels). */
    public static float[] images(VaeModel model, float[][] places, ModelBatch batch) {
        int units = model.shape().latentUnits();
        float[] z = new float[places.length * units];
        for (int k = 0; k < places.length; k++) System.arraycopy(places[k], 0, z, k * units, units);
        return batch.decode(model, z, places.length);
    }

    /** Root mean squared difference per pixel between each image and the next (images − 1 numbers). */
    public static double[] changes(float[] images, int pixels) {
        double[] changes = new double[Math.max(0, images.length / pixels - 1)];
        for (int k = 0; k < changes.length; k++) {
            double sum = 0;
            for (int at = k * pixels; at < (k + 1) * pixels; at++) {
                double off = images[at + pixels] - images[at];
                sum += off * off;
            }
            changes[k] = Math.sqrt(sum / pixels);
        }
        return changes;
    }

    private static float[][] walk(int steps, java.util.function.DoubleFunction<float[]> at) {
        float[][] places = new float[steps + 1][];
        Arrays.setAll(places, k -> at.apply((double) k / steps));
        return places;
    }

    private static float[] mixed(float[] a, float[] b, double weightA, double weightB) {
        float[] z = new float[a.length];
        for (int j = 0; j < z.length; j++) z[j] = (float) (weightA * a[j] + weightB * b[j]);
        return z;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) sum += (double) a[j] * b[j];
        return sum;
    }
}
