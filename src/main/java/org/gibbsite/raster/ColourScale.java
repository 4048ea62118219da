package org.gibbsite.raster;

/**
 * Which number gets which colour. Values outside [low, high] take the colour of the nearer end.
 *
 * @param map  diverging maps need low = −high
 * @param low  value of the first colour
 * @param high value of the last colour, greater than {@code low}
 */
public record ColourScale(Colormap map, double low, double high) {
    public ColourScale {
        if (!(low < high)) throw new IllegalArgumentException("low must be below high: " + low + ", " + high);
        if (map.isDiverging() && low != -high) {
            throw new IllegalArgumentException("a diverging scale must be symmetric: " + low + ", " + high);
        }
    }

    /** Symmetric about zero. */
    public static ColourScale signed(Colormap map, double limit) {
        return new ColourScale(map, -limit, limit);
    }

    /** Probabilities and pixels, 0 … 1. */
    public static ColourScale unit(Colormap map) {
        return new ColourScale(map, 0, 1);
    }

    /** Colour of {@code value}; NaN takes the first colour. */
    public int argb(double value) {
        return map.argb(entry((float) value));
    }

    /** Colours of {@code count} numbers from {@code from} on; overwrites the beginning of {@code colours}. */
    public void colours(float[] values, int from, int count, int[] colours) {
        int[] table = map.entries();
        float factor = factor(), shift = shift();
        for (int i = 0; i < count; i++) {
            colours[i] = table[Math.clamp((int) (values[from + i] * factor + shift), 0, 255)];
        }
    }

    int entry(float value) { return Math.clamp((int) (value * factor() + shift()), 0, 255); }

    /** Entry = ⌊value · factor + shift⌋, clamped to 0 … 255. */
    float factor() {
        return (float) ((map.isDiverging() ? 254 : 255) / (high - low));
    }

    float shift() {
        return map.isDiverging() ? Colormap.ZERO + 0.5f : (float) (-low * 255 / (high - low) + 0.5);
    }
}
