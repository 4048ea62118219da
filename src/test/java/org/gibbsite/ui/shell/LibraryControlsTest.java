package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Keys;
import org.gibbsite.ui.shell.control.Switch;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.settings.SettingsForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Controls of ControlsFX do what ours did: with the keyboard, for a screen reader, one thing at a time. */
final class LibraryControlsTest {
    private final List<Command> commands = new ArrayList<>();
    private Stage stage;

    @AfterEach void close() {
        FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test void enterTurnsASwitchAndSpaceIsTheRuns() {
        Switch onOff = FxTest.call(() -> new Switch("Counted"));
        show(new StackPane(onOff));
        FxTest.run(() -> {
            assertThat(onOff.isFocusTraversable()).isTrue();
            press(onOff, KeyCode.SPACE);
            assertThat(onOff.isSelected()).as("by Space").isFalse();
            assertThat(commands).as("Space goes to the run").containsExactly(Command.PLAY_PAUSE);
            press(onOff, KeyCode.ENTER);
            assertThat(onOff.isSelected()).as("by Enter").isTrue();
            press(onOff, KeyCode.ENTER);
            assertThat(onOff.isSelected()).as("by Enter again").isFalse();
            assertThat(commands).hasSize(1);
        });
    }

    @Test void aScreenReaderHearsOfASwitch() {
        FxTest.run(() -> {
            Switch onOff = new Switch("Counted");
            assertThat(onOff.getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_BOX);
            onOff.executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(onOff.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
        });
    }

    @Test void oneGrainIsAlwaysChosen() {
        List<Grain> chosen = new ArrayList<>();
        FxTest.run(() -> {
            GrainChoice grains = new GrainChoice(chosen::add);
            grains.show("sweep", List.of(Grain.UPDATE, Grain.EPOCH), Grain.EPOCH);
            assertThat(grains.getButtons()).extracting(ToggleButton::getText).containsExactly("sweep", "epoch");
            grains.getButtons().getLast().fire();
            assertThat(grains.getButtons().getLast().isSelected()).as("pressed once more").isTrue();
            grains.getButtons().getFirst().fire();
            List<ToggleButton> same = List.copyOf(grains.getButtons());
            grains.show("sweep", List.of(Grain.UPDATE, Grain.EPOCH), Grain.UPDATE);
            assertThat(grains.getButtons()).as("not made anew").isEqualTo(same);
            assertThat(same).extracting(ToggleButton::isSelected).containsExactly(true, false);
        });
        assertThat(chosen).containsExactly(Grain.EPOCH, Grain.UPDATE);
    }

    @Test void helpOfASettingIsBesideItUntilEscape() {
        SettingsForm<DriftLab.Settings> form = FxTest.call(
                () -> new SettingsForm<>(new DriftLab().defaults(), (name, value) -> {}, settings -> {}));
        assertThat(FxTest.call(form::help)).as("nothing has the focus").isFalse();
        show(new StackPane(form));
        FxTest.run(() -> {
            form.fields().get(2).takeFocus();
            assertThat(form.help()).isTrue();
        });
        FxTest.await("the help shows", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        FxTest.run(() -> {
            List<String> words = Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                    .flatMap(popup -> WindowTest.all(popup.getScene().getRoot()).stream())
                    .filter(Labeled.class::isInstance).map(label -> ((Labeled) label).getText()).toList();
            assertThat(String.join("\n", words)).contains("Step size", "0 to 10", "applies now", "default 0.1",
                    "--set stepSize=");
            press(form.fields().get(2), KeyCode.ESCAPE);
        });
        FxTest.await("it goes", () -> Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance));
    }

    @Test void aNoticeIsClosedByItsButtonAndByEscape() {
        MainWindow window = FxTest.call(() -> new MainWindow(List.of(DriftLab.exhibit()), new RunOpener() {
            @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
                    long seed) {
                throw new IllegalStateException("not in this test");
            }
        }, new Appearance(Theme.LIGHT), 900, 600));
        FxTest.run(() -> {
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            window.notice("The disk is full.");
        });
        FxTest.await("it shows", () -> closeButton(window.scene()) != null);
        FxTest.run(() -> {
            assertThat(closeButton(window.scene()).isFocusTraversable()).isTrue();
            assertThat(WindowTest.all(window.scene().getRoot()).stream().filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText())).contains("The disk is full.");
            press(window.scene().getRoot(), KeyCode.ESCAPE);
        });
        FxTest.await("it goes", () -> !window.scene().getRoot().lookup(".notification-bar").isVisible());
        FxTest.run(() -> window.notice("The disk is full again."));
        FxTest.await("it shows again", () -> window.scene().getRoot().lookup(".notification-bar").isVisible());
        FxTest.run(() -> closeButton(window.scene()).fire());
        FxTest.await("it goes again", () -> !window.scene().getRoot().lookup(".notification-bar").isVisible());
    }

    private static Button closeButton(Scene scene) {
        return (Button) WindowTest.all(scene.getRoot()).stream()
                .filter(node -> node instanceof Button button && "Close".equals(button.getText())).findFirst()
                .orElse(null);
    }

    private void show(StackPane root) {
        FxTest.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(root, 500, 700);
            new Appearance(Theme.LIGHT).dress(scene);
            new Keys(commands::add).listen(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, code == KeyCode.SPACE ? " " : "", "", code, false,
                false, false, false));
    }
}
