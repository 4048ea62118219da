package org.gibbsite.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gibbsite.data.AtomicFile;
import org.gibbsite.data.DataException;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gibbsite picture LAB}: the page of a lab as it is on screen, drawn without a display. */
@Command(name = "picture", description = "Draws the page of a lab, as it is on screen, into a PNG file; needs no display.")
public final class PictureCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    private final Labs labs;
    private final Output output;

    @Parameters(paramLabel = "LAB", description = "Which lab (see: gibbsite labs).") private String id;

    @Mixin private SettingsOptions settings;

    @Option(names = "--at-step", paramLabel = "N", defaultValue = "1000", description = "After this many steps (default: ${DEFAULT-VALUE}).") private long step;

    @Option(names = "--phases", paramLabel = "N", defaultValue = "-1", description = "Steps by phases, and takes so many phases of the coming step.") private int phases;

    @Option(names = "--panel", paramLabel = "TITLE", defaultValue = "", description = "The panel that is drawn big, such as \"CD phases\" (default: the first).") private String panel;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1600x960", description = "Pixels (default: ${DEFAULT-VALUE}).") private String size;

    @Option(names = "--theme", paramLabel = "T", defaultValue = "light", description = "light, dark or projector (default: ${DEFAULT-VALUE}).") private String theme;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The PNG file.") private Path file;

    public PictureCommand(Labs labs, Output output) {
        this.labs = labs;
        this.output = output;
    }

    @Override public Integer call() throws InterruptedException {
        return draw(labs.find(id));
    }

    private <S extends Record, F extends Frame> int draw(CommandLab<S, F> lab) throws InterruptedException {
        if (step < 0) throw new BadInput("--at-step must be 0 or more: " + step);
        S wanted = settings.settings(lab.lab());
        CommandLab.Look look = look();
        requireWritable();
        Raster picture;
        try {
            picture = lab.page().draw(wanted, settings.seed(), step, look, output::note);
        } catch (IllegalArgumentException refused) {
            throw new BadInput(refused.getMessage(), refused);
        } catch (IllegalStateException failed) {
            throw new RunFailure(String.valueOf(failed.getMessage()), failed);
        }
        write(picture);
        output.line(file + ": " + picture.width() + " × " + picture.height() + " pixels");
        return Exit.DONE;
    }

    private CommandLab.Look look() {
        Matcher numbers = SIZE.matcher(size.strip());
        if (!numbers.matches()) throw new BadInput("--size wants width x height, such as 1600x960: '" + size + "'");
        return new CommandLab.Look(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), theme(),
                panel, phases);
    }

    private Theme theme() {
        for (Theme known : Theme.values()) if (known.name().equalsIgnoreCase(theme.strip())) return known;
        throw new BadInput("--theme must be light, dark or projector: '" + theme.toLowerCase(Locale.ROOT) + "'");
    }

    private void requireWritable() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) throw new BadInput("--out is a folder: " + file);
        try {
            Files.delete(Files.createTempFile(folder, ".gibbsite-", ".png"));
        } catch (IOException refused) {
            throw new BadInput("cannot write --out " + file + ": " + Reasons.of(refused), refused);
        }
    }

    private void write(Raster picture) {
        try {
            byte[] bytes = PngFile.encode(picture);
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (DataException refused) {
            throw new RunFailure(refused.getMessage(), refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
