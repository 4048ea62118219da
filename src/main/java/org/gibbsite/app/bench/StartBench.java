package org.gibbsite.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long a start takes, from outside: the launcher is started and the screen looked at until something moves. Nothing in
 * the program is asked, so that nothing before its first line or after its last is left out.
 */
public final class StartBench {
    private static final int WIDTH = 1920, HEIGHT = 1080;
    private static final double LOOK_SECONDS = 0.01, PATIENCE_SECONDS = 60;

    private final Path launcher;
    private final int runs;
    private final Consumer<String> lines;

    /**
     * @param launcher the script {@code gibbsite}
     * @param runs     of each kind of start, at least 1
     * @throws IllegalArgumentException when there are less
     */
    public StartBench(Path launcher, int runs, Consumer<String> lines) {
        if (runs < 1) throw new IllegalArgumentException("--runs must be at least 1: " + runs);
        this.launcher = launcher;
        this.runs = runs;
        this.lines = lines;
    }

    /** @throws IllegalStateException one sentence, when there is no screen or a start fails */
    public StartBenchReport run() throws InterruptedException {
        if (!Files.isExecutable(launcher)) throw new IllegalStateException("there is no launcher " + launcher);
        try (UnseenScreen screen = UnseenScreen.open("Xvfb", WIDTH, HEIGHT)) {
            List<StartBenchReport.Row> rows = new ArrayList<>();
            for (boolean archive : new boolean[]{true, false}) {
                // Builds what has to be built and fetches the files from the disk; makes the archive and waits for it.
                command(archive ? "make" : "off", "--version");
                rows.add(commands(archive, "--version"));
                rows.add(commands(archive, "--help"));
                rows.add(windows(archive, screen));
            }
            return new StartBenchReport(Processor.name(), Runtime.getRuntime().availableProcessors(), rows);
        } catch (IOException failed) {
            throw new IllegalStateException("the start could not be watched: " + failed.getMessage(), failed);
        }
    }

    private StartBenchReport.Row commands(boolean archive, String option) throws IOException, InterruptedException {
        List<Double> wall = new ArrayList<>(), processor = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double before = ChildTime.seconds();
            wall.add(command(mode(archive), option));
            processor.add(ChildTime.seconds() - before);
        }
        return told(StartBenchReport.Row.ofCommand(option, archive, Medians.of(wall), Medians.of(processor)));
    }

    /** Seconds that it took. */
    private double command(String archive, String option) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder(archive, option).start();
        if (process.waitFor() != 0) throw new IllegalStateException("gibbsite " + option + " has failed");
        return secondsSince(start);
    }

    private StartBenchReport.Row windows(boolean archive, UnseenScreen screen)
            throws IOException, InterruptedException {
        List<Double> window = new ArrayList<>(), painted = new ArrayList<>(), moving = new ArrayList<>(),
                processor = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double before = ChildTime.seconds();
            StartWatch watch = window(archive, screen);
            processor.add(ChildTime.seconds() - before);
            window.add(watch.windowUp());
            painted.add(watch.painted());
            moving.add(watch.moving());
        }
        return told(new StartBenchReport.Row("window", archive, Medians.of(moving), Medians.of(processor),
                Medians.of(window), Medians.of(painted)));
    }

    /** Ends the program as soon as something moves. */
    private StartWatch window(boolean archive, UnseenScreen screen) throws IOException, InterruptedException {
        int[] look = new int[screen.length()];
        screen.look(look);
        StartWatch watch = new StartWatch(look);
        ProcessBuilder builder = builder(mode(archive));
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().remove("WAYLAND_DISPLAY");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (Double.isNaN(watch.moving())) {
                if (!process.isAlive()) throw new IllegalStateException("gibbsite ended before anything moved");
                if (secondsSince(start) > PATIENCE_SECONDS) {
                    throw new IllegalStateException("nothing moved within " + (int) PATIENCE_SECONDS + " s");
                }
                double seen = secondsSince(start);
                screen.look(look);
                watch.see(look, seen);
                Thread.sleep(Math.max(1, Math.round(1000 * (LOOK_SECONDS - (secondsSince(start) - seen)))));
            }
            return watch;
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
            Thread.sleep(200); // the server clears the screen
        }
    }

    private ProcessBuilder builder(String archive, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIBBSITE_CDS", archive);
        return builder;
    }

    /** For {@code GIBBSITE_CDS}. */
    private static String mode(boolean archive) {
        return archive ? "on" : "off";
    }

    private StartBenchReport.Row told(StartBenchReport.Row row) {
        lines.accept(row.text());
        return row;
    }

    private static double secondsSince(long start) { return 1e-9 * (System.nanoTime() - start); }
}
