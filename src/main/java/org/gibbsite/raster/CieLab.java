package org.gibbsite.raster;

/**
 * A colour in CIE L*a*b*, white point D65: lightness 0 … 100 and two opponent axes. Euclidean distance is the ΔE of
 * 1976. Conversions from IEC 61966-2-1 (sRGB).
 *
 * @param lightness L*, 0 black … 100 white
 * @param redness   a*, green negative, red positive
 * @param yellowness b*, blue negative, yellow positive
 */
record CieLab(double lightness, double redness, double yellowness) {
    private static final double WHITE_X = 0.95047, WHITE_Z = 1.08883;
    private static final double EPSILON = 216.0 / 24389, KAPPA = 24389.0 / 27;

    static CieLab of(int rgb) {
        double r = linear(rgb >> 16 & 255), g = linear(rgb >> 8 & 255), b = linear(rgb & 255);
        double x = 0.4124564 * r + 0.3575761 * g + 0.1804375 * b;
        double y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b;
        double z = 0.0193339 * r + 0.1191920 * g + 0.9503041 * b;
        double fx = compress(x / WHITE_X), fy = compress(y), fz = compress(z / WHITE_Z);
        return new CieLab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    static CieLab mix(CieLab from, CieLab to, double share) {
        return new CieLab(from.lightness + share * (to.lightness - from.lightness),
                from.redness + share * (to.redness - from.redness),
                from.yellowness + share * (to.yellowness - from.yellowness));
    }

    /** Opaque {@code 0xFFRRGGBB}, out-of-gamut components clamped. */
    int argb() {
        double fy = (lightness + 16) / 116, fx = fy + redness / 500, fz = fy - yellowness / 200;
        double x = expand(fx) * WHITE_X, y = expand(fy), z = expand(fz) * WHITE_Z;
        double r = 3.2404542 * x - 1.5371385 * y - 0.4985314 * z;
        double g = -0.9692660 * x + 1.8760108 * y + 0.0415560 * z;
        double b = 0.0556434 * x - 0.2040259 * y + 1.0572252 * z;
        return 0xFF000000 | encoded(r) << 16 | encoded(g) << 8 | encoded(b);
    }

    double distance(CieLab other) {
        return Math.sqrt(square(lightness - other.lightness) + square(redness - other.redness)
                + square(yellowness - other.yellowness));
    }

    /** Linear light of an sRGB component 0 … 255. */
    static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** sRGB component 0 … 255 of linear light, clamped. */
    static int encoded(double light) {
        double clamped = Math.clamp(light, 0.0, 1.0);
        double c = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * c);
    }

    private static double compress(double t) { return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116; }

    private static double expand(double f) { return f * f * f > EPSILON ? f * f * f : (116 * f - 16) / KAPPA; }

    private static double square(double x) { return x * x; }
}
