package org.gibbsite.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gibbsite.data.AtomicFile;
import org.gibbsite.data.DataException;
import org.gibbsite.data.FileReason;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.PngFile;

/**
 * The folder of {@code --out}, or the one chosen in the window. Everything is written to a neighbour folder first and then moved: a disk that fills up
 * leaves the folder as it was.
 */
final class ResultFolder {
    static final String CHECKPOINT = "checkpoint.npz";
    private static final String STAGE = ".gibbsite-unfinished-";

    private final Path folder;
    private final UnaryOperator<OutputStream> disk;

    private ResultFolder(Path folder, UnaryOperator<OutputStream> disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Makes the folder if need be. @throws BadInput when it cannot be written into */
    static ResultFolder open(Path folder) {
        return open(folder, UnaryOperator.identity());
    }

    /** @param disk stands between this program and each file but the checkpoint: a test puts a disk there that fills up */
    static ResultFolder open(Path folder, UnaryOperator<OutputStream> disk) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempDirectory(folder, STAGE));
        } catch (IOException refused) {
            throw new BadInput("cannot write into --out " + folder + ": "
                    + FileReason.of(refused, folder.resolve(STAGE), folder), refused);
        }
        return new ResultFolder(folder, disk);
    }

    /** A folder that {@link #write} makes where there is none. */
    static ResultFolder of(Path folder) {
        return new ResultFolder(folder, UnaryOperator.identity());
    }

    Path path() { return folder; }

    /**
     * Writes all or nothing.
     *
     * @param checkpoint writes the file it is given
     * @param files      in the folder itself or in {@code figures}
     * @return the names of the files, relative to the folder
     * @throws RunFailure when the disk does not take them
     */
    List<String> write(String metrics, String summary, Consumer<Path> checkpoint, List<Figure> figures,
            List<ResultFile> files) {
        Path stage = null;
        try {
            Files.createDirectories(folder);
            stage = Files.createTempDirectory(folder, STAGE);
            bytes(stage.resolve("metrics.csv"), metrics.getBytes(StandardCharsets.UTF_8));
            bytes(stage.resolve("summary.json"), summary.getBytes(StandardCharsets.UTF_8));
            checkpoint.accept(stage.resolve(CHECKPOINT));
            Path pictures = Files.createDirectories(stage.resolve("figures"));
            for (Figure figure : figures) {
                bytes(pictures.resolve(figure.name() + ".png"), PngFile.encode(figure.picture()));
            }
            for (ResultFile file : files) {
                bytes(stage.resolve(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
            }
            return move(stage);
        } catch (IOException refused) {
            throw failure(FileReason.of(refused), refused);
        } catch (DataException refused) {
            throw failure(refused.getMessage(), refused);
        } finally {
            if (stage != null) remove(stage);
        }
    }

    /** In the words of whoever asked, who knows nothing of the neighbour folder. */
    private RunFailure failure(String reason, Exception cause) {
        return new RunFailure("the results could not be written to " + folder + ", which stays as it was: "
                + reason.replaceAll(Pattern.quote(folder.resolve(STAGE).toString()) + "\\d*",
                        Matcher.quoteReplacement(folder.toString())),
                cause);
    }

    private void bytes(Path file, byte[] bytes) {
        AtomicFile.write(file, disk, out -> out.write(bytes));
    }

    private List<String> move(Path stage) throws IOException {
        List<String> names = new ArrayList<>();
        Files.createDirectories(folder.resolve("figures"));
        for (Path file : files(stage)) {
            Path name = stage.relativize(file);
            replace(file, folder.resolve(name));
            names.add(name.toString());
        }
        return names;
    }

    private static List<Path> files(Path stage) throws IOException {
        try (Stream<Path> walk = Files.walk(stage)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException slower) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind; what cannot be removed is not worth another failure. */
    private static void remove(Path stage) {
        try (Stream<Path> walk = Files.walk(stage)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            stage.toFile().deleteOnExit();
        }
    }
}
