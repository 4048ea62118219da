package org.gibbsite.ui.shell.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Ahead;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Page;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/**
 * The first page: every lab as a card, chapter by chapter, of which one moves; runs that were left; trainings that go wrong.
 * What is not needed at once comes when the window has been painted.
 */
public final class HomeGallery implements Page {
    /** When the first card has long moved: to ask all labs for all their presets takes a second of the processor. */
    private static final Duration SOON = Duration.seconds(4), AGAIN = Duration.millis(200);
    /** Until the page is laid out for the last time: what is in view before that is not what will be. */
    private static final Duration SETTLED = Duration.seconds(1);
    /** Until cards lie where they will. */
    private static final Duration PULSES = Duration.millis(60);

    /** Opens a lab. */
    public interface Opener {
        <S extends Record, F extends Frame> void open(Exhibit<S, F> exhibit, S settings);
    }

    private final List<Exhibit<?, ?>> exhibits;
    private final Opener opener;
    private final Consumer<Command> window;
    private final List<ChapterSection<LabCard<?, ?>>> chapters = new ArrayList<>();
    private final OneMoves moves = new OneMoves();
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final GalleryHead head;
    private final LeftRow left;
    private final Label nothing = new Label("No lab has all of these words.");
    private final StackPane node = new StackPane(scroll);
    private final PauseTransition later = new PauseTransition(SOON), look = new PauseTransition(PULSES),
            settling = new PauseTransition(SETTLED);
    private final ChangeListener<Theme> themed = (t, was, now) -> cards().forEach(card -> card.show(now));
    private final ReadOnlyObjectProperty<Theme> theme;
    private ChapterSection<FailureTile> failures;
    private Future<List<LabCard.Asked<?, ?>>> asking;

    public HomeGallery(List<Exhibit<?, ?>> exhibits, RunOpener runs, Appearance appearance, Opener opener,
            Consumer<LeftRun> reopen, Consumer<Command> window) {
        this.exhibits = exhibits;
        this.opener = opener;
        this.window = window;
        theme = appearance.theme();
        theme.addListener(themed);
        head = new GalleryHead(window, this::search, this::openFirst);
        left = new LeftRow(runs.leftRuns(), this::title, reopen);
        nothing.getStyleClass().add("quiet");
        present(nothing, false);
        Map<String, List<LabCard<?, ?>>> byChapter = new LinkedHashMap<>();
        for (Exhibit<?, ?> exhibit : exhibits) {
            LabCard<?, ?> card = card(exhibit, runs, appearance);
            moves.watch(card);
            byChapter.computeIfAbsent(card.chapter(), chapter -> new ArrayList<>()).add(card);
        }
        byChapter.forEach((chapter, cards) -> chapters.add(new ChapterSection<>(chapter, cards)));
        column.getChildren().addAll(head, left, nothing);
        column.getChildren().addAll(chapters);
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().add("home-column");
        column.widthProperty().addListener((width, was, now) -> fit());
        chapters.forEach(chapter -> chapter.whenTilesHaveWidth(this::fit));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        look.setOnFinished(laidOut -> lookAgain());
        InvalidationListener changed = change -> look.playFromStart();
        scroll.vvalueProperty().addListener(changed);
        scroll.viewportBoundsProperty().addListener(changed);
        column.heightProperty().addListener(changed);
        node.getStyleClass().add("home");
        node.sceneProperty().addListener(changed);
        later.setOnFinished(painted -> {
            if (asking != null && asking.isDone()) take(asking.resultNow());
            else
                ask();
        });
        later.play();
        settling.setOnFinished(settled -> {
            left.refresh();
            lookAgain();
        });
        settling.play();
        moves.begin(cards());
    }

    @Override public Region node() { return node; }

    @Override public void perform(Command command) {
        switch (command) {
            case PLAY_PAUSE -> moves.toggle();
            case FORWARD -> step(1);
            case BACK -> step(-1);
            case THEME, LARGER, SMALLER, NORMAL_SIZE, FULL_SCREEN, HELP -> window.accept(command);
            case FORWARD_TEN, BACK_TEN, FIRST, LIVE, NEXT_GRAIN, PREVIOUS_GRAIN, SLOWER, FASTER, FULL_SPEED, RESET,
                    RESET_NEW_SEED, FORK, SAVE, UNDO, REDO, ALL_PANELS, MAXIMISE, HIDE_CHROME, EXPLAIN, EQUATIONS,
                    SETTINGS, CHARTS ->
                {}
        }
    }

    @Override public void close() {
        later.stop();
        look.stop();
        settling.stop();
        theme.removeListener(themed);
        moves.close();
    }

    private <S extends Record, F extends Frame> LabCard<S, F> card(Exhibit<S, F> exhibit, RunOpener runs,
            Appearance appearance) {
        return new LabCard<>(exhibit, runs, appearance.theme(), opener::open);
    }

    private List<LabCard<?, ?>> cards() {
        return chapters.stream().flatMap(chapter -> chapter.all().stream()).<LabCard<?, ?>>map(card -> card).toList();
    }

    /** Cards of chapters that are shown, from the top. */
    private List<LabCard<?, ?>> shown() {
        return chapters.stream().flatMap(chapter -> chapter.shown().stream()).<LabCard<?, ?>>map(card -> card).toList();
    }

    private void search(String typed) {
        if (asking == null) ask(); // presets are looked for, too
        find(GallerySearch.of(typed));
    }

    private void find(GallerySearch search) {
        for (ChapterSection<LabCard<?, ?>> chapter : chapters) {
            chapter.show(chapter.all().stream().filter(card -> search.finds(card.searched())).toList());
        }
        if (failures != null) {
            failures.show(failures.all().stream().filter(tile -> search.finds(tile.searched())).toList());
        }
        left.present(search.words().isEmpty());
        present(nothing, shown().isEmpty() && (failures == null || failures.shown().isEmpty()));
        fit();
        scroll.setVvalue(0);
        look.playFromStart();
    }

    private void openFirst() {
        if (!shown().isEmpty()) shown().getFirst().button().fire();
        else if (failures != null && !failures.shown().isEmpty()) failures.shown().getFirst().fire();
    }

    /** Gives the focus to the card so many further. */
    private void step(int by) {
        List<LabCard<?, ?>> cards = shown();
        if (cards.isEmpty()) return;
        int at = -1;
        for (int i = 0; i < cards.size(); i++) if (cards.get(i).isFocusWithin()) at = i;
        LabCard<?, ?> next = cards.get(Math.clamp(at + by, 0, cards.size() - 1));
        next.button().requestFocus();
        bringIntoView(next);
    }

    private void bringIntoView(Node card) {
        double height = column.getHeight(), view = scroll.getViewportBounds().getHeight();
        if (height <= view) return;
        Bounds place = column.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        double top = scroll.getVvalue() * (height - view);
        double wanted = Math.clamp(top, Math.min(place.getMaxY() - view, place.getMinY()), place.getMinY());
        scroll.setVvalue(Math.clamp(wanted / (height - view), 0, 1));
    }

    private void lookAgain() {
        if (node.getScene() == null || settling.getStatus() == Animation.Status.RUNNING) return;
        Bounds view = scroll.localToScene(scroll.getLayoutBounds());
        moves.inView(shown().stream().filter(card -> {
            Bounds place = card.localToScene(card.getLayoutBounds());
            return place.getMinY() < view.getMaxY() - place.getHeight() / 2
                    && place.getMaxY() > view.getMinY() + place.getHeight() / 2;
        }).toList());
    }

    /** Off the JavaFX thread all labs are asked for all their presets, once; looks again a little later. */
    private void ask() {
        List<LabCard<?, ?>> cards = cards();
        if (asking == null) asking = Ahead.of(() -> cards.stream().<LabCard.Asked<?, ?>>map(LabCard::ask).toList());
        later.stop();
        later.setDuration(AGAIN);
        later.play();
    }

    private void take(List<LabCard.Asked<?, ?>> asked) {
        List<FailureTile> tiles = new ArrayList<>();
        for (LabCard.Asked<?, ?> each : asked) tiles.addAll(each.take(opener));
        failures = new ChapterSection<>("Failures, to be recognised", tiles);
        failures.show(tiles);
        column.getChildren().add(failures);
        fit();
        if (!head.typed().isBlank()) find(GallerySearch.of(head.typed()));
    }

    /** Everything begins where the first card begins that is shown. */
    private void fit() {
        double room = column.getWidth() - column.snappedLeftInset() - column.snappedRightInset();
        if (room <= 0 || shown().isEmpty()) return;
        double width = chapters.stream().filter(chapter -> !chapter.shown().isEmpty()).findFirst().orElseThrow()
                .rowWidth(room);
        for (Node part : column.getChildren()) if (part instanceof Region region) region.setMaxWidth(width);
    }

    private String title(String labId) {
        return Exhibit.find(exhibits, labId).map(each -> each.lab().title()).orElse("");
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
