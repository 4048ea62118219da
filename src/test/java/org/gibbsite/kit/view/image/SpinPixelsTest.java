package org.gibbsite.kit.view.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gibbsite.raster.Raster;
import org.junit.jupiter.api.Test;

final class SpinPixelsTest {
    private static final int UP = 0xFF0000FF, DOWN = 0xFFFFFFFF;

    private final SpinPixels pixels = new SpinPixels();

    private Raster painted(int width, int height, int size, int side, byte... spins) {
        Raster raster = new Raster(width, height);
        pixels.paint(raster, 1, 2, size, side, spins, UP, DOWN);
        return raster;
    }

    @Test void everySpinIsWholePixelsWhereThereIsRoom() {
        for (int size : new int[]{2, 3, 5, 8}) {
            Raster raster = painted(10, 10, size, 2, (byte) 1, (byte) -1, (byte) -1, (byte) 1);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int wanted = x * 2 / size == y * 2 / size ? UP : DOWN;
                    assertThat(raster.argb()[(y + 2) * 10 + x + 1]).isEqualTo(wanted);
                }
            }
            assertThat(Arrays.stream(raster.argb()).filter(p -> p != 0).count()).isEqualTo((long) size * size);
        }
    }

    @Test void elseAPixelIsTheMeanOfItsSpins() {
        byte[] rows = new byte[64];
        for (int i = 0; i < 64; i++) rows[i] = (byte) (i / 8 % 2 == 0 ? 1 : -1);
        int[] found = Arrays.stream(painted(6, 6, 4, 8, rows).argb()).filter(p -> p != 0).distinct().toArray();
        assertThat(found).containsExactly(0xFF8080FF);
        byte[] all = new byte[49];
        Arrays.fill(all, (byte) 1);
        assertThat(Arrays.stream(painted(7, 7, 5, 7, all).argb()).filter(p -> p == UP).count()).isEqualTo(25);
        Arrays.fill(all, (byte) -1);
        assertThat(Arrays.stream(painted(7, 7, 5, 7, all).argb()).filter(p -> p == DOWN).count()).isEqualTo(25);
    }

    /** Of a side that eight does not divide, against a count spin by spin. */
    @Test void manySpinsAreCountedExactly() {
        int side = 61, size = 23;
        byte[] spins = new byte[side * side];
        for (int i = 0; i < spins.length; i++) spins[i] = (byte) (i * 7919L % 31 < 13 ? 1 : -1);
        Raster raster = painted(26, 26, size, side, spins);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int ups = 0, all = 0;
                for (int r = y * side / size; r * size < (y + 1) * side; r++) {
                    for (int c = x * side / size; c * size < (x + 1) * side; c++, all++)
                        ups += spins[r * side + c] > 0 ? 1 : 0;
                }
                int share = 256 * ups / all, mixed = 255 * (256 - share) + 128 >> 8;
                assertThat(raster.argb()[(y + 2) * 26 + x + 1]).as("pixel %d, %d", x, y)
                        .isEqualTo(0xFF0000FF | mixed << 16 | mixed << 8);
            }
        }
    }

    @Test void whatDoesNotFitIsNotPainted() {
        assertThat(painted(4, 4, 4, 1, (byte) 1).argb()).containsOnly(0);
        assertThat(painted(4, 4, 0, 1, (byte) 1).argb()).containsOnly(0);
    }
}
