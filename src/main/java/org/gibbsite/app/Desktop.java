package org.gibbsite.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gibbsite.app.command.Interruption;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FrameClock;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.chart.ChartDock;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.LeftRuns;

/** The window on the desktop: starts the toolkit, shows it, waits until it is closed. */
public final class Desktop {
    /**
     * What the window opens on.
     *
     * @param entry    null for the gallery
     * @param settings of the lab that is opened
     */
    public record Opening<S extends Record, F extends Frame>(LabCatalog.Entry<S, F> entry, S settings, long seed,
            Theme theme) {
        /** The gallery, in the light theme. */
        public static Opening<?, ?> gallery() {
            return new Opening<>(null, null, 0, Theme.LIGHT);
        }
    }

    private static final long SETTLING_SECONDS = 3;

    private final DataShelf shelf;
    private final Downloads downloads;
    private final LeftRunFiles left;

    /** @param left keeps runs that are left */
    Desktop(DataShelf shelf, Downloads downloads, LeftRunFiles left) {
        this.left = left;
        this.shelf = shelf;
        this.downloads = downloads;
    }

    /**
     * Shows the window and returns when it has been closed and no engine runs any more.
     *
     * @throws IllegalStateException why, for people, when the toolkit does not start
     */
    public <S extends Record, F extends Frame> void show(Opening<S, F> opening) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        // Asked to end by a signal it does as when the window is closed.
        try (Interruption _ = Interruption.watch(closed::countDown);
                Runs runs = Runs.keeping(shelf, downloads, left)) {
            FrameClock.limitPulses();
            try {
                Platform.startup(() -> open(opening, runs, closed));
            } catch (UnsupportedOperationException | IllegalStateException | LinkageError noToolkit) {
                throw new IllegalStateException(WindowNeeds.ofSystem().refused(noToolkit.getMessage()), noToolkit);
            }
            // This thread only waits otherwise. Once the first page moves, it makes ready what the next one needs.
            if (!closed.await(SETTLING_SECONDS, TimeUnit.SECONDS)) {
                VectorModule.load();
                ChartDock.prepare();
                closed.await();
            }
        }
        Platform.exit();
    }

    private <S extends Record, F extends Frame> void open(Opening<S, F> opening, Runs runs, CountDownLatch closed) {
        Appearance appearance = new Appearance(opening.theme());
        Rectangle2D place = WindowPlace.on(Screen.getPrimary().getVisualBounds());
        MainWindow window = new MainWindow(Exhibits.all(), runs, appearance, place.getWidth(), place.getHeight());
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> window.notice(FailureReport.write(failure)));
        Platform.setImplicitExit(false);
        Stage stage = stage(window, place);
        stage.setOnCloseRequest(request -> {
            request.consume();
            close(window, closed);
        });
        window.beside(() -> beside(runs, appearance, stage));
        FirstFrame.show(stage, () -> {
            if (opening.entry() == null) openFirst(window, runs.leftRuns());
            else
                window.open(Exhibits.of(opening.entry()), opening.settings(), opening.seed());
        });
    }

    /** The gallery, or where somebody left off who wants that. */
    private static void openFirst(MainWindow window, LeftRuns left) {
        List<LeftRun> newest = left.opensAtStart() ? left.newest() : List.of();
        if (newest.isEmpty() || !window.reopen(newest.getFirst())) window.openHome();
    }

    /** A second window, whose run ends when it is closed. */
    private static MainWindow beside(Runs runs, Appearance appearance, Stage first) {
        Rectangle2D place = WindowPlace.beside(bounds(first), screens());
        MainWindow window = new MainWindow(Exhibits.all(), runs, appearance, place.getWidth(), place.getHeight());
        Stage stage = stage(window, place);
        window.beside(() -> beside(runs, appearance, stage));
        stage.setOnHidden(closed -> window.close());
        stage.show();
        return window;
    }

    /** Sizes of a stage count its frame; it stays on a screen when screens come and go. */
    private static Stage stage(MainWindow window, Rectangle2D place) {
        Stage stage = new Stage();
        stage.setTitle("Gibbsite");
        stage.setScene(window.scene());
        Rectangle2D least = WindowPlace.least(screens());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        move(stage, place);
        ListChangeListener<Screen> moved = change -> keep(stage);
        stage.showingProperty().addListener((s, was, shows) -> {
            if (shows) Screen.getScreens().addListener(moved);
            else
                Screen.getScreens().removeListener(moved);
        });
        return stage;
    }

    private static void keep(Stage stage) {
        if (stage.isFullScreen() || stage.isMaximized() || stage.isIconified() || screens().isEmpty()) return;
        Rectangle2D least = WindowPlace.least(screens());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        move(stage, WindowPlace.kept(bounds(stage), screens()));
    }

    private static void move(Stage stage, Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /** Windows first: the toolkit must not stop while a popup shows. */
    private static void close(MainWindow window, CountDownLatch closed) {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        window.close();
        closed.countDown();
    }
}
