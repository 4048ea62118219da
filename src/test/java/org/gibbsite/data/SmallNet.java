package org.gibbsite.data;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/** A classifier with one hidden layer of rectified units, or none, trained image by image: measures how hard a set is. */
final class SmallNet {
    private static final int INPUTS = 784, CLASSES = 10;
    private final int hidden;
    private final RandomKey key;
    /** First layer (inputs × hidden, or inputs × classes), second (hidden × classes). */
    private final float[] first, second;
    private final float[] firstBias, secondBias = new float[CLASSES];
    private final float[] activity, delta;
    private final float[] output = new float[CLASSES];
    private final int[] active = new int[INPUTS];
    private int activeCount;

    SmallNet(int hidden, RandomKey key) {
        this.hidden = hidden;
        this.key = key;
        int width = hidden == 0 ? CLASSES : hidden;
        first = normal(INPUTS * width, hidden == 0 ? 0 : Math.sqrt(2.0 / INPUTS), key.fold(1));
        second = normal(hidden * CLASSES, Math.sqrt(2.0 / Math.max(1, hidden)), key.fold(2));
        firstBias = new float[width];
        activity = new float[width];
        delta = new float[width];
    }

    private static float[] normal(int length, double deviation, RandomKey key) {
        float[] values = new float[length];
        key.normals(values);
        for (int i = 0; i < length; i++) values[i] *= (float) deviation;
        return values;
    }

    SmallNet trained(ImageData images, int epochs, float rate) {
        int[] order = new int[images.trainCases()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            key.fold("order").fold(epoch).permutation(order);
            float step = rate * (1 - (float) epoch / epochs);
            for (int index : order) {
                forward(images.trainImages(), index);
                backward(images.trainImages(), index, images.trainLabels()[index], step);
            }
        }
        return this;
    }

    double accuracy(ImageData images) {
        int right = 0;
        for (int i = 0; i < images.testCases(); i++) {
            forward(images.testImages(), i);
            int best = 0;
            for (int k = 1; k < CLASSES; k++) if (output[k] > output[best]) best = k;
            if (best == images.testLabels()[i]) right++;
        }
        return (double) right / images.testCases();
    }

    /** Softmax of the scores into {@code output}; only inked pixels are looked at. */
    private void forward(byte[] images, int index) {
        int width = activity.length;
        System.arraycopy(firstBias, 0, activity, 0, width);
        activeCount = 0;
        for (int pixel = 0; pixel < INPUTS; pixel++) {
            if (images[index * INPUTS + pixel] == 0) continue;
            active[activeCount++] = pixel;
            float x = (images[index * INPUTS + pixel] & 0xFF) / 255f;
            for (int j = 0; j < width; j++) activity[j] += x * first[pixel * width + j];
        }
        if (hidden == 0) {
            System.arraycopy(activity, 0, output, 0, CLASSES);
        } else {
            System.arraycopy(secondBias, 0, output, 0, CLASSES);
            for (int j = 0; j < hidden; j++) {
                activity[j] = Math.max(0, activity[j]);
                for (int k = 0; k < CLASSES; k++) output[k] += activity[j] * second[j * CLASSES + k];
            }
        }
        float most = Float.NEGATIVE_INFINITY, sum = 0;
        for (float score : output) most = Math.max(most, score);
        for (int k = 0; k < CLASSES; k++) sum += output[k] = (float) Math.exp(output[k] - most);
        for (int k = 0; k < CLASSES; k++) output[k] /= sum;
    }

    private void backward(byte[] images, int index, int label, float step) {
        output[label] -= 1;
        if (hidden == 0) {
            System.arraycopy(output, 0, delta, 0, CLASSES);
        } else {
            Arrays.fill(delta, 0);
            for (int j = 0; j < hidden; j++) {
                if (activity[j] == 0) continue;
                for (int k = 0; k < CLASSES; k++) {
                    delta[j] += output[k] * second[j * CLASSES + k];
                    second[j * CLASSES + k] -= step * output[k] * activity[j];
                }
            }
            for (int k = 0; k < CLASSES; k++) secondBias[k] -= step * output[k];
        }
        int width = delta.length;
        for (int j = 0; j < width; j++) firstBias[j] -= step * delta[j];
        for (int i = 0; i < activeCount; i++) {
            int pixel = active[i];
            float x = step * (images[index * INPUTS + pixel] & 0xFF) / 255f;
            for (int j = 0; j < width; j++) first[pixel * width + j] -= x * delta[j];
        }
    }
}
