package org.gibbsite.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FrameClock;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.ChartDock;
import org.gibbsite.ui.shell.Downloads;
import org.gibbsite.ui.shell.MainWindow;

/** The window on the desktop: starts the toolkit, shows it, waits until it is closed. */
public final class Desktop {
    private static final double WIDTH = 1600, HEIGHT = 960, LEAST_WIDTH = 900, LEAST_HEIGHT = 600;

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

    private final DataShelf shelf;
    private final Downloads downloads;

    Desktop(DataShelf shelf, Downloads downloads) {
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
        try (Runs runs = Runs.ofSystem(shelf, downloads)) {
            FrameClock.limitPulses();
            try {
                Platform.startup(() -> open(opening, runs, closed));
            } catch (UnsupportedOperationException | IllegalStateException | LinkageError noToolkit) {
                throw new IllegalStateException(WindowNeeds.ofSystem().refused(noToolkit.getMessage()), noToolkit);
            }
            ChartDock.prepare(); // this thread only waits otherwise, and the first chart appears without a stutter
            closed.await();
        }
        Platform.exit();
    }

    private <S extends Record, F extends Frame> void open(Opening<S, F> opening, Runs runs, CountDownLatch closed) {
        Appearance appearance = new Appearance(opening.theme());
        MainWindow window = new MainWindow(Exhibits.all(), runs, appearance, WIDTH, HEIGHT);
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> window.notice(FailureReport.write(failure)));
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        stage.setTitle("Gibbsite");
        stage.setScene(window.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(request -> {
            request.consume();
            close(window, closed);
        });
        window.beside(() -> beside(runs, appearance));
        if (opening.entry() == null) window.openHome();
        else
            window.open(Exhibits.of(opening.entry()), opening.settings(), opening.seed());
        stage.show();
    }

    /** A second window, whose run ends when it is closed. */
    private static MainWindow beside(Runs runs, Appearance appearance) {
        MainWindow window = new MainWindow(Exhibits.all(), runs, appearance, WIDTH, HEIGHT);
        window.beside(() -> beside(runs, appearance));
        Stage stage = new Stage();
        stage.setTitle("Gibbsite");
        stage.setScene(window.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(closed -> window.close());
        stage.show();
        return window;
    }

    /** Windows first: the toolkit must not stop while a popup shows. */
    private static void close(MainWindow window, CountDownLatch closed) {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        window.close();
        closed.countDown();
    }
}
