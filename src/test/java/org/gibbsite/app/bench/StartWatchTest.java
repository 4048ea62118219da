package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StartWatchTest {
    private static final int PIXELS = 1000, GROUND = 0xeef1f4, CARD = 0xffffff;

    private final StartWatch watch = new StartWatch(new int[PIXELS]);
    private final int[] screen = new int[PIXELS];

    @Test void aWindowIsThereBeforeItIsPaintedAndPaintedBeforeItMoves() {
        see(0.1);
        Arrays.fill(screen, GROUND);
        see(0.2);
        Arrays.fill(screen, 0, 100, CARD);
        see(0.3);
        screen[5] = 1;
        see(0.4);
        assertThat(watch.moving()).as("a picture that has come has not moved").isNaN();
        screen[5] = 2;
        see(0.5);
        assertThat(watch.windowUp()).isEqualTo(0.2);
        assertThat(watch.painted()).isEqualTo(0.3);
        assertThat(watch.moving()).isEqualTo(0.5);
    }

    @Test void contentThatComesPieceByPieceDoesNotMove() {
        Arrays.fill(screen, GROUND);
        see(0.1);
        for (int piece = 0; piece < 10; piece++) {
            Arrays.fill(screen, 100 * piece, 100 * piece + 100, CARD + piece);
            see(0.2 + 0.1 * piece);
        }
        assertThat(watch.painted()).isEqualTo(0.2);
        assertThat(watch.moving()).isNaN();
    }

    @Test void aSmallWindowIsNoneYet() {
        Arrays.fill(screen, 0, 400, GROUND);
        see(0.1);
        assertThat(watch.windowUp()).isNaN();
    }

    private void see(double seconds) { watch.see(screen, seconds); }
}
