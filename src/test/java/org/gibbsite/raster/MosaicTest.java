package org.gibbsite.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MosaicTest {
    private static final int GROUND = 0xFF808080;

    @Test void everyNumberBecomesASquare() {
        Tiles tiles = Tiles.rows(new float[]{0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 1}, 2, 2);
        Mosaic mosaic = new Mosaic(2, 2, 2, 3, 1);
        Raster picture = mosaic.paint(tiles, ColourScale.unit(Colormap.GREY), GROUND);
        assertThat(picture.width()).isEqualTo(13);
        assertThat(picture.height()).isEqualTo(13);
        for (int y = 0; y < 13; y++) for (int x = 0; x < 13; x++) {
            int place = mosaic.placeAt(x, y, 3);
            int wanted = GROUND;
            if (place >= 0) {
                int pixel = (y % 7) / 3 * 2 + (x % 7) / 3;
                wanted = tiles.value(place, pixel) > 0.5 ? 0xFFFFFFFF : 0xFF000000;
            }
            assertThat(picture.argb()[y * 13 + x]).as("pixel " + x + ", " + y).isEqualTo(wanted);
        }
    }

    @Test void columnsOfAMatrixAreItsReceptiveFields() {
        float[] matrix = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        Tiles fields = Tiles.columns(matrix, 2, 2);
        assertThat(fields.count()).isEqualTo(3);
        assertThat(fields.value(1, 0)).isEqualTo(2);
        assertThat(fields.value(1, 3)).isEqualTo(11);
        assertThat(fields.limit(2)).isEqualTo(12);
    }

    @Test void fitUsesTheLargestZoomThatShowsAll() {
        for (int count : new int[]{1, 2, 7, 100, 500, 2000}) {
            for (int[] size : new int[][]{{240, 180}, {900, 600}, {600, 900}, {1900, 1000}}) {
                Mosaic mosaic = Mosaic.fit(count, 28, 28, 2, 1, size[0], size[1]);
                assertThat(mosaic.width()).as(count + " in " + size[0]).isLessThanOrEqualTo(size[0]);
                if (mosaic.zoom() > 1) assertThat(mosaic.height(count)).isLessThanOrEqualTo(size[1]);
                Mosaic larger = Mosaic.fit(count, 28, 28, 2, mosaic.zoom() + 1, size[0], size[1]);
                if (mosaic.zoom() < 64) assertThat(larger.height(count) > size[1] || larger.width() > size[0]).isTrue();
            }
        }
    }

    @Test void tilesOverTheEdgeAreCutNotWrapped() {
        Tiles tiles = Tiles.rows(new float[]{1, 1, 1, 1}, 2, 2);
        Mosaic mosaic = new Mosaic(1, 2, 2, 4, 0);
        for (int left = -9; left < 12; left++) for (int top = -9; top < 12; top++) {
            Raster picture = new Raster(10, 10);
            picture.fill(GROUND);
            mosaic.paintTile(picture, left, top, tiles, 0, ColourScale.unit(Colormap.GREY));
            int wanted = Math.max(0, Math.min(10, left + 8) - Math.max(0, left))
                    * Math.max(0, Math.min(10, top + 8) - Math.max(0, top));
            long white = java.util.Arrays.stream(picture.argb()).filter(p -> p == 0xFFFFFFFF).count();
            assertThat(white).as("white pixels of a tile at " + left + ", " + top).isEqualTo(wanted);
        }
    }

    @Test void robustLimitIgnoresAFewWildValues() {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) values[i] = (i % 2 == 0 ? 1 : -1) * i / 10_000f;
        for (int i = 0; i < 20; i++) values[i * 7] = 1000;
        assertThat(RobustLimit.of(values)).isBetween(0.98, 1.02);
        assertThat(RobustLimit.of(new float[10])).isEqualTo(1);
        assertThat(RobustLimit.of(new float[]{-0.0312f})).isBetween(0.031, 0.033);
        assertThat(RobustLimit.twoDigits(4123)).isEqualTo(4200);
    }
}
