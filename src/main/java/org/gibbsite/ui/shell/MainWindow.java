package org.gibbsite.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Keys;
import org.gibbsite.ui.shell.control.Page;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.exhibit.Sequel;
import org.gibbsite.ui.shell.gallery.HomeGallery;

/** The window: gallery or lab, the key sheet over it, and the notice when something went wrong. JavaFX thread only. */
public final class MainWindow {
    /** How often it is looked whether a run that was left could be kept, and how many times. */
    private static final Duration LOOK = Duration.seconds(1);
    private static final int LOOKS = 10;

    private final List<Exhibit<?, ?>> exhibits;
    private final RunOpener runs;
    private final Appearance appearance;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final NotificationPane notices = new NotificationPane(frame);
    private final KeySheet sheet = new KeySheet(this::dismiss);
    private final Scene scene;
    private final Timeline saving = new Timeline(new KeyFrame(LOOK, look -> tellUnkept()));
    private Page page;
    private Supplier<MainWindow> beside = () -> this;

    public MainWindow(List<Exhibit<?, ?>> exhibits, RunOpener runs, Appearance appearance, double width,
            double height) {
        this.exhibits = List.copyOf(exhibits);
        this.runs = runs;
        this.appearance = appearance;
        Label soon = new Label("getting ready …");
        soon.getStyleClass().add("quiet");
        frame.setCenter(soon); // until the first page is made
        notices.setFocusTraversable(false);
        notices.setCloseButtonVisible(false); // one that the Tab key passes over
        notices.getActions().add(new Action("Close", close -> hideNotice()));
        saving.setCycleCount(LOOKS);
        root.getChildren().add(notices);
        scene = new Scene(root, width, height);
        appearance.dress(scene);
        new Keys(this::perform).listen(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    }

    public Scene scene() { return scene; }

    /** Where a lab is opened that goes on with a run of this window: in a window beside it, else in its place. */
    public void beside(Supplier<MainWindow> next) {
        beside = next;
    }

    /** Shows the gallery. */
    public void openHome() {
        close(); // the gallery tells of the run that is left
        turnTo(new HomeGallery(exhibits, runs, appearance, new HomeGallery.Opener() {
            @Override public <S extends Record, F extends Frame> void open(Exhibit<S, F> exhibit, S settings) {
                MainWindow.this.open(exhibit, settings, RunAddress.DEFAULT_SEED);
            }
        }, this::reopen, this::performHere));
    }

    /** Opens a run that was left, where it stood. @return false where its lab is not here */
    public boolean reopen(LeftRun left) {
        Optional<Exhibit<?, ?>> of = Exhibit.find(exhibits, left.labId());
        of.ifPresent(each -> reopen(each, left));
        return of.isPresent();
    }

    private <S extends Record, F extends Frame> void reopen(Exhibit<S, F> exhibit, LeftRun left) {
        turnTo(exhibit, runs.reopen(exhibit.lab(), left.file()));
    }

    /** Opens a lab and plays it. */
    public <S extends Record, F extends Frame> void open(Exhibit<S, F> exhibit, S settings, long seed) {
        openPage(exhibit, settings, seed);
    }

    <S extends Record, F extends Frame> LabPage<S, F> openPage(Exhibit<S, F> exhibit, S settings, long seed) {
        RunController<S, F> run = runs.open(exhibit.lab(), settings, seed);
        LabPage<S, F> lab = turnTo(exhibit, run);
        run.play();
        return lab;
    }

    private <S extends Record, F extends Frame> LabPage<S, F> turnTo(Exhibit<S, F> exhibit, RunController<S, F> run) {
        try {
            LabPage<S, F> lab = new LabPage<>(exhibit, run,
                    new LabPage.Surroundings(appearance, this::performHere, this::openHome, runs), true);
            runs.sequels(exhibit.lab())
                    .forEach(sequel -> lab.offer(sequel, changes -> beside.get().goOn(sequel, changes)));
            turnTo(lab);
            return lab;
        } catch (RuntimeException broken) {
            run.close();
            throw broken;
        }
    }

    private void goOn(Sequel sequel, Map<String, String> changes) {
        Exhibit.find(exhibits, sequel.labId()).ifPresent(each -> goOn(each, changes));
    }

    private <S extends Record, F extends Frame> void goOn(Exhibit<S, F> exhibit, Map<String, String> changes) {
        open(exhibit, Parameters.withTexts(exhibit.lab().defaults(), changes), RunAddress.DEFAULT_SEED);
    }

    /** Says one sentence at the top of the window, until it is closed: by its button, or by Escape. */
    public void notice(String sentence) {
        notices.setText(sentence);
        notices.show();
    }

    /** A failed save is not silent. */
    private void tellUnkept() {
        String why = runs.unkept();
        if (!why.isEmpty()) notice(why);
    }

    /** What had the focus in the notice gives it to the page. */
    private void hideNotice() {
        notices.hide();
        Node owner = scene.getFocusOwner();
        while (owner != null && owner != frame) owner = owner.getParent();
        if (owner == null) focusPage();
    }

    /** Lets go of the page's run. Returns at once. */
    public void close() {
        saving.stop();
        if (page != null) page.close();
        page = null;
    }

    private void turnTo(Page next) {
        close();
        page = next;
        frame.setCenter(next.node());
        focusPage(); // no field takes the keys
        saving.playFromStart();
    }

    private void focusPage() {
        if (page != null) page.node().requestFocus();
    }

    private void perform(Command command) {
        if (root.getChildren().contains(sheet)) {
            if (command == Command.HELP) dismiss();
        } else if (page != null) {
            page.perform(command);
        }
    }

    private void performHere(Command command) {
        switch (command) {
            case THEME -> appearance.nextTheme();
            case LARGER -> appearance.larger();
            case SMALLER -> appearance.smaller();
            case NORMAL_SIZE -> appearance.normalSize();
            case FULL_SCREEN -> {
                if (scene.getWindow() instanceof Stage stage) stage.setFullScreen(!stage.isFullScreen());
            }
            case HELP -> {
                root.getChildren().add(sheet);
                sheet.takeFocus();
            }
            case PLAY_PAUSE, FORWARD, BACK, FORWARD_TEN, BACK_TEN, FIRST, LIVE, NEXT_GRAIN, PREVIOUS_GRAIN, SLOWER,
                    FASTER, FULL_SPEED, RESET, RESET_NEW_SEED, FORK, UNDO, REDO, ALL_PANELS, MAXIMISE, HIDE_CHROME,
                    EXPLAIN, EQUATIONS, SETTINGS, CHARTS ->
                throw new IllegalArgumentException(command + " belongs to a page");
        }
    }

    private void dismiss() {
        root.getChildren().remove(sheet);
        focusPage();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) return;
        if (root.getChildren().contains(sheet)) dismiss();
        else if (notices.isShowing()) {
            hideNotice();
            event.consume(); // what lies under the notice stays
        } else if (!(scene.getFocusOwner() instanceof TextInputControl)) leave(event);
    }

    /** Escape gives the keys back to the page; a text field first takes back what was typed. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) focusPage();
    }
}
