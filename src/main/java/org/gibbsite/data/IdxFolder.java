package org.gibbsite.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gibbsite.random.RandomKey;

/**
 * A folder with a data set of the MNIST family: {@code train-} and {@code t10k-} files for the two parts, or one other
 * pair of {@code *-images-idx3-ubyte} and {@code *-labels-idx1-ubyte}, which is split 6 : 1. Each file may end in
 * {@code .gz}.
 */
final class IdxFolder {
    private static final String IMAGES = "-images-idx3-ubyte", LABELS = "-labels-idx1-ubyte";
    /** One case in seven is a test case, as in MNIST. */
    private static final int CASES_PER_TEST_CASE = 7;

    private IdxFolder() {}

    /** Images and labels that belong together. */
    private record Part(IdxFile.Images images, byte[] labels) {
    }

    /** Whether the folder has a file that looks like images of a data set. */
    static boolean looksLikeOne(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder) && !prefixes(folder).isEmpty();
    }

    /**
     * Reads the whole set.
     *
     * @param title as on the screen
     * @throws DataException naming the file, or what was looked for
     */
    static ImageData read(Path folder, String title) {
        if (!Files.isDirectory(folder)) throw new DataException("no folder " + folder);
        List<String> prefixes = prefixes(folder);
        if (prefixes.contains("train") && prefixes.contains("t10k")) {
            return join(title, folder, part(folder, "train"), part(folder, "t10k"));
        }
        if (prefixes.size() == 1) return split(title, part(folder, prefixes.getFirst()));
        throw new DataException(folder + ": expected train" + IMAGES + "[.gz], train" + LABELS + "[.gz], t10k" + IMAGES
                + "[.gz] and t10k" + LABELS + "[.gz], or one pair *" + IMAGES + "[.gz] and *" + LABELS + "[.gz]; found "
                + (prefixes.isEmpty() ? "no such file" : "images only of " + String.join(", ", prefixes)));
    }

    private static List<String> prefixes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.gz$", ""))
                    .filter(name -> name.endsWith(IMAGES))
                    .map(name -> name.substring(0, name.length() - IMAGES.length()))
                    .distinct().sorted().toList();
        } catch (IOException e) {
            throw new DataException("cannot read folder " + folder + ": " + FileReason.of(e), e);
        }
    }

    private static Part part(Path folder, String prefix) {
        Path imageFile = find(folder, prefix + IMAGES), labelFile = find(folder, prefix + LABELS);
        IdxFile.Images images = IdxFile.images(imageFile);
        byte[] labels = IdxFile.labels(labelFile);
        if (labels.length != images.count()) {
            throw new DataException(labelFile + ": expected " + images.count() + " labels as there are images in "
                    + imageFile.getFileName() + ", found " + labels.length + ": a label file for another image file");
        }
        return new Part(images, labels);
    }

    private static Path find(Path folder, String name) {
        return Stream.of(name, name + ".gz").map(folder::resolve).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new DataException(folder + ": expected a file " + name + " or " + name
                        + ".gz, found neither"));
    }

    private static ImageData join(String title, Path folder, Part train, Part test) {
        IdxFile.Images a = train.images, b = test.images;
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new DataException(folder + ": expected test images of " + a.width() + " × " + a.height()
                    + " pixels as the training images, found " + b.width() + " × " + b.height());
        }
        int classes = Math.max(classes(train.labels), classes(test.labels));
        return ImageData.of(title, a.width(), a.height(), classes, a.pixels(), train.labels, b.pixels(), test.labels);
    }

    /** Shuffles, as files may be sorted by class, then gives one case in seven of each class to the test part. */
    private static ImageData split(String title, Part all) {
        int cases = all.labels.length;
        if (cases < 2) throw new DataException(title + ": expected at least 2 images, found " + cases);
        int[] order = new int[cases];
        RandomKey.of(0).fold("train and test").permutation(order);
        int[] seen = new int[256];
        boolean[] isTest = new boolean[cases];
        for (int index : order) isTest[index] = seen[all.labels[index] & 0xFF]++ % CASES_PER_TEST_CASE == 0;
        int[] train = Arrays.stream(order).filter(index -> !isTest[index]).toArray();
        int[] test = Arrays.stream(order).filter(index -> isTest[index]).toArray();
        if (train.length == 0) throw new DataException(title + ": expected more than one image of some class");
        IdxFile.Images images = all.images;
        return ImageData.of(title, images.width(), images.height(), classes(all.labels),
                pick(images.pixels(), images.width() * images.height(), train), pick(all.labels, 1, train),
                pick(images.pixels(), images.width() * images.height(), test), pick(all.labels, 1, test));
    }

    private static byte[] pick(byte[] rows, int length, int[] indices) {
        byte[] picked = new byte[indices.length * length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(rows, indices[i] * length, picked, i * length, length);
        }
        return picked;
    }

    private static int classes(byte[] labels) {
        int most = 0;
        for (byte label : labels) most = Math.max(most, label & 0xFF);
        return most + 1;
    }

    /** Total size of the IDX files in the folder, in bytes. */
    static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-ubyte(\\.gz)?"))
                    .map(IdxFolder::size).flatMap(Optional::stream).mapToLong(Long::longValue).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<Long> size(Path file) {
        try {
            return Optional.of(Files.size(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
