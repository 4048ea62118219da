package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of every lab is as wide as its window, down to the smallest and with text enlarged: nothing lies beyond the edge. */
final class NarrowPageTest {
    private final OpenWindow open = new OpenWindow(900, 600);

    static Stream<LabCatalog.Entry<?, ?>> labs() { return LabCatalog.entries().stream(); }

    @AfterEach void close() throws InterruptedException {
        open.close();
    }

    @ParameterizedTest
    @MethodSource("labs") void nothingLiesBeyondTheEdge(LabCatalog.Entry<?, ?> entry) {
        open.play(entry);
        Appearance appearance = open.appearance();
        for (Theme theme : Theme.values()) {
            for (int larger = 0; larger <= 6; larger += 3) {
                int times = larger;
                FxTest.run(() -> {
                    appearance.theme(theme);
                    appearance.normalSize();
                    for (int k = 0; k < times; k++) appearance.larger();
                });
                FxTest.run(() -> {
                    open.layOut();
                    assertThat(beyond()).as("%s, %s, text %.2f times as large", entry.lab().id(), theme,
                            appearance.scale().get()).isEmpty();
                });
            }
        }
    }

    /** Controls that are not within the window. */
    private List<String> beyond() {
        List<String> beyond = new ArrayList<>();
        for (Node node : open.window().scene().getRoot().lookupAll(".root *")) {
            boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextField;
            if (!control || !OpenWindow.isSeen(node)) continue;
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -1 || place.getMaxX() > open.window().scene().getWidth() + 1)
                beyond.add(node + " at " + place);
        }
        return beyond;
    }
}
