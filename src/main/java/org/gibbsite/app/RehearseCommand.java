package org.gibbsite.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gibbsite.data.DataShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gibbsite rehearse}: does quickly, without a display, what people do first, so that the JVM can archive the classes
 * that this loads. For the launcher only.
 */
@Command(name = "rehearse", hidden = true, description = "Loads the classes of a usual start, for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    /** A machine that is quick to train and to measure. */
    private static final String[] SMALL = {"rbm", "--set", "hiddenUnits=25", "--set", "likelihoodEvery=0"};

    private final DataShelf shelf;

    @Spec private CommandSpec spec;

    RehearseCommand(DataShelf shelf) {
        this.shelf = shelf;
    }

    @Override public Integer call() throws IOException {
        Thread.ofPlatform().daemon().name("window").start(this::openWindow);
        int trained = execute("run", "--steps", "30");
        Path picture = Files.createTempFile("gibbsite-", ".png");
        int drawn = execute("picture", "--at-step", "30", "--out", picture.toString());
        Files.delete(picture);
        return Math.max(trained, drawn);
    }

    /** The gallery, as a start without a command shows it; it ends with the process. */
    private void openWindow() {
        try {
            new Desktop(shelf).show(Desktop.Opening.gallery());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private int execute(String command, String... more) {
        String[] arguments = java.util.Arrays.copyOf(SMALL, SMALL.length + more.length);
        System.arraycopy(more, 0, arguments, SMALL.length, more.length);
        return spec.root().commandLine().getSubcommands().get(command).execute(arguments);
    }
}
