package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A window shows the ground of its theme before its first page is made. */
final class FirstFrameTest {
    @ParameterizedTest
    @EnumSource void theGroundIsOnScreenBeforeThePageIsMade(Theme theme) {
        Runs runs = Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE);
        List<String> order = new ArrayList<>();
        Stage stage = FxTest.call(Stage::new);
        AnimationTimer counter = new AnimationTimer() {
            @Override public void handle(long now) { order.add("pulse"); }
        };
        FxTest.run(() -> {
            Appearance appearance = new Appearance(theme);
            MainWindow window = new MainWindow(Exhibits.all(), runs, appearance, 900, 600);
            stage.setScene(window.scene());
            counter.start();
            FirstFrame.show(stage, () -> order.add("page"));
            assertThat(stage.isShowing()).isTrue();
            assertThat(order).as("nothing is made before it shows").isEmpty();
            Color ground = (Color) window.scene().getFill(), drawn = window.scene().snapshot(null).getPixelReader()
                    .getColor(20, 20);
            assertThat(drawn).as(theme + " in the first frame").isEqualTo(ground);
        });
        FxTest.await("the page is made", () -> order.contains("page"));
        assertThat(order.indexOf("page")).as("pulses before it: " + order).isGreaterThanOrEqualTo(2);
        FxTest.run(() -> {
            counter.stop();
            stage.hide();
            Application.setUserAgentStylesheet(null);
        });
        runs.close();
    }
}
