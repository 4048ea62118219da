package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as a process of its own, in the toolkit that needs no display. */
final class DesktopTest {

    @Test void closingWhileItTrainsAndAMenuShowsEndsTheProcess(@TempDir Path folder) throws Exception {
        Process process = start(Closing.class, folder);
        assertThat(ended(process)).as("the process ends:\n" + log(folder)).isTrue();
        assertThat(process.exitValue()).as(log(folder)).isZero();
    }

    @Test void aSignalToEndLeavesTheRunThatIsOpen(@TempDir Path folder) throws Exception {
        Process process = start(Staying.class, folder);
        while (process.isAlive() && !log(folder).contains(Staying.TRAINS)) Thread.sleep(20);
        process.destroy();
        assertThat(ended(process)).as("the process ends:\n" + log(folder)).isTrue();
        assertThat(saved(folder.resolve("left"))).as(log(folder)).isTrue();
    }

    private static Process start(Class<?> main, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(),
                folder.resolve("left").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static boolean ended(Process process) throws InterruptedException {
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended;
    }

    private static String log(Path folder) throws IOException { return Files.readString(folder.resolve("log")); }

    private static boolean saved(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".npz"));
        }
    }

    /** Opens a lab and lets it train until the process is told to end. */
    static final class Staying {
        static final String TRAINS = "it trains";

        public static void main(String[] arguments) throws Exception {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    Closing.await(() -> Window.getWindows().stream().anyMatch(Stage.class::isInstance));
                    Closing.await(() -> Closing.trainedFor(200));
                    System.out.println(TRAINS);
                } catch (Exception failure) {
                    failure.printStackTrace();
                    System.exit(4);
                }
            });
            Closing.open(Closing.desktop(Path.of(arguments[0])), LabCatalog.find("rbm"));
        }
    }

    /** Opens a lab, lets it train flat out, opens a menu, asks the window to close; 0 when nothing is left of it but its run on the disk. */
    static final class Closing {
        public static void main(String[] arguments) throws Exception {
            Desktop desktop = desktop(Path.of(arguments[0]));
            Thread hand = Thread.ofPlatform().daemon().start(Closing::act);
            var entry = LabCatalog.find("rbm");
            open(desktop, entry);
            hand.join();
            boolean left = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.isAlive() && thread.getName().startsWith("engine-"));
            System.exit(left ? 3 : saved(Path.of(arguments[0])) ? 0 : 4);
        }

        private static Desktop desktop(Path left) {
            Path here = Path.of("").toAbsolutePath();
            return new Desktop(new Shelf(new Places(here, Optional.empty(), here.resolve("no-cache"))), Downloads.NONE,
                    new LeftRunFiles(left, Preferences.userRoot().node("gibbsite-desktop-test"),
                            InstantSource.system(), ZoneId.of("UTC")));
        }

        private static <S extends Record, F extends org.gibbsite.experiment.Frame> void open(Desktop desktop,
                LabCatalog.Entry<S, F> entry) throws InterruptedException {
            desktop.show(new Desktop.Opening<>(entry, entry.lab().defaults(), 1, Theme.LIGHT));
        }

        private static void act() {
            try {
                await(() -> Window.getWindows().stream().anyMatch(Stage.class::isInstance));
                await(() -> trainedFor(200));
                MenuButton presets = onFx(() -> (MenuButton) stage().getScene().lookup(".menu-button"));
                onFx(() -> {
                    presets.show();
                    return null;
                });
                await(() -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
                onFx(() -> {
                    stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
                    return null;
                });
            } catch (Exception failure) {
                failure.printStackTrace();
                System.exit(4);
            }
        }

        private static boolean trainedFor(int updates) {
            return stage().getScene().getRoot().lookupAll(".status-progress").stream()
                    .map(node -> ((javafx.scene.control.Label) node).getText())
                    .anyMatch(text -> text.matches("update \\d.*") && Long.parseLong(
                            text.split("  ·")[0].replaceAll("\\D", "")) >= updates);
        }

        private static Stage stage() {
            return (Stage) Window.getWindows().stream().filter(Stage.class::isInstance).findFirst().orElseThrow();
        }

        private static void await(Callable<Boolean> condition) throws Exception {
            while (!onFx(condition)) Thread.sleep(20);
        }

        /** The toolkit may not have started yet. */
        private static <T> T onFx(Callable<T> task) throws Exception {
            while (true) {
                try {
                    return FxTest.submit(task).get();
                } catch (IllegalStateException notYet) {
                    Thread.sleep(20);
                }
            }
        }
    }
}
