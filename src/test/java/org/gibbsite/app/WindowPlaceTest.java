package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 2560, 1400), RIGHT = new Rectangle2D(2560, 200, 1280,
            720);

    private static Rectangle2D screen(double width, double height) { return new Rectangle2D(0, 0, width, height); }

    @Test void aWindowFitsTheScreenItOpensOn() {
        for (double[] size : new double[][]{{1366, 768}, {1366, 728}, {1280, 720}, {1024, 768}, {800, 480}, {1600, 900},
                {1920, 1080}, {3840, 2160}, {683, 384}}) {
            Rectangle2D screen = new Rectangle2D(30, 27, size[0], size[1]), window = WindowPlace.on(screen);
            assertThat(screen.contains(window)).as("%s on %s", window, screen).isTrue();
            assertThat(window.getWidth()).isEqualTo(Math.min(1600, size[0]));
            assertThat(window.getHeight()).isEqualTo(Math.min(960, size[1]));
            Rectangle2D least = WindowPlace.least(List.of(screen));
            assertThat(least.getWidth()).isLessThanOrEqualTo(size[0]);
            assertThat(least.getHeight()).isLessThanOrEqualTo(size[1]);
        }
    }

    @Test void aSecondWindowIsOnTheScreenOfTheFirst() {
        Rectangle2D first = new Rectangle2D(2600, 210, 1200, 700), second = WindowPlace.beside(first,
                List.of(LARGE, RIGHT));
        assertThat(RIGHT.contains(second)).as("%s", second).isTrue();
        assertThat(second).isNotEqualTo(first);
        Rectangle2D whole = WindowPlace.beside(screen(1366, 768), List.of(screen(1366, 768)));
        assertThat(whole).isEqualTo(screen(1366, 768));
    }

    @Test void aWindowOfAScreenThatIsGoneComesBack() {
        Rectangle2D window = new Rectangle2D(2700, 300, 1000, 600);
        assertThat(WindowPlace.kept(window, List.of(LARGE, RIGHT))).isEqualTo(window);
        Rectangle2D back = WindowPlace.kept(window, List.of(screen(1024, 768)));
        assertThat(screen(1024, 768).contains(back)).as("%s", back).isTrue();
        Rectangle2D larger = WindowPlace.kept(new Rectangle2D(100, 80, 1600, 960), List.of(screen(1280, 720)));
        assertThat(larger).isEqualTo(screen(1280, 720));
    }
}
