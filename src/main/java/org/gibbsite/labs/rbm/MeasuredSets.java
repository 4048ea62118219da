package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.ImageData;

/**
 * The images on which a run is measured, as visible states.
 *
 * @param test     all test images (cases × visible)
 * @param train    the first 10 000 training images, or all where there are fewer (cases × visible)
 * @param baseRate visible biases of the model that knows the pixel means only: where annealing starts
 */
record MeasuredSets(FMatrixRMaj test, FMatrixRMaj train, float[] baseRate, MatrixBackend backend) {
    private static final int TRAIN_CASES = 10_000;

    static MeasuredSets of(ImageData data, int trainingCases, float[] values, float[] baseRate, MatrixBackend backend) {
        return new MeasuredSets(states(data.testImages(), data.testCases(), data.pixels(), values),
                states(data.trainImages(), Math.min(TRAIN_CASES, trainingCases), data.pixels(), values), baseRate,
                backend);
    }

    private static FMatrixRMaj states(byte[] images, int cases, int pixels, float[] values) {
        FMatrixRMaj states = new FMatrixRMaj(cases, pixels);
        for (int i = 0; i < states.data.length; i++) states.data[i] = values[images[i] & 0xFF];
        return states;
    }
}
