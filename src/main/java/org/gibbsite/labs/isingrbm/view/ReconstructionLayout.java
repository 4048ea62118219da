package org.gibbsite.labs.isingrbm.view;

/**
 * How pictures of configurations, each in so many ways, share a sheet: a row for each way with its name at the left, or a
 * column for each way with its name above, whichever fills more of the sheet.
 *
 * @param columns whether each way is a column
 * @param zoom    pixels of a spin; 0 where the ways do not fit
 * @param shown   configurations
 * @param pitchX  from the left edge of one picture to the next, px
 * @param pitchY  from the upper edge of one picture to the next, px
 * @param left    of the first picture, px
 * @param top     of the first picture, px
 */
record ReconstructionLayout(boolean columns, int zoom, int shown, double pitchX, double pitchY, double left,
        double top) {
    static final int GAP = 6;
    /** Between pictures: usual, and where a little more room makes them larger. */
    private static final int[] GAPS = {GAP, 2};

    /**
     * What is to be laid out.
     *
     * @param ways   that each configuration is shown in; @param most configurations there are; @param side of a configuration
     * @param name   width of the widest line of a name, px; a name has two lines
     * @param line   height of a line of text, px
     */
    record Content(int ways, int most, int side, double name, double line) {}

    static ReconstructionLayout of(Content content, double wide, double high) {
        ReconstructionLayout best = new ReconstructionLayout(false, 0, 0, 0, 0, 0, 0);
        for (int zoom = 1; zoom * content.side() <= Math.min(wide, high); zoom++) {
            for (int gap : GAPS) {
                ReconstructionLayout rows = rows(content, zoom, gap, wide, high);
                ReconstructionLayout columns = columns(content, zoom, gap, wide, high);
                if (rows.area(content) > best.area(content)) best = rows;
                if (columns.area(content) > best.area(content)) best = columns;
            }
        }
        return best;
    }

    /** Of the pictures, px². */
    double area(Content content) {
        double size = zoom * content.side();
        return size * size * content.ways() * shown;
    }

    private static ReconstructionLayout rows(Content content, int zoom, int gap, double wide, double high) {
        double size = zoom * content.side(), pitch = size + gap, names = content.name() + 2 * GAP;
        double pitchY = Math.max(pitch, 2 * content.line()), rest = high - content.ways() * pitchY + gap;
        int shown = rest < 0 ? 0 : Math.clamp((int) ((wide - names + gap) / pitch), 0, content.most());
        double left = names + Math.max(0, wide - names - shown * pitch + gap) / 2;
        return new ReconstructionLayout(false, zoom, shown, pitch, pitchY, Math.floor(left), Math.floor(rest / 2));
    }

    private static ReconstructionLayout columns(Content content, int zoom, int gap, double wide, double high) {
        double size = zoom * content.side(), pitch = size + gap, names = 2 * content.line() + GAP;
        double pitchX = Math.max(size, content.name()) + gap, rest = wide - content.ways() * pitchX + gap;
        int shown = rest < 0 ? 0 : Math.clamp((int) ((high - names + gap) / pitch), 0, content.most());
        double top = names + Math.max(0, high - names - shown * pitch + gap) / 2;
        return new ReconstructionLayout(true, zoom, shown, pitchX, pitch,
                Math.floor(rest / 2 + (pitchX - gap - size) / 2), Math.floor(top));
    }

    /** Left edge of a configuration in one of its ways. */
    int x(int way, int configuration) {
        return (int) (left + (columns ? way : configuration) * pitchX);
    }

    /** Upper edge of a configuration in one of its ways. */
    int y(int way, int configuration) {
        return (int) (top + (columns ? configuration : way) * pitchY);
    }
}
