package org.gibbsite.kit.view.image;

import org.gibbsite.raster.Raster;

/** A sign on a tile or column, told by shape and never by colour alone. Seven pixels square. */
public enum UnitMark {
    NONE(".......", ".......", ".......", ".......", ".......", ".......", "......."),
    /** An empty ring: nothing drives this unit. */
    DEAD("..###..", ".#####.", "##...##", "##...##", "##...##", ".#####.", "..###.."),
    /** A full disc: nothing leaves this unit off. */
    ALWAYS_ON("..###..", ".#####.", "#######", "#######", "#######", ".#####.", "..###.."),
    /** A cross: somebody has switched this unit off in the pictures. */
    ABLATED("##...##", "###.###", ".#####.", "..###..", ".#####.", "###.###", "##...##"),
    /** Points down at the selected column. */
    SELECTED("#######", "#######", ".#####.", ".#####.", "..###..", "..###..", "...#...");

    static final int SIZE = 7;

    private final String[] rows;

    UnitMark(String... rows) { this.rows = rows; }

    /** Draws with a halo of one pixel, so that it shows on every ground. */
    void paint(Raster raster, int left, int top, int scale, int colour, int halo) {
        if (this == NONE) return;
        cells(raster, left, top, scale, 1, halo);
        cells(raster, left, top, scale, 0, colour);
    }

    private void cells(Raster raster, int left, int top, int scale, int margin, int colour) {
        for (int y = 0; y < SIZE; y++) for (int x = 0; x < SIZE; x++) {
            if (rows[y].charAt(x) != '#') continue;
            raster.fill(left + x * scale - margin, top + y * scale - margin, scale + 2 * margin, scale + 2 * margin,
                    colour);
        }
    }
}
