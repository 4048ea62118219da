package org.gibbsite.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gibbsite.data.AtomicFile;
import org.gibbsite.data.DataException;
import org.gibbsite.data.FileReason;
import org.gibbsite.data.PathName;
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
    private static final String PROBE = ".gibbsite-";
    private static final Pattern SIZE = Pattern.compile("([+-]?\\d+)\\s*[xX×*]\\s*([+-]?\\d+)");

    private final Labs labs;
    private final Output output;

    @Parameters(paramLabel = "LAB", description = "Which lab (see: gibbsite labs).") private String id;

    @Mixin private SettingsOptions settings;

    @Option(names = "--at-step", paramLabel = "N", defaultValue = "1000", description = "After this many steps (default: ${DEFAULT-VALUE}).") private long step;

    @Option(names = "--phases", paramLabel = "N", description = "Steps by phases, and takes so many phases of the coming step.") private Integer phases;

    @Option(names = "--panel", paramLabel = "TITLE", defaultValue = "", description = "The panel that is drawn big, such as \"CD phases\" (default: the first).") private String panel;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1600x960", description = "Pixels (default: ${DEFAULT-VALUE}).") private String size;

    @Option(names = "--theme", paramLabel = "T", defaultValue = "light", description = "light, dark or projector (default: ${DEFAULT-VALUE}).") private String theme;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The PNG file.") private String out;

    private Path file;

    public PictureCommand(Labs labs, Output output) {
        this.labs = labs;
        this.output = output;
    }

    @Override public Integer call() throws InterruptedException {
        return draw(labs.find(id));
    }

    private <S extends Record, F extends Frame> int draw(CommandLab<S, F> lab) throws InterruptedException {
        if (step < 0) throw new BadInput("--at-step must be 0 or more: " + step);
        if (phases != null && phases < 0) throw new BadInput("--phases must be 0 or more: " + phases);
        S wanted = settings.settings(lab.lab(), labs.models());
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
        return new CommandLab.Look(pixels(numbers.group(1)), pixels(numbers.group(2)), theme(), panel,
                phases == null ? -1 : phases);
    }

    private int pixels(String number) {
        BigInteger pixels = new BigInteger(number);
        BigInteger least = BigInteger.valueOf(CommandLab.Look.LEAST), most = BigInteger.valueOf(CommandLab.Look.MOST);
        if (pixels.compareTo(least) < 0 || pixels.compareTo(most) > 0) {
            throw new BadInput("--size must be " + least + " to " + most + " pixels wide and high: " + size.strip());
        }
        return pixels.intValueExact();
    }

    private Theme theme() {
        for (Theme known : Theme.values()) if (known.name().equalsIgnoreCase(theme.strip())) return known;
        throw new BadInput("--theme must be light, dark or projector: '" + theme.toLowerCase(Locale.ROOT) + "'");
    }

    private void requireWritable() {
        if (out.isBlank()) throw new BadInput("--out must be a path, and is empty");
        file = BadInput.unless(() -> PathName.of(out));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file) || out.endsWith("/")) {
            throw new BadInput("--out must be a PNG file, and is a folder: " + out);
        }
        if (!Files.isDirectory(folder))
            throw new BadInput("cannot write --out " + out + ": there is no folder " + folder);
        try {
            Files.delete(Files.createTempFile(folder, PROBE, ".png"));
        } catch (IOException refused) {
            throw new BadInput("cannot write --out " + out + ": "
                    + FileReason.of(refused, folder.resolve(PROBE), file), refused);
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
