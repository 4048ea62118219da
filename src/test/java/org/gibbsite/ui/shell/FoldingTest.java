package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.Application;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.PagePart;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.settings.SettingsForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a small window folds is still within reach, and comes back with the room. */
final class FoldingTest {
    private final FoldChoices choices = FoldChoices.inMemory();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.PROJECTOR));
    private final LabPage<DriftLab.Settings, DriftLab.Walk> page = FxTest.call(() -> {
        var exhibit = DriftLab.exhibit();
        var run = new RunController<>(exhibit.lab(), exhibit.lab().defaults(), 1, Backends.create("ejml", 1),
                name -> null);
        return new LabPage<>(exhibit, run, new LabPage.Surroundings(appearance, c -> {}, () -> {}, new Remembering()),
                false);
    });

    private final class Remembering implements RunOpener {
        @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
                long seed) {
            return NONE.open(lab, settings, seed);
        }

        @Override public FoldChoices foldChoices() { return choices; }
    }

    @AfterEach void close() {
        FxTest.run(() -> {
            page.close();
            Application.setUserAgentStylesheet(null);
        });
    }

    @Test void railOpensTheSettingsOverTheStageAndEscapeFoldsThem() {
        FxTest.run(() -> {
            show(1366, 768);
            Bounds stage = place(page.stage());
            Button group = button("Settings, Learning: open");
            group.requestFocus();
            group.fire();
            lay();
            assertThat(shown(SettingsForm.class)).isTrue();
            assertThat(place(page.stage())).as("the stage stays as it is").isEqualTo(stage);
            Node focus = scene().getFocusOwner();
            assertThat(focus).as("first setting of the group").isInstanceOf(TextField.class);
            assertThat(focus.getAccessibleText()).startsWith("step size");
            page.node().requestFocus(); // typing is over
            escape(page.node());
            assertThat(shown(SettingsForm.class)).isFalse();
            assertThat(scene().getFocusOwner()).as("focus is where it came from").isSameAs(group);
            assertThat(place(page.stage())).isEqualTo(stage);
            assertThat(choices.get(PagePart.SETTINGS)).as("a look is no choice").isEmpty();
        });
    }

    @Test void onePartLiesOverTheStageAtATime() {
        FxTest.run(() -> {
            show(1366, 768);
            page.perform(Command.SETTINGS);
            page.perform(Command.EXPLAIN);
            lay();
            assertThat(shown(SettingsForm.class)).isFalse();
            assertThat(isShown(page.node().lookup(".explain-pane"))).isTrue();
            page.perform(Command.CHARTS);
            lay();
            assertThat(isShown(page.node().lookup(".explain-pane"))).isFalse();
            assertThat(isShown(page.node().lookup(".dock"))).isTrue();
            escape(page.node());
            assertThat(isShown(page.node().lookup(".dock"))).isFalse();
        });
    }

    @Test void escapeInAFieldEndsTypingOnly() {
        FxTest.run(() -> {
            show(1366, 768);
            button("Settings, Learning: open").fire();
            lay();
            escape(scene().getFocusOwner());
            assertThat(shown(SettingsForm.class)).isTrue();
        });
    }

    @Test void keptOpenItPushesTheStageAndIsRemembered() {
        FxTest.run(() -> {
            show(1366, 768);
            page.perform(Command.SETTINGS);
            button("Keep settings open beside the stage").fire();
            lay();
            assertThat(shown(SettingsForm.class)).isTrue();
            assertThat(place(page.stage()).getMinX()).isGreaterThan(300);
            assertThat(choices.get(PagePart.SETTINGS)).contains(true);
            button("Fold settings").fire();
            lay();
            assertThat(shown(SettingsForm.class)).isFalse();
            assertThat(choices.get(PagePart.SETTINGS)).as("as the room would have it").isEmpty();
        });
    }

    @Test void keptOpenWithoutAnyRoomItStaysOverTheStage() {
        FxTest.run(() -> {
            show(900, 600);
            page.perform(Command.SETTINGS);
            button("Keep settings open beside the stage").fire();
            lay();
            page.perform(Command.EXPLAIN);
            button("Keep notes open beside the stage").fire();
            lay();
            assertThat(isShown(page.node().lookup(".explain-pane"))).as("it does not vanish").isTrue();
            assertThat(place(page.stage()).getWidth()).as("a stage is left").isGreaterThan(300);
            show(1366, 768);
            assertThat(isShown(page.node().lookup(".explain-pane"))).isTrue();
            assertThat(shown(SettingsForm.class)).isTrue();
        });
    }

    @Test void everythingComesBackWhenTheWindowGrows() {
        FxTest.run(() -> {
            appearance.theme(Theme.LIGHT);
            show(1920, 1080);
            double share = place(page.stage()).getWidth();
            for (String part : List.of(".settings", ".explain-pane", ".dock"))
                assertThat(isShown(page.node().lookup(part))).as(part).isTrue();
            show(1366, 768);
            for (String part : List.of(".settings", ".explain-pane", ".dock"))
                assertThat(isShown(page.node().lookup(part))).as(part).isFalse();
            page.perform(Command.SETTINGS);
            show(1920, 1080);
            for (String part : List.of(".settings", ".explain-pane", ".dock"))
                assertThat(isShown(page.node().lookup(part))).as(part).isTrue();
            assertThat(place(page.stage()).getWidth()).isEqualTo(share);
        });
    }

    @Test void focusStaysInTheWindowWhenItsPartIsFolded() {
        FxTest.run(() -> {
            appearance.theme(Theme.LIGHT);
            show(1920, 1080);
            WindowTest.focusable((Parent) page.node().lookup(".settings")).getLast().requestFocus();
            page.perform(Command.SETTINGS);
            lay();
            assertThat(scene().getFocusOwner()).as("on the rail").isSameAs(button("Settings, folded: open"));
            page.node().lookup(".dock .menu-button").requestFocus();
            page.perform(Command.HIDE_CHROME);
            assertThat(scene().getFocusOwner()).isSameAs(page.node());
        });
    }

    @Test void aChangeThatWaitsShowsOnTheRail() {
        FxTest.run(() -> {
            show(1366, 768);
            SettingsForm<?> form = (SettingsForm<?>) form();
            TextField walkers = WindowTest.all(form).stream().filter(TextField.class::isInstance)
                    .map(TextField.class::cast).findFirst().orElseThrow();
            walkers.setText("20");
            walkers.fireEvent(new ActionEvent());
            lay();
            assertThat(page.node().lookupAll(".rail-badge").stream().filter(Node::isVisible)
                    .map(badge -> ((Label) badge).getText()).toList()).containsExactly("○ 1");
            assertThat(button("Settings, folded: open").getAccessibleHelp()).isEqualTo("1 change waiting for a reset");
        });
    }

    @Test void narrowStageOffersTheCompanionInTheTitle() {
        FxTest.run(() -> {
            show(800, 600);
            assertThat(page.stage().visible()).hasSize(1);
            button("Velocity in place of Position").fire();
            lay();
            assertThat(page.stage().visible().getFirst().title()).isEqualTo("Velocity");
            show(1366, 768);
            assertThat(page.stage().visible()).hasSize(2);
        });
    }

    /** In a window the toolkit takes all styles away for a moment, fonts among them. */
    @Test void themesChangeWhileTheWindowIsOpen() {
        Stage stage = FxTest.call(Stage::new);
        FxTest.run(() -> {
            stage.setScene(new Scene(page.node(), 1366, 768));
            appearance.dress(stage.getScene());
            stage.show();
        });
        for (int i = 0; i < 6; i++) {
            FxTest.run(() -> {
                appearance.nextTheme();
                lay();
            });
            assertThat(FxTest.call(() -> page.node().lookupAll(".rail").size()))
                    .as("rails, " + appearance.theme().get())
                    .isEqualTo(2);
        }
        FxTest.run(stage::hide);
    }

    /** An earlier row of charts had the whole page laid out at every pulse. */
    @Test void atRestNothingIsLaidOut() {
        FxTest.run(() -> {
            for (int[] size : new int[][]{{1920, 1080}, {1366, 768}, {1100, 700}}) {
                show(size[0], size[1]);
                for (Command part : new Command[]{null, Command.SETTINGS, Command.EXPLAIN, Command.CHARTS}) {
                    if (part != null) page.perform(part);
                    lay();
                    assertThat(waiting()).as(part + " at " + size[0] + " × " + size[1]).isEmpty();
                    page.node().layout();
                    assertThat(waiting()).as(part + " at " + size[0] + " × " + size[1]).isEmpty();
                }
                page.perform(Command.CHARTS);
            }
        });
    }

    /** Indices aside, which belong to the letter before them. */
    @Test void projectorWritesNothingSmallerThan18Pixels() {
        FxTest.run(() -> {
            show(1920, 1080);
            page.perform(Command.EXPLAIN);
            lay();
            assertThat(WindowTest.all(page.node()).stream().filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> WindowTest.isShown(text) && !text.getText().isBlank()
                            && text.getFont().getSize() < 18)
                    .map(text -> text.getFont().getSize() + " px: " + text.getText()).toList()).isEmpty();
        });
    }

    private Node form() {
        button("Settings, folded: open").fire();
        lay();
        Node form = page.node().lookup(".settings");
        page.perform(Command.SETTINGS);
        lay();
        return form;
    }

    /** What waits to be laid out. */
    private List<Node> waiting() {
        return WindowTest.all(page.node()).stream()
                .filter(node -> node instanceof Parent parent && parent.isNeedsLayout() && WindowTest.isShown(node))
                .toList();
    }

    private Scene scene() { return page.node().getScene(); }

    private void show(int wide, int high) {
        if (scene() != null) scene().setRoot(new Pane());
        appearance.dress(new Scene(page.node(), wide, high));
        lay();
    }

    private void lay() {
        for (int i = 0; i < 5; i++) scene().snapshot(null); // late sizes and styles arrive
    }

    private Button button(String accessible) {
        return WindowTest.all(page.node()).stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(b -> accessible.equals(b.getAccessibleText()) && WindowTest.isShown(b)).findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + accessible + "'"));
    }

    private boolean shown(Class<? extends Node> part) {
        return WindowTest.all(page.node()).stream().anyMatch(part::isInstance);
    }

    private static boolean isShown(Node node) { return node != null && WindowTest.isShown(node); }

    private static Bounds place(Node node) { return node.localToScene(node.getLayoutBounds()); }

    private static void escape(Node from) {
        Event.fireEvent(from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
