package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Tab key goes through everything on a page that takes the focus, and comes round again. */
final class KeyboardWalkTest {
    private final OpenWindow open = new OpenWindow(960, 640);

    static Stream<LabCatalog.Entry<?, ?>> labs() {
        return LabCatalog.entries().stream();
    }

    @AfterEach void close() throws InterruptedException {
        open.close();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void tabReachesEverythingAndComesRound(
            LabCatalog.Entry<S, F> entry) {
        open.open(entry);
        FxTest.await("it plays", () -> open.run().snapshot().step() >= 3);
        FxTest.run(() -> tap(KeyCode.SPACE));
        Scene scene = open.window().scene();
        Set<Node> walked = new LinkedHashSet<>();
        List<Node> stops = List.of();
        // Charts come a moment later than the rest: the rounds count from the last change of the page.
        for (int taps = 0, since = 0; since < 3 * stops.size() + 10; taps++, since++) {
            List<Node> present = FxTest.call(() -> focusable(scene.getRoot()));
            if (!present.equals(stops)) {
                stops = present;
                since = 0;
            }
            FxTest.run(() -> tap(KeyCode.TAB));
            Node owner = FxTest.call(scene::getFocusOwner);
            assertThat(owner).as("after %d taps", taps + 1).isNotNull();
            assertThat(taps).as("taps until the page stands still").isLessThan(3000);
            walked.add(owner);
        }
        assertThat(FxTest.call(() -> focusable(scene.getRoot()))).isNotEmpty()
                .allSatisfy(node -> assertThat(walked).contains(node));
    }

    private void tap(KeyCode code) {
        Robot robot = new Robot();
        robot.keyPress(code);
        robot.keyRelease(code);
    }

    /** What takes the focus and can be seen; parts of controls belong to their controls. */
    private static List<Node> focusable(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) continue;
            if (child.isFocusTraversable() && !(child instanceof ScrollPane) && !isBesides(child)) nodes.add(child);
            if (child instanceof Spinner) continue;
            if (child instanceof Parent parent) nodes.addAll(focusable(parent));
        }
        return nodes;
    }

    /** Of a group of which one is chosen, Tab stops at that one; arrows go through the others. */
    private static boolean isBesides(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }
}
