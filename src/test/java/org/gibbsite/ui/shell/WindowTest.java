package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.stage.Stage;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Speed;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.control.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public final class WindowTest {
    private final PlainRuns runs = new PlainRuns();
    private Appearance appearance;
    private MainWindow window;
    private Stage stage;

    @BeforeEach void openWindow() {
        FxTest.run(() -> {
            appearance = new Appearance(Theme.LIGHT);
            window = new MainWindow(List.of(DriftLab.exhibit()), runs, appearance, 960, 640);
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
        });
    }

    @AfterEach void closeWindow() throws InterruptedException {
        FxTest.run(() -> {
            stage.hide();
            window.close();
            Application.setUserAgentStylesheet(null);
        });
        runs.requireClosed();
    }

    @Test void galleryMovesAndLetsGoOfItsRun() throws InterruptedException {
        FxTest.run(window::openHome);
        FxTest.await("the preview moves",
                () -> !runs.opened().isEmpty() && runs.opened().getFirst().snapshot().step() > 1);
        FxTest.run(() -> ((Button) window.scene().getRoot().lookup(".lab-card-open")).fire());
        assertThat(runs.opened()).hasSize(2).as("where nobody names a seed").extracting(run -> run.snapshot().seed())
                .containsOnly(RunAddress.DEFAULT_SEED);
        assertThat(runs.opened().getFirst().awaitClosed(Duration.ofSeconds(60))).as("preview's engine ended").isTrue();
    }

    @Test void noFieldTakesTheKeysOfAPageThatOpens() {
        FxTest.run(window::openHome);
        FxTest.run(() -> {
            assertThat(window.scene().getFocusOwner()).isNotInstanceOf(TextField.class);
            window.scene().getRoot().lookup(".gallery-search").requestFocus();
            ((Button) window.scene().getRoot().lookup(".lab-card-open")).fire();
            assertThat(window.scene().getFocusOwner()).isSameAs(window.scene().getRoot().lookup(".lab-page"));
        });
    }

    @Test void aNoticeGivesTheFocusBackAndTakesItsEscapeOnly() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        FxTest.run(() -> {
            page.perform(Command.SETTINGS);
            window.notice("Something went wrong.");
        });
        FxTest.await("it is there", () -> button("Close") != null);
        press(KeyCode.ESCAPE);
        assertThat(page.node().lookup(".settings")).as("what lies under the notice").isNotNull();
        press(KeyCode.ESCAPE);
        assertThat(page.node().lookup(".settings")).isNull();
        FxTest.run(() -> window.notice("Again."));
        FxTest.await("it is there", () -> button("Close") != null);
        FxTest.run(() -> {
            button("Close").requestFocus();
            button("Close").fire();
            assertThat(window.scene().getFocusOwner()).isSameAs(page.node());
        });
    }

    @Test void whatCouldNotBeKeptIsANotice() {
        openLab();
        FxTest.run(() -> {
            runs.unkept("The disk is full.");
            window.openHome();
        });
        FxTest.await("it is told", () -> all(window.scene().getRoot()).stream()
                .anyMatch(node -> node instanceof Labeled label && "The disk is full.".equals(label.getText())));
    }

    @Test void labPlaysStepsBackScrubsForksRetunesAndSwitchesTheme() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        var run = page.run();
        FxTest.await("it plays", () -> run.snapshot().step() > 20);
        press(KeyCode.SPACE);
        FxTest.await("Space pauses", () -> run.snapshot().status() instanceof RunStatus.Paused);
        long paused = run.snapshot().step();
        press(KeyCode.LEFT);
        FxTest.await("← goes back one update", () -> run.snapshot().step() == paused - 1);
        press(KeyCode.HOME);
        FxTest.await("Home goes to the start", () -> run.snapshot().step() == 0);
        press(KeyCode.END);
        FxTest.await("End goes to the newest", () -> run.snapshot().step() == paused);
        FxTest.run(() -> run.seek(10));
        FxTest.await("a seek arrives", () -> run.snapshot().step() == 10);
        press(KeyCode.F);
        FxTest.await("F forks", () -> run.snapshot().timeline().branches().size() == 2);
        FxTest.run(() -> run.retune(now -> Parameters.with(now, "stepSize", 0.5)));
        FxTest.await("the knob turn is kept", () -> !run.snapshot().timeline().turns().isEmpty());
        press(KeyCode.T);
        assertThat(FxTest.call(() -> appearance.theme().get())).isEqualTo(Theme.DARK);
        press(KeyCode.RIGHT);
        FxTest.await("it goes on in the dark", () -> run.snapshot().step() == 11);
    }

    @Test void spaceOnlyTogglesPlayWhateverHasTheFocus() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        var run = page.run();
        FxTest.run(() -> run.speed(new Speed(1)));
        for (Node node : FxTest.call(() -> focusable(window.scene().getRoot()))) {
            if (node instanceof TextField) continue;
            boolean playing = FxTest.call(() -> run.snapshot().status() instanceof RunStatus.Playing);
            DriftLab.Settings settings = run.snapshot().settings();
            Theme theme = appearance.theme().get();
            FxTest.run(node::requestFocus);
            press(KeyCode.SPACE);
            FxTest.await("Space toggles play from " + node,
                    () -> run.snapshot().status() instanceof RunStatus.Playing != playing);
            assertThat(run.snapshot().settings()).as("settings after Space on " + node).isEqualTo(settings);
            assertThat(appearance.theme().get()).as("theme after Space on " + node).isEqualTo(theme);
            assertThat(run.snapshot().seed()).as("seed after Space on " + node).isEqualTo(1);
        }
    }

    @Test void spaceInATextFieldIsASpaceUntilTypingIsOver() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        FxTest.run(page.run()::pause);
        FxTest.await("it rests", () -> page.run().snapshot().status() instanceof RunStatus.Paused);
        FxTest.run(() -> page.perform(Command.SETTINGS));
        List<Node> fields = FxTest.call(() -> focusable(window.scene().getRoot())).stream()
                .filter(TextField.class::isInstance).toList();
        assertThat(fields).as("seed, numbers, words").hasSizeGreaterThan(5);
        for (Node node : fields) {
            TextField field = (TextField) node;
            String before = field.getText();
            FxTest.run(() -> {
                field.requestFocus();
                field.end();
            });
            press(KeyCode.SPACE);
            type(" ");
            assertThat(field.getText()).as("after Space in " + field).isEqualTo(before + " ");
            assertThat(page.run().snapshot().status()).as("Space in " + field).isInstanceOf(RunStatus.Paused.class);
            // Enter in the seed starts again and plays.
            press(field.getStyleClass().contains("seed") ? KeyCode.ESCAPE : KeyCode.ENTER);
            assertThat(FxTest.call(field::isFocused)).as("typing is over in " + field).isFalse();
        }
        press(KeyCode.SPACE);
        FxTest.await("Space plays again", () -> page.run().snapshot().status() instanceof RunStatus.Playing);
    }

    @Test void branchMenuAppearsWithTheSecondFutureAndGoesBackToTheFirst() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        var run = page.run();
        FxTest.await("it plays", () -> run.snapshot().step() > 20);
        BranchMenu menu = (BranchMenu) FxTest.call(() -> all(window.scene().getRoot())).stream()
                .filter(BranchMenu.class::isInstance).findFirst().orElseThrow();
        assertThat(FxTest.call(menu::isVisible)).as("shown with one future").isFalse();
        FxTest.run(() -> {
            run.pause();
            run.seek(10);
            run.retune(now -> Parameters.with(now, "stepSize", 0.5));
            run.forward(3);
        });
        FxTest.await("the menu tells where the run is", () -> menu.isVisible() && menu.getText().equals("2/2"));
        FxTest.await("the page shows where the run rests on the second future",
                () -> run.snapshot().step() == 13 && page.isUpToDate());
        FxTest.run(menu::requestFocus);
        press(KeyCode.ENTER);
        FxTest.await("Enter opens it", menu::isShowing);
        long end = run.snapshot().timeline().branches().getFirst().furthest();
        assertThat(FxTest.call(() -> menu.getItems().stream().map(MenuItem::getText).toList())).containsExactly(
                "1   as far as update " + Numbers.count(end) + "\nno setting changed",
                "2   from update 10 to 13\nstep size 0.1 → 0.5");
        FxTest.run(() -> {
            menu.getItems().getFirst().fire();
            menu.hide();
        });
        FxTest.await("the first future is back", () -> run.snapshot().furthest() == end);
        assertThat(run.snapshot().settings().stepSize()).isEqualTo(0.1);
        FxTest.await("the menu says so", () -> menu.getText().equals("1/2"));
    }

    @Test void aPanelDraggedOntoAnotherSwapsWithIt() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        assertThat(titles(page)).containsExactly("Position", "Velocity");
        FxTest.run(() -> {
            List<Node> all = all(page.stage());
            Node head = all.stream().filter(node -> node.getStyleClass().contains("panel-head")).findFirst()
                    .orElseThrow();
            Node other = all.stream().filter(PanelCard.class::isInstance).skip(1).findFirst().orElseThrow();
            Event.fireEvent(other, dragged(MouseDragEvent.MOUSE_DRAG_ENTERED, head));
            assertThat(other.getPseudoClassStates()).as("where it would fall")
                    .contains(PseudoClass.getPseudoClass("target"));
            Event.fireEvent(other, dragged(MouseDragEvent.MOUSE_DRAG_RELEASED, head));
        });
        assertThat(titles(page)).containsExactly("Velocity", "Position");
    }

    private static List<String> titles(LabPage<?, ?> page) {
        return FxTest.call(() -> page.stage().visible().stream().map(Panel::title).toList());
    }

    /** The robot of the toolkit without a display moves the pointer without its buttons, so the events are made here. */
    private static MouseDragEvent dragged(EventType<MouseDragEvent> type, Node from) {
        return new MouseDragEvent(type, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false, false, false, null, from);
    }

    @Test void tabReachesEverythingThatCanHaveTheFocus() {
        openLab();
        Set<Node> wanted = Set.copyOf(FxTest.call(() -> focusable(window.scene().getRoot())));
        Set<Node> reached = new java.util.HashSet<>();
        for (int i = 0; i < 3 * wanted.size() && !reached.containsAll(wanted); i++) {
            press(KeyCode.TAB);
            reached.add(FxTest.call(() -> window.scene().getFocusOwner()));
        }
        Set<Node> missed = wanted.stream().filter(node -> !reached.contains(node)).collect(Collectors.toSet());
        assertThat(missed).as("not reached by Tab").isEmpty();
    }

    @Test void everyCommandIsCarriedOutWithoutComplaint() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        for (Command command : Command.values()) {
            // these two need a desktop around them
            if (command != Command.FULL_SCREEN && command != Command.SAVE) FxTest.run(() -> page.perform(command));
        }
    }

    @Test void whyAModelWasRefusedStaysUntilTheNextCommand() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        FxTest.run(() -> page.open("drift?walkers=0"));
        long then = page.run().snapshot().step();
        FxTest.await("states have come since", () -> page.run().snapshot().step() > then + 300);
        assertThat(FxTest.call(() -> activity(page))).startsWith("walkers must be 1 to 1000");
        FxTest.run(() -> page.perform(Command.CHARTS));
        FxTest.await("it is forgotten", () -> !activity(page).startsWith("walkers"));
    }

    private static String activity(LabPage<?, ?> page) {
        return ((Labeled) page.node().lookup(".status-activity")).getText();
    }

    @Test void divergenceIsShownWithTwoWaysOn() {
        LabPage<DriftLab.Settings, DriftLab.Walk> page = openLab();
        FxTest.await("it plays", () -> page.run().snapshot().step() > 3);
        FxTest.run(() -> page.run().retune(now -> Parameters.with(now, "stepSize", 10.0)));
        FxTest.await("it fails", () -> page.run().snapshot().status() instanceof RunStatus.Failed);
        FxTest.await("the banner shows", () -> shownButtons("Back to update", "Start again") == 2);
        FxTest.run(() -> button("Back to update").fire());
        FxTest.await("it stands on good ground", () -> page.run().snapshot().status() instanceof RunStatus.Paused);
    }

    private LabPage<DriftLab.Settings, DriftLab.Walk> openLab() {
        var exhibit = DriftLab.exhibit();
        return FxTest.call(() -> {
            var page = window.openPage(exhibit, exhibit.lab().defaults(), 1);
            page.run().speed(new Speed(256));
            return page;
        });
    }

    private void press(KeyCode code) {
        FxTest.run(() -> {
            Node target = window.scene().getFocusOwner();
            String character = code == KeyCode.SPACE ? " " : "";
            Event.fireEvent(target == null ? window.scene() : target, new KeyEvent(KeyEvent.KEY_PRESSED,
                    KeyEvent.CHAR_UNDEFINED, character, code, false, false, false, false));
            Event.fireEvent(target == null ? window.scene() : target, new KeyEvent(KeyEvent.KEY_RELEASED,
                    KeyEvent.CHAR_UNDEFINED, character, code, false, false, false, false));
        });
    }

    private void type(String character) {
        FxTest.run(() -> Event.fireEvent(window.scene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, character,
                "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private long shownButtons(String... texts) {
        return List.of(texts).stream().filter(text -> button(text) != null).count();
    }

    private Button button(String text) {
        return all(window.scene().getRoot()).stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(b -> b.getText().startsWith(text) && isShown(b)).findFirst().orElse(null);
    }

    static List<Node> focusable(Parent root) {
        return all(root).stream().filter(n -> n.isFocusTraversable() && isShown(n) && !n.isDisabled()).toList();
    }

    static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    public static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent parent) nodes.addAll(all(parent));
        }
        return nodes;
    }
}
