package org.gibbsite.raster;

/** Small shapes that tell points of a scatter apart, beside their colours; each about as much ink as the others. */
public enum PointMark {
    DISC {
        @Override boolean covers(double x, double y) { return x * x + y * y <= 0.85; }
    },
    PLUS {
        @Override boolean covers(double x, double y) { return Math.abs(x) <= 0.37 || Math.abs(y) <= 0.37; }
    },
    SQUARE {
        @Override boolean covers(double x, double y) { return Math.max(Math.abs(x), Math.abs(y)) <= 0.8; }
    },
    TRIANGLE {
        @Override boolean covers(double x, double y) { return y <= 0.85 && Math.abs(x) <= (y + 1.1) / 1.9; }
    },
    CROSS {
        @Override boolean covers(double x, double y) { return Math.abs(Math.abs(x) - Math.abs(y)) <= 0.45; }
    };

    private static final PointMark[] ALL = values();

    /** Of a class, so that neighbours in the order of classes differ, and those ten apart, which share a colour. */
    public static PointMark of(int kind) {
        return ALL[Math.floorMod(kind + kind / 10, ALL.length)];
    }

    /** Whether the shape, which fills −1 … 1, covers a place; y downwards. */
    abstract boolean covers(double x, double y);

    /** Paints the shape with its middle at pixel (x, y), reaching {@code radius} pixels each way. */
    public void paint(Raster picture, int x, int y, int radius, int argb) {
        int width = picture.width(), height = picture.height();
        for (int dy = Math.max(-radius, -y); dy <= Math.min(radius, height - 1 - y); dy++) {
            for (int dx = Math.max(-radius, -x); dx <= Math.min(radius, width - 1 - x); dx++) {
                if (covers(dx / (radius + 0.3), dy / (radius + 0.3))) {
                    picture.argb()[(y + dy) * width + x + dx] = argb;
                }
            }
        }
    }
}
