package org.gibbsite.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.Test;

final class PulsesTest {
    private final List<Double> seconds = new ArrayList<>();

    /** Times between the calls for a node of that size in a window of 1000 × 1000, at a hundred pulses a second. */
    private List<Double> called(double width, double height) {
        FxTest.run(() -> {
            Region node = new Region();
            AnimationTimer pulses = Pulses.of(node, seconds::add);
            Pane root = new Pane(node);
            new Scene(root, 1000, 1000);
            node.resize(width, height);
            for (int pulse = 1; pulse <= 101; pulse++) pulses.handle(pulse * 10_000_000L);
        });
        return seconds;
    }

    @Test void whatIsLargeIsCalledAtEveryPulse() {
        assertThat(called(500, 500)).hasSize(100).allSatisfy(s -> assertThat(s).isEqualTo(0.01));
    }

    @Test void whatIsSmallAmongOthersIsCalledOnceASecond() {
        assertThat(called(200, 200)).hasSize(1);
        assertThat(seconds.stream().mapToDouble(Double::doubleValue).sum()).isBetween(0.98, 1.0);
    }
}
