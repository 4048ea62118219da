package org.gibbsite.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Labelled images of one size, training and test part. Immutable by agreement: nobody writes into the arrays.
 *
 * @param name        as on the screen: {@code "Scribble"}, {@code "MNIST"}
 * @param width       pixels in a row
 * @param height      rows
 * @param classes     number of classes; labels are 0 … classes − 1
 * @param trainImages (train cases × height·width), row by row, each pixel 0 … 255 as a byte
 * @param trainLabels one per training case, 0 … 255 as a byte
 * @param testImages  (test cases × height·width)
 * @param testLabels  one per test case, likewise
 * @param hash        hexadecimal SHA-256 over sizes, pixels and labels
 */
public record ImageData(String name, int width, int height, int classes, byte[] trainImages, byte[] trainLabels,
        byte[] testImages, byte[] testLabels, String hash) {

    public ImageData {
        if (width < 1 || height < 1 || classes < 1) {
            throw new IllegalArgumentException("images of " + width + " × " + height + " in " + classes + " classes");
        }
        requireCases(trainImages, trainLabels, width * height, classes, "training");
        requireCases(testImages, testLabels, width * height, classes, "test");
    }

    /** As the constructor, with the hash computed. */
    public static ImageData of(String name, int width, int height, int classes, byte[] trainImages, byte[] trainLabels,
            byte[] testImages, byte[] testLabels) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(5 * 4).putInt(width).putInt(height).putInt(classes)
                .putInt(trainLabels.length).putInt(testLabels.length).flip());
        digest.update(trainImages);
        digest.update(trainLabels);
        digest.update(testImages);
        digest.update(testLabels);
        return new ImageData(name, width, height, classes, trainImages, trainLabels, testImages, testLabels,
                HexFormat.of().formatHex(digest.digest()));
    }

    public int pixels() { return width * height; }

    public int trainCases() { return trainLabels.length; }

    public int testCases() { return testLabels.length; }

    /** Class of a test case, 0 … classes − 1. */
    public int testLabel(int index) { return testLabels[index] & 0xFF; }

    /** The test cases that stand for all: the first ones of each class in turn, at most so many. */
    public int[] probes(int most) {
        return CasesInTurn.of(testLabels, most);
    }

    private static void requireCases(byte[] images, byte[] labels, int pixels, int classes, String part) {
        if (labels.length == 0 || images.length != (long) labels.length * pixels) {
            throw new IllegalArgumentException(labels.length + " " + part + " labels of images of " + pixels
                    + " pixels do not fit " + images.length + " bytes");
        }
        for (byte label : labels) {
            if ((label & 0xFF) >= classes) {
                throw new IllegalArgumentException(
                        part + " label " + (label & 0xFF) + " is outside 0 … " + (classes - 1));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
