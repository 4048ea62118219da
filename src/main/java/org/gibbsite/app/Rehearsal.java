package org.gibbsite.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.gibbsite.app.command.Exit;
import org.gibbsite.app.command.Output;
import org.gibbsite.app.terminal.Terminal;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.shell.exhibit.Downloads;

/**
 * A start that nobody sees: asks for help, looks at the gallery, opens its first lab and closes the window. The launcher has
 * it performed once for each build, and the machine remembers the classes that it needed.
 */
final class Rehearsal {
    /** Set by the launcher. */
    static final String PROPERTY = "gibbsite.rehearsal";

    /** Packages of the toolkit that only a real display would load. */
    private static final List<String> DISPLAYS = List.of("com/sun/glass/ui/gtk/", "com/sun/prism/es2/",
            "com/sun/glass/ui/mac/", "com/sun/glass/ui/win/", "com/sun/prism/d3d/");
    private static final long LOOK_SECONDS = 3, PATIENCE_SECONDS = 60;

    private Rehearsal() {}

    static int perform(Places places) throws InterruptedException {
        HeadlessToolkit.choose();
        Shelf shelf = new Shelf(places);
        Output nowhere = new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8, System.err,
                Terminal.plain());
        RootCommand.Window window = new RootCommand.Window() {
            @Override public Optional<String> whyNot() { return Optional.empty(); }

            @Override public void open() {}
        };
        new CommandLine(new RootCommand(window, question -> null, nowhere),
                () -> CommandLabs.of(LabCatalog.entries(), shelf), shelf, null, nowhere).execute("--help");
        link();
        Thread hand = Thread.ofPlatform().daemon().start(Rehearsal::act);
        new Desktop(shelf, Downloads.NONE, null).show(Desktop.Opening.gallery());
        hand.join();
        return Exit.DONE;
    }

    private static void act() {
        try {
            await(() -> Window.getWindows().stream().anyMatch(Stage.class::isInstance));
            await(() -> stage().getScene().lookup(".lab-card-open") != null);
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            HeadlessToolkit.call(() -> {
                ((Button) stage().getScene().lookup(".lab-card-open")).fire();
                return null;
            });
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            HeadlessToolkit.call(() -> {
                stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
                return null;
            });
        } catch (InterruptedException | RuntimeException failed) {
            Runtime.getRuntime().halt(Exit.FAILED); // nobody sees the window, and nobody would close it
        }
    }

    /** Looks at the classes, which links them without running anything of theirs. */
    private static void link() {
        ModuleLayer.boot().configuration().findModule("javafx.graphics").ifPresent(Rehearsal::link);
    }

    private static void link(ResolvedModule module) {
        try (ModuleReader files = module.reference().open(); var names = files.list()) {
            for (String file : names.filter(name -> name.endsWith(".class")
                    && DISPLAYS.stream().anyMatch(name::startsWith)).toList()) {
                link(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void link(String name) {
        try {
            Class.forName(name, false, Stage.class.getClassLoader()).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError ofAnotherSystem) {
            return;
        }
    }

    private static void await(Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds(condition)) {
            if (System.nanoTime() > end) throw new IllegalStateException("the window did not come");
            Thread.sleep(50);
        }
    }

    private static boolean holds(Supplier<Boolean> condition) throws InterruptedException {
        try {
            return HeadlessToolkit.call(condition::get);
        } catch (IllegalStateException notStartedYet) {
            return false;
        }
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().stream().filter(Stage.class::isInstance).findFirst().orElseThrow();
    }
}
