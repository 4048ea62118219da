package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.compute.Backends;
import org.gibbsite.models.vae.ModelBatch;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class LatentPathTest {
    private static final float[] A = {1, 0, 2}, B = {-2, 1, 0.5f};

    private static double length(float[] z) {
        double sum = 0;
        for (float x : z) sum += x * x;
        return Math.sqrt(sum);
    }

    private static double angle(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) sum += a[j] * b[j];
        return Math.acos(Math.clamp(sum / length(a) / length(b), -1.0, 1.0));
    }

    @Test void bothPathsBeginAndEndAtTheirEnds() {
        for (float[][] path : new float[][][]{LatentPath.straight(A, B, 10), LatentPath.greatCircle(A, B, 10)}) {
            assertThat(path).hasDimensions(11, 3);
            assertThat(path[0]).containsExactly(A, within(1e-6f));
            assertThat(path[10]).containsExactly(B, within(1e-6f));
        }
        assertThat(LatentPath.straight(A, B, 10)[5]).containsExactly(new float[]{-0.5f, 0.5f, 1.25f}, within(1e-6f));
    }

    @Test void aGreatCircleTurnsAndGrowsEvenly() {
        float[][] path = LatentPath.greatCircle(A, B, 8);
        for (int k = 1; k <= 8; k++) {
            assertThat(angle(path[k - 1], path[k])).isCloseTo(angle(A, B) / 8, within(1e-4));
            assertThat(length(path[k]) - length(path[k - 1])).isCloseTo((length(B) - length(A)) / 8, within(1e-5));
        }
    }

    @Test void whereThereIsNoCircleThePathIsStraight() {
        float[] opposite = {-2, 0, -4}, nothing = new float[3];
        assertThat(LatentPath.greatCircle(A, opposite, 6)).isDeepEqualTo(LatentPath.straight(A, opposite, 6));
        assertThat(LatentPath.greatCircle(A, nothing, 6)).isDeepEqualTo(LatentPath.straight(A, nothing, 6));
    }

    @Test void changesAreThoseOfTheDecodedImages() {
        VaeParameters parameters = new VaeParameters(
                new VaeShape(12, 7, 3, 0, 0, Activation.TANH, VaeShape.Likelihood.BERNOULLI));
        parameters.initialise(RandomKey.of(2));
        VaeModel model = VaeModel.of(parameters);
        float[][] path = LatentPath.straight(A, B, 4);
        float[] images = LatentPath.images(model, path, new ModelBatch(Backends.create(null, 1)));
        double[] changes = LatentPath.changes(images, 12);
        assertThat(changes).hasSize(4);
        float[] before = model.decode(path[2]), after = model.decode(path[3]);
        double sum = 0;
        for (int i = 0; i < 12; i++) sum += (after[i] - before[i]) * (after[i] - before[i]);
        assertThat(changes[2]).isCloseTo(Math.sqrt(sum / 12), within(1e-7)).isPositive();
    }
}
