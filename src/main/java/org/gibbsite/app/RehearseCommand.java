package org.gibbsite.app;

import java.util.concurrent.Callable;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code gibbsite rehearse}: does quickly, without a display, what people do first, so that the JVM can archive the classes
 * that this loads. For the launcher only.
 */
@Command(name = "rehearse", hidden = true, description = "Loads the classes of a usual start, for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final int STEPS = 30;

    private final DataShelf shelf;

    @Spec private CommandSpec spec;

    RehearseCommand(DataShelf shelf) {
        this.shelf = shelf;
    }

    @Override public Integer call() throws InterruptedException {
        Thread.ofPlatform().daemon().name("window").start(this::openWindow);
        int status = spec.root().commandLine().getSubcommands().get("run").execute("rbm", "--steps", "" + STEPS);
        drawPages();
        return status;
    }

    /** The gallery, as a start without a command shows it; it ends with the process. */
    private void openWindow() {
        try {
            new Desktop(shelf).show(Desktop.Opening.gallery());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void drawPages() throws InterruptedException {
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) draw(entry);
    }

    private <S extends Record, F extends Frame> void draw(LabCatalog.Entry<S, F> entry) throws InterruptedException {
        new PagePicture(1280, 720, Theme.LIGHT).of(entry, entry.lab().defaults(), 1, STEPS, shelf);
    }
}
