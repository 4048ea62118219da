package org.gibbsite.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.Speed;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.DrawingMeter;
import org.gibbsite.ui.FrameClock;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/**
 * What looking costs: the rate of one lab without a window and with its page open, in turn, and how long an
 * event waits on the JavaFX thread meanwhile. Runs in the built-in headless platform where there is no display.
 */
public final class UiBench<S extends Record, F extends Frame> {
    /** Longest warm-up, in seconds: until charts are laid out and the drawing code is compiled. */
    private static final double WARM_UP = 4;
    private static final int WIDTH = 1600, HEIGHT = 960;
    /** Between two readings of the share of drawing, nanoseconds. */
    private static final long METER = 1_000_000_000;

    private final Exhibit<S, F> exhibit;
    private final S settings;
    private final Options options;
    private final DataShelf shelf;
    private final Consumer<String> lines;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Double> delays = new ArrayList<>(), drawing = new ArrayList<>(), shares = new ArrayList<>(),
            pictures = new ArrayList<>();
    private final AtomicLong frames = new AtomicLong();

    /**
     * @param threads of the training
     * @param seconds of each measurement
     * @param rounds  each is one measurement without and one with the window
     * @param all     all panels open; else the page as it opens
     * @param grain   of play; by phases in slow motion where the speed is {@link Speed#MAX}
     */
    public record Options(int threads, double seconds, int rounds, boolean all, Grain grain, Speed speed) {
        public Options {
            if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
            if (!(seconds > 0)) throw new IllegalArgumentException("seconds must be above 0: " + seconds);
            if (rounds < 1) throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
        }
    }

    /** @param settings of a run that does not end before it has been measured */
    public UiBench(Exhibit<S, F> exhibit, S settings, Options options, DataShelf shelf, Consumer<String> lines) {
        this.exhibit = exhibit;
        this.settings = settings;
        this.options = options;
        this.shelf = shelf;
        this.lines = lines;
    }

    /** @throws IllegalStateException when something in the window fails meanwhile */
    public UiBenchReport run() throws InterruptedException {
        startToolkit();
        onFxThread(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> failure.set(cause)));
        List<Double> hidden = new ArrayList<>(), open = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            hidden.add(hidden());
            open.add(open());
        }
        if (failure.get() != null) throw new IllegalStateException("the window failed: " + failure, failure.get());
        double worst = delays.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        UiBenchReport report = new UiBenchReport(exhibit.lab().id(), options.grain(), options.all(),
                options.threads(), Runtime.getRuntime().availableProcessors(), hidden, open, worst,
                Medians.of(delays), Medians.of(drawing), Medians.of(shares),
                Medians.of(pictures));
        report.lines().forEach(lines);
        return report;
    }

    private double hidden() throws InterruptedException {
        try (Opener opener = new Opener()) {
            RunController<S, F> run = opener.open(exhibit.lab(), settings, RunAddress.DEFAULT_SEED);
            pace(run);
            run.play();
            warmUp();
            return rate(run, new ArrayList<>(), new ArrayList<>());
        }
    }

    private double open() throws InterruptedException {
        try (Opener opener = new Opener()) {
            MainWindow[] window = new MainWindow[1];
            Stage[] stage = new Stage[1];
            onFxThread(() -> {
                window[0] = new MainWindow(List.of(exhibit), opener, new Appearance(Theme.LIGHT), WIDTH, HEIGHT);
                stage[0] = new Stage();
                stage[0].setScene(window[0].scene());
                window[0].open(exhibit, settings, RunAddress.DEFAULT_SEED);
                stage[0].show();
            });
            pace(opener.run);
            if (options.all()) onFxThread(() -> showAllPanels(window[0]));
            warmUp();
            double before = DrawingTime.seconds(), start = System.nanoTime() * 1e-9;
            long shown = frames.get();
            double rate = rate(opener.run, delays, shares), passed = System.nanoTime() * 1e-9 - start;
            drawing.add((DrawingTime.seconds() - before) / passed);
            pictures.add((frames.get() - shown) / passed);
            onFxThread(() -> {
                stage[0].hide();
                window[0].close();
            });
            return rate;
        }
    }

    /** As the key for it does. */
    private static void showAllPanels(MainWindow window) {
        Event.fireEvent(window.scene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
    }

    private void pace(RunController<?, ?> run) {
        run.speed(options.speed());
        run.grain(options.grain());
    }

    /**
     * Updates a second, while events are sent.
     *
     * @param waits   of the events, milliseconds; appended to
     * @param drawing share of drawing, once a second as the status line takes it; appended to
     */
    private double rate(RunController<?, ?> run, List<Double> waits, List<Double> drawing)
            throws InterruptedException {
        DrawingMeter meter = new DrawingMeter();
        long start = System.nanoTime(), metered = start;
        meter.share(start * 1e-9, run.snapshot());
        double first = made(run.snapshot());
        long end = start + (long) (options.seconds() * 1e9);
        while (System.nanoTime() < end) {
            if (System.nanoTime() - metered >= METER) {
                metered = System.nanoTime();
                drawing.add(meter.share(metered * 1e-9, run.snapshot()));
            }
            long posted = System.nanoTime();
            onFxThread(() -> {});
            waits.add((System.nanoTime() - posted) * 1e-6);
            Thread.sleep(7);
        }
        return (made(run.snapshot()) - first) / ((System.nanoTime() - start) * 1e-9);
    }

    /** Updates, a part of one counted by its phases. */
    private static double made(RunSnapshot<?> now) {
        return now.step() + now.phase() / (double) Math.max(1, now.phases().size());
    }

    private static void startToolkit() {
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null
                || !System.getProperty("os.name", "").startsWith("Linux");
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        FrameClock.limitPulses();
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    private static void onFxThread(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    private void warmUp() throws InterruptedException {
        Thread.sleep((long) (1000 * Math.min(WARM_UP, options.seconds())));
    }

    /** Opens the one run that is measured, and ends it. */
    private final class Opener implements RunOpener, AutoCloseable {
        private final MatrixBackend backend = Backends.create(null, options.threads());
        private RunController<?, ?> run;

        @Override public <T extends Record, G extends Frame> RunController<T, G> open(Lab<T, G> lab, T wanted,
                long seed) {
            RunController<T, G> opened = new RunController<>(new CountedFrames<>(lab, frames), wanted, seed, backend,
                    shelf);
            run = opened;
            return opened;
        }

        @Override public void close() {
            run.close();
            try {
                if (run.awaitClosed(Duration.ofSeconds(10))) backend.close();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
