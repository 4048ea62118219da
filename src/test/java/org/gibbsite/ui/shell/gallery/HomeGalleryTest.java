package org.gibbsite.ui.shell.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.MadeUpLab;
import org.gibbsite.ui.shell.PlainRuns;
import org.gibbsite.ui.shell.control.Keys;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.LeftRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gallery with forty made-up labs in eight chapters. */
public final class HomeGalleryTest {
    private static final int LABS = 40, CHAPTERS = 8;

    private final PlainRuns runs = new PlainRuns();
    private final List<String> chosen = new ArrayList<>();
    private volatile boolean asked; // for presets, on the JavaFX thread
    private Appearance appearance;
    private HomeGallery gallery;
    private Scene scene;
    private Stage stage;

    @BeforeEach void openHome() {
        FxTest.run(() -> {
            appearance = new Appearance(Theme.LIGHT);
            gallery = new HomeGallery(forty(() -> asked |= Platform.isFxApplicationThread()), runs, appearance,
                    opening(chosen::add), left -> {}, command -> {});
            scene = new Scene(gallery.node(), 1366, 768);
            appearance.dress(scene);
            new Keys(gallery::perform).listen(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        FxTest.await("the first card moves", () -> !runs.opened().isEmpty());
    }

    public static HomeGallery.Opener opening(Consumer<String> title) {
        return new HomeGallery.Opener() {
            @Override public <S extends Record, F extends Frame> void open(Exhibit<S, F> exhibit, S settings) {
                title.accept(exhibit.lab().title());
            }
        };
    }

    public static List<Exhibit<?, ?>> forty() { return forty(() -> {}); }

    private static List<Exhibit<?, ?>> forty(Runnable asked) {
        List<Exhibit<?, ?>> exhibits = new ArrayList<>();
        for (int i = 0; i < LABS; i++)
            exhibits.add(new MadeUpLab("lab-" + i, "Walk " + i, "ABCDEFGH".charAt(i / 5) + " Chapter", asked)
                    .exhibit());
        return exhibits;
    }

    /** Somebody left two runs, of which one is of a lab that is gone. */
    public static LeftRuns twoLeft() {
        return new LeftRuns() {
            @Override public List<LeftRun> newest() {
                return List.of(new LeftRun(Path.of("a"), "lab-1", "update 7 · seed 42 · today 18:04"),
                        new LeftRun(Path.of("b"), "gone", "update 8 · seed 42 · today 18:05"));
            }

            @Override public boolean opensAtStart() { return true; }

            @Override public void opensAtStart(boolean wanted) {}
        };
    }

    @AfterEach void close() throws InterruptedException {
        FxTest.run(() -> {
            stage.hide();
            gallery.close();
            Application.setUserAgentStylesheet(null);
        });
        runs.requireClosed();
    }

    @Test void chaptersHaveHeadingsAndOneCardMoves() {
        FxTest.run(() -> {
            assertThat(cards()).hasSize(LABS).allSatisfy(card -> assertThat(card.getHeight()).as("height, px")
                    .isBetween(200.0, 400.0));
            assertThat(all(".gallery-heading").stream().map(node -> ((Labeled) node).getText())
                    .filter(words -> words.endsWith(" Chapter"))).hasSize(CHAPTERS).isSorted();
        });
        assertThat(moving()).as("runs at once").isEqualTo(1);
    }

    @Test void whoScrollsOnFindsAnotherCardMoving() {
        FxTest.run(() -> ((ScrollPane) scene.getRoot().lookup(".home .scroll-pane")).setVvalue(1));
        FxTest.await("another card moves", () -> runs.opened().size() > 1);
        FxTest.await("the first one rests", () -> moving() == 1);
        FxTest.run(() -> assertThat(cards().stream().filter(LabCard::isMoving).toList()).hasSize(1)
                .doesNotContain(cards().getFirst()));
    }

    @Test void aCardThatHasTheFocusMoves() {
        FxTest.run(() -> cards().get(2).button().requestFocus());
        FxTest.await("it moves", () -> cards().get(2).isMoving());
        FxTest.await("alone", () -> moving() == 1);
    }

    @Test void arrowsGoFromCardToCardAndEnterOpens() {
        FxTest.run(() -> cards().getFirst().button().requestFocus());
        for (int k = 0; k < 20; k++) press(KeyCode.RIGHT);
        FxTest.run(() -> {
            assertThat(scene.getFocusOwner()).isSameAs(cards().get(20).button());
            Node card = cards().get(20);
            assertThat(card.localToScene(card.getLayoutBounds()).getMaxY()).as("in view").isLessThanOrEqualTo(769);
        });
        press(KeyCode.ENTER);
        assertThat(chosen).containsExactly("Walk 20");
    }

    @Test void searchTakesWordsOfTitlePromiseAndModelInAnyOrder() {
        FxTest.await("failures come", () -> !all(".failure-tile").isEmpty());
        type("do 17 walk");
        assertShown("Walk 17");
        type("modellab-39");
        assertShown("Walk 39");
        type("calm f");
        FxTest.run(() -> assertThat(cards()).as("by a preset's title").hasSize(LABS));
        type("nothing of the kind");
        FxTest.run(() -> {
            assertThat(cards()).isEmpty();
            assertThat(all(".quiet").stream().filter(Node::isVisible).map(node -> node instanceof Labeled label
                    ? label.getText()
                    : "")).contains("No lab has all of these words.");
        });
        FxTest.run(() -> search().requestFocus());
        press(KeyCode.ESCAPE);
        FxTest.run(() -> assertThat(cards()).hasSize(LABS));
    }

    @Test void enterInTheSearchOpensTheFirstFound() {
        type("walk 23");
        FxTest.run(() -> search().requestFocus());
        press(KeyCode.ENTER);
        assertThat(chosen).containsExactly("Walk 23");
    }

    @Test void enterOpensAFailureWhereOnlyThoseAreFound() {
        type("come back 23");
        FxTest.await("it is found", () -> all(".failure-tile").size() == 1);
        FxTest.run(() -> {
            assertThat(cards()).isEmpty();
            search().requestFocus();
        });
        press(KeyCode.ENTER);
        assertThat(chosen).containsExactly("Walk 23");
    }

    @Test void typingDoesNotWaitForPresets() {
        type("calm 17");
        FxTest.await("found by a preset's title, too", () -> cards().size() == 1);
        assertThat(asked).as("presets were asked for on the JavaFX thread").isFalse();
    }

    @Test void headAndCardsFillTheSameWidthWhateverIsFoundAndHoweverLargeTheTextIs() {
        type("walk 39");
        FxTest.run(() -> {
            for (int k = 0; k < 4; k++) appearance.larger();
            for (int k = 0; k < 5; k++) scene.snapshot(null);
            TilePane tiles = (TilePane) cards().getFirst().getParent();
            double width = ((Region) scene.getRoot().lookup(".gallery-head")).getWidth();
            assertThat((width + tiles.getHgap()) / (tiles.getTileWidth() + tiles.getHgap())).as("cards wide")
                    .isCloseTo(2, within(0.01));
        });
    }

    @Test void aPointerOverACardMovesItAgainAfterAnotherHasMoved() {
        point(2, 10);
        point(2, 20);
        FxTest.await("it moves", () -> cards().get(2).isMoving());
        FxTest.run(() -> ((ScrollPane) scene.getRoot().lookup(".home .scroll-pane")).setVvalue(1));
        FxTest.await("another moves", () -> !cards().get(2).isMoving());
        FxTest.run(() -> ((ScrollPane) scene.getRoot().lookup(".home .scroll-pane")).setVvalue(0));
        FxTest.await("the first one moves", () -> cards().getFirst().isMoving());
        point(2, 30);
        FxTest.await("it moves again", () -> cards().get(2).isMoving());
    }

    @Test void aPointerThatPassesOverACardBeginsNothing() throws InterruptedException {
        FxTest.await("the first one moves", () -> cards().getFirst().isMoving());
        point(2, 10);
        point(2, 20);
        FxTest.run(() -> Event.fireEvent(cards().get(2), mouse(MouseEvent.MOUSE_EXITED, 30)));
        Thread.sleep(600);
        FxTest.run(() -> assertThat(cards().get(2).isMoving()).isFalse());
    }

    private void point(int card, double x) {
        FxTest.run(() -> Event.fireEvent(cards().get(card), mouse(MouseEvent.MOUSE_MOVED, x)));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 0, x, 0, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                false, false, false, null);
    }

    @Test void everyCardSaysWhatItOpensAndFailuresWhatGoesWrong() {
        FxTest.await("failures come", () -> !all(".failure-tile").isEmpty());
        FxTest.run(() -> {
            assertThat(cards()).allSatisfy(card -> {
                assertThat(card.button().getAccessibleText()).startsWith("Open Walk ").contains("Watch number");
                assertThat(card.button().isFocusTraversable()).isTrue();
            });
            assertThat(all(".failure-tile")).hasSize(LABS).allSatisfy(tile -> assertThat(
                    ((Button) tile).getAccessibleText()).startsWith("Open the failure Far away of Walk "));
        });
    }

    private void assertShown(String title) {
        FxTest.run(() -> assertThat(cards().stream().map(card -> card.button().getAccessibleText()))
                .singleElement().asString().startsWith("Open " + title + "."));
    }

    private void type(String words) {
        FxTest.run(() -> search().setText(words));
        FxTest.run(() -> scene.getRoot().layout());
    }

    private TextField search() { return (TextField) scene.getRoot().lookup(".gallery-search"); }

    private List<LabCard<?, ?>> cards() {
        List<LabCard<?, ?>> cards = new ArrayList<>();
        for (Node node : all(".lab-card")) if (node instanceof LabCard<?, ?> card) cards.add(card);
        return cards;
    }

    /** In the order in which they lie. */
    private List<Node> all(String selector) {
        return new ArrayList<>(scene.getRoot().lookupAll(selector));
    }

    private long moving() {
        return runs.opened().stream().filter(run -> !(run.snapshot().status() instanceof RunStatus.Closed)).count();
    }

    private void press(KeyCode code) {
        FxTest.run(() -> {
            Node focused = scene.getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false,
                        false));
            }
        });
    }
}
