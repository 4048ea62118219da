package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabPageRoomTest {

    @ParameterizedTest
    @CsvSource({"1920,1080,LIGHT", "1366,768,LIGHT", "1366,768,PROJECTOR",
            "1280,720,DARK"}) void nothingThatCanBePressedIsClipped(double width, double height, Theme theme) {
        List<String> clipped = FxTest.call(() -> {
            var exhibit = DriftLab.exhibit();
            var run = new RunController<>(exhibit.lab(), exhibit.lab().defaults(), 1, Backends.create("ejml", 1),
                    name -> null);
            Appearance appearance = new Appearance(theme);
            try (LabPage<?, ?> page = new LabPage<>(exhibit, run,
                    new LabPage.Surroundings(appearance, c -> {}, () -> {}, RunOpener.NONE),
                    false)) {
                Scene scene = new Scene(page.node(), width, height);
                appearance.dress(scene);
                for (int i = 0; i < 3; i++) scene.snapshot(null);
                return clipped(scene);
            }
        });
        assertThat(clipped).isEmpty();
    }

    /** Controls that are cut by the window, or narrower than their words; a folded part that scrolls is not cut. */
    private static List<String> clipped(Scene scene) {
        List<String> clipped = new ArrayList<>();
        for (Node node : WindowTest.all(scene.getRoot())) {
            boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextField;
            if (!control || !WindowTest.isShown(node) || scrolls(node)) continue;
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            boolean inside = bounds.getMinX() >= 0 && bounds.getMinY() >= 0 && bounds.getMaxX() <= scene.getWidth()
                    && bounds.getMaxY() <= scene.getHeight();
            double wanted = node.minWidth(-1);
            if (!inside || bounds.getWidth() < wanted - 1) clipped.add(node + " at " + bounds + ", wants " + wanted);
        }
        return clipped;
    }

    private static boolean scrolls(Node node) {
        if (node == null) return false;
        return node instanceof javafx.scene.control.ScrollPane || scrolls(node.getParent());
    }
}
