package org.gibbsite.data;

/**
 * Labelled images of one size, training and test part. Immutable by agreement: nobody writes into the arrays.
 *
 * @param name        as on the screen: {@code "Scribble"}, {@code "MNIST"}
 * @param width       pixels in a row
 * @param height      rows
 * @param classes     number of classes; labels are 0 … classes − 1
 * @param trainImages (train cases × height·width), row by row, each pixel 0 … 255 as a byte
 * @param trainLabels one per training case
 * @param testImages  (test cases × height·width)
 * @param testLabels  one per test case
 * @param hash        hexadecimal SHA-256 over sizes, pixels and labels
 */
public record ImageData(String name, int width, int height, int classes, byte[] trainImages, byte[] trainLabels,
        byte[] testImages, byte[] testLabels, String hash) {

    public int pixels() { return width * height; }

    public int trainCases() { return trainLabels.length; }

    public int testCases() { return testLabels.length; }
}
