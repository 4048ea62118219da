package org.gibbsite.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gibbsite.data.FileReason;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.gallery.CardPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gibbsite cards}: records the pictures that cards of the gallery show while they are at rest. */
@Command(name = "cards", description = "Records the pictures of the gallery's cards among the sources; for who adds a lab.")
public final class CardsCommand implements Callable<Integer> {
    private static final String RESOURCES = "src/main/resources/org/gibbsite/ui/shell/gallery/cards";

    private final Labs labs;
    private final Drawing drawing;
    private final Path home;
    private final Output output;

    @Option(names = "--lab", paramLabel = "NAME", description = "Only this lab (default: all).") private String only;

    @Option(names = "--out", paramLabel = "DIR", description = "Another folder than that of the sources.") private Path folder;

    /** Draws one card. */
    @FunctionalInterface
    public interface Drawing {
        /** @throws IllegalStateException one sentence, when the run fails */
        Raster draw(String lab, Theme theme) throws InterruptedException;
    }

    /** @param home folder of the sources */
    public CardsCommand(Labs labs, Drawing drawing, Path home, Output output) {
        this.labs = labs;
        this.drawing = drawing;
        this.home = home;
        this.output = output;
    }

    @Override public Integer call() throws InterruptedException {
        Path into = folder == null ? home.resolve(RESOURCES) : folder;
        if (only != null) labs.find(only);
        try {
            Files.createDirectories(into);
            for (CommandLab<?, ?> lab : labs.all()) if (only == null || only.equals(lab.lab().id())) draw(lab, into);
        } catch (IOException e) {
            throw new RunFailure("the pictures cannot be written: " + FileReason.of(e), e);
        } catch (IllegalStateException failed) {
            throw new RunFailure(String.valueOf(failed.getMessage()), failed);
        }
        return Exit.DONE;
    }

    private void draw(CommandLab<?, ?> lab, Path into) throws IOException, InterruptedException {
        for (Theme theme : new Theme[]{Theme.LIGHT, Theme.DARK}) {
            Path file = into.resolve(CardPicture.file(lab.lab().id(), theme));
            PngFile.write(drawing.draw(lab.lab().id(), theme), file);
            output.line(file + ": " + Files.size(file) / 1024 + " kB");
        }
    }
}
