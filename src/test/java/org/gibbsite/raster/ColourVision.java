package org.gibbsite.raster;

/**
 * Colours as people with one kind of cone missing see them, and how far apart two colours look. Matrices of severity 1, on
 * linear light: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color
 * vision deficiency", IEEE TVCG 15(6), 2009, table 1.
 */
public enum ColourVision {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    /** Row by row, red green blue. */
    private final double[] matrix;

    ColourVision(double... matrix) { this.matrix = matrix; }

    /** Opaque {@code 0xFFRRGGBB}. */
    public int seen(int rgb) {
        double[] light = {CieLab.linear(rgb >> 16 & 255), CieLab.linear(rgb >> 8 & 255), CieLab.linear(rgb & 255)};
        int seen = 0xFF;
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) sum += matrix[3 * row + k] * light[k];
            seen = seen << 8 | CieLab.encoded(sum);
        }
        return seen;
    }

    /** ΔE of 1976 between two colours as they are seen. */
    public double apart(int rgb, int other) {
        return CieLab.of(seen(rgb)).distance(CieLab.of(seen(other)));
    }

    /** Contrast ratio, 1 … 21: WCAG 2.2, "contrast ratio" and "relative luminance". */
    public static double contrast(int rgb, int other) {
        double a = luminance(rgb) + 0.05, b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * CieLab.linear(rgb >> 16 & 255) + 0.7152 * CieLab.linear(rgb >> 8 & 255)
                + 0.0722 * CieLab.linear(rgb & 255);
    }
}
