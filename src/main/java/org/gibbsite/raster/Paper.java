package org.gibbsite.raster;

/** The colours of pictures that are written to files, and of the light theme: on white, told apart by everybody. */
public final class Paper {
    public static final int GROUND = 0xFFFFFFFF, INK = 0xFF1F2328, FAINT = 0xFFD0D5DB;
    /** Of a first and a second thing that are told apart: blue, orange. */
    public static final int FIRST = 0xFF0067AC, SECOND = 0xFFC74A00;

    private static final int[] CLASSES = {0xFF524739, 0xFF9D74FB, 0xFFC38205, 0xFF0607FC, 0xFF489880, 0xFF862B03,
            0xFFE24CBB, 0xFF7200BD, 0xFF9B8D50, 0xFF79296C};

    private Paper() {}

    /** Of one of ten classes; the eleventh has the colour of the first. */
    public static int classColour(int number) {
        return CLASSES[number % CLASSES.length];
    }

    /** All ten. */
    public static int[] classColours() { return CLASSES.clone(); }
}
