package org.gibbsite.raster;

/**
 * 256 opaque colours for numbers. Anchor colours are joined by straight lines in CIE L*a*b*, so that equal steps look
 * equal.
 *
 * <p>Diverging maps have an exactly grey zero at {@link #ZERO} and run from −limit at entry 1 to +limit at entry 255;
 * entry 0 repeats entry 1. Anchors: <i>vik</i> and <i>berlin</i> from F. Crameri, "Scientific colour maps", Zenodo 2018
 * (ten-colour lists); <i>cividis</i> from J. R. Nuñez, C. R. Anderton, R. S. Renslow, "Optimizing colormaps with
 * consideration for color vision deficiency", PLoS ONE 13, 2018.
 */
public final class Colormap {
    /** Entry of the value 0 in a diverging map. */
    public static final int ZERO = 128;

    /** Blue, light grey, red-brown: signed values on a light ground. */
    public static final Colormap VIK = diverging("vik", 0xE9E7E5,
            new int[]{0x001261, 0x033E7D, 0x1E6F9D, 0x71A8C4, 0xC9DDE7},
            new int[]{0x590008, 0x8B2706, 0xBE6533, 0xD39774, 0xEACEBD});

    /** Light blue, near black, light red: signed values on a dark ground. */
    public static final Colormap BERLIN = diverging("berlin", 0x131313,
            new int[]{0x9EB0FF, 0x5AA3DA, 0x2D7597, 0x194155}, new int[]{0xFFACAC, 0xC37469, 0x8A3F2A, 0x501802});

    /** The blue–white–red of many lab handouts. */
    public static final Colormap BLUE_WHITE_RED = diverging("blue–white–red", 0xFFFFFF, new int[]{0x0000C8},
            new int[]{0xC80000});

    /** Navy to yellow: non-negative values on a dark ground. */
    public static final Colormap CIVIDIS = sequential("cividis", 0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173,
            0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46);

    /** Near white through sand and slate to navy: non-negative values on a light ground. Ends of cividis, paled. */
    public static final Colormap CIVIDIS_PAPER = sequential("cividis on paper", 0xF7F5EC, 0xE6DDBB, 0xBDB394, 0x8A8779,
            0x575C6D, 0x39486B, 0x00204D);

    /** Black to white: images on a dark ground. */
    public static final Colormap GREY = sequential("grey", 0x000000, 0xFFFFFF);

    /** White to black: images as ink on a light ground. */
    public static final Colormap INK = sequential("ink", 0xFFFFFF, 0x000000);

    private final String name;
    private final boolean diverging;
    private final int[] table;

    private Colormap(String name, boolean diverging, int[] table) {
        this.name = name;
        this.diverging = diverging;
        this.table = table;
    }

    public String name() { return name; }

    public boolean isDiverging() { return diverging; }

    /** Colour of entry 0 … 255. */
    public int argb(int entry) { return table[entry]; }

    /** All 256 colours, a copy. */
    public int[] table() { return table.clone(); }

    /** Reads as {@link #argb}, but hands out the array itself: for painting loops of this package, which do not write. */
    int[] entries() {
        return table;
    }

    private static Colormap sequential(String name, int... anchors) {
        int[] table = new int[256];
        fill(table, 0, 255, anchors);
        return new Colormap(name, false, table);
    }

    /** Both arms from the end inwards; the zero between them is {@code zero} made exactly grey. */
    private static Colormap diverging(String name, int zero, int[] negative, int[] positive) {
        int grey = new CieLab(CieLab.of(zero).lightness(), 0, 0).argb();
        int[] table = new int[256];
        fill(table, 1, ZERO, withLast(negative, grey));
        fill(table, 255, ZERO, withLast(positive, grey));
        table[ZERO] = grey;
        table[0] = table[1];
        return new Colormap(name, true, table);
    }

    private static int[] withLast(int[] anchors, int last) {
        int[] longer = java.util.Arrays.copyOf(anchors, anchors.length + 1);
        longer[anchors.length] = last;
        return longer;
    }

    /** Spreads the anchors evenly over entries {@code from} … {@code to}, in either direction. */
    private static void fill(int[] table, int from, int to, int[] anchors) {
        int length = Math.abs(to - from), direction = Integer.signum(to - from);
        for (int i = 0; i <= length; i++) {
            double place = (double) i / length * (anchors.length - 1);
            int left = Math.min((int) place, anchors.length - 2);
            table[from + direction * i] = CieLab
                    .mix(CieLab.of(anchors[left]), CieLab.of(anchors[left + 1]), place - left).argb();
        }
    }
}
