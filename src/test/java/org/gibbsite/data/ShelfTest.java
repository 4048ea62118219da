package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @TempDir Path root;
    private Path data, working, cache;
    private Shelf shelf;

    @BeforeEach void places() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        working = Files.createDirectories(root.resolve("project"));
        cache = Files.createDirectories(root.resolve("cache"));
        shelf = new Shelf(new Places(working, Optional.of(data), cache));
    }

    @Test void theFirstPlaceThatHasTheSetWins() throws IOException {
        write(cache.resolve("dots"), 3);
        assertThat(shelf.images("dots").trainCases()).isEqualTo(3);
        write(root.resolve("shared/data/dots"), 4);
        assertThat(shelf.images("dots").trainCases()).isEqualTo(4);
        write(data.resolve("dots"), 5);
        assertThat(shelf.images("dots").trainCases()).isEqualTo(5);
        Files.createDirectories(working.resolve("mine"));
        write(working.resolve("mine/dots"), 6);
        assertThat(shelf.images("mine/dots").trainCases()).isEqualTo(6);
        assertThat(shelf.images(working.resolve("mine/dots").toString()).trainCases()).isEqualTo(6);
        assertThat(shelf.images("mine/dots").name()).isEqualTo("dots");
    }

    @Test void aFolderOfTheSameNameWithoutImagesHidesNothing() throws IOException {
        Files.createDirectories(data.resolve("dots"));
        write(cache.resolve("dots"), 3);
        assertThat(shelf.images("dots").trainCases()).isEqualTo(3);
    }

    @Test void aMissingSetSaysWhereWasLookedAndWhatToDo() {
        assertThatThrownBy(() -> shelf.images("mnist")).isInstanceOf(DataException.class)
                .hasMessage("no data set 'mnist' in "
                        + data + ", " + root.resolve("shared/data") + ", " + cache
                        + "; get it with: gibbsite data get mnist");
        assertThatThrownBy(() -> shelf.images("nothing")).isInstanceOf(DataException.class)
                .hasMessageEndingWith("; see what there is with: gibbsite data list");
        for (String odd : new String[]{"", " ", "\0", "a/b/c"}) {
            assertThatThrownBy(() -> shelf.images(odd)).isInstanceOf(DataException.class)
                    .hasMessageStartingWith("no data set '" + odd + "'");
        }
    }

    @Test void whatWasReadStaysInMemory() throws IOException {
        write(data.resolve("dots"), 3);
        ImageData first = shelf.images("dots");
        assertThat(shelf.images("dots")).isSameAs(first);
        assertThat(shelf.images(data.resolve("dots").toString())).isSameAs(first);
    }

    @Test void manyThreadsGetTheSameSet() throws Exception {
        write(data.resolve("dots"), 3);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<ImageData> ask = () -> shelf.images("dots");
            var answers = threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> ask).toList());
            for (var answer : answers) assertThat(answer.get()).isSameAs(shelf.images("dots"));
        }
    }

    @Test void aSetThatFailedToLoadCanBeRepaired() throws IOException {
        write(data.resolve("dots"), 3);
        Path labels = data.resolve("dots/train-labels-idx1-ubyte");
        byte[] good = Files.readAllBytes(labels);
        Files.write(labels, IdxFileTest.idx(new byte[]{1, 2}, 0x801, 2));
        assertThatThrownBy(() -> shelf.images("dots")).isInstanceOf(DataException.class)
                .hasMessageContaining("expected 3 labels")
                .hasMessageContaining("found 2: a label file for another image file");
        Files.write(labels, good);
        assertThat(shelf.images("dots").trainCases()).isEqualTo(3);
    }

    @Test void aFolderWithoutTheFilesSaysWhatWasLookedFor() throws IOException {
        Files.createDirectories(data.resolve("empty"));
        assertThatThrownBy(() -> shelf.images("empty")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(data.resolve("empty") + ": expected train-images-idx3-ubyte[.gz], ")
                .hasMessageEndingWith("found no such file");
        write(data.resolve("half"), 3);
        Files.delete(data.resolve("half/t10k-labels-idx1-ubyte"));
        assertThatThrownBy(() -> shelf.images("half")).isInstanceOf(DataException.class).hasMessage(data.resolve("half")
                + ": expected a file t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz, found neither");
    }

    @Test void testImagesOfAnotherSizeAreRefused() throws IOException {
        write(data.resolve("dots"), 3);
        Files.write(data.resolve("dots/t10k-images-idx3-ubyte"), IdxFileTest.idx(new byte[6], 0x803, 1, 2, 3));
        assertThatThrownBy(() -> shelf.images("dots")).isInstanceOf(DataException.class)
                .hasMessage(data.resolve("dots")
                        + ": expected test images of 2 × 2 pixels as the training images, found 3 × 2");
    }

    @Test void onePairIsSplitSixToOneInEveryClass() throws IOException {
        Path folder = Files.createDirectories(data.resolve("pair"));
        byte[] labels = new byte[70], pixels = new byte[70];
        for (int i = 0; i < 70; i++) {
            labels[i] = (byte) (i / 35);
            pixels[i] = (byte) i;
        }
        Files.write(folder.resolve("a-images-idx3-ubyte.gz"),
                IdxFileTest.gzip(IdxFileTest.idx(pixels, 0x803, 70, 1, 1)));
        Files.write(folder.resolve("a-labels-idx1-ubyte"), IdxFileTest.idx(labels, 0x801, 70));
        ImageData images = shelf.images("pair");
        assertThat(images.trainCases()).isEqualTo(60);
        assertThat(count(images.testLabels(), 0)).isEqualTo(5);
        assertThat(count(images.testLabels(), 1)).isEqualTo(5);
        for (int i = 0; i < 60; i++) {
            assertThat(images.trainLabels()[i]).as("label of pixel %d", images.trainImages()[i])
                    .isEqualTo((byte) (images.trainImages()[i] / 35));
        }
        assertThat(images.trainLabels()).as("shuffled").isNotEqualTo(java.util.Arrays.copyOfRange(labels, 5, 65));
        var all = new java.util.TreeSet<Byte>();
        for (byte pixel : images.trainImages()) all.add(pixel);
        for (byte pixel : images.testImages()) all.add(pixel);
        assertThat(all).as("each image is in exactly one part").hasSize(70);
    }

    @Test void theListNamesWhatIsHereAndWhatCouldBeHad() throws IOException {
        write(data.resolve("dots"), 3);
        write(cache.resolve("mnist"), 3);
        Files.createDirectories(cache.resolve("other"));
        assertThat(shelf.list()).extracting(Shelf.Listing::name).containsExactly("scribble", "bars-and-stripes",
                "blackboard", "dots",
                "mnist", "fashion-mnist");
        Map<String, Shelf.Listing> byName = new java.util.HashMap<>();
        for (Shelf.Listing listing : shelf.list()) byName.put(listing.name(), listing);
        assertThat(byName.get("mnist").where()).isEqualTo(cache.resolve("mnist").toString());
        assertThat(byName.get("mnist").title()).isEqualTo("MNIST");
        assertThat(byName.get("mnist").bytes()).isEqualTo(16 + 12 + 8 + 3 + 16 + 4 + 8 + 1);
        assertThat(byName.get("mnist").licence()).isEqualTo("CC BY-SA 3.0");
        assertThat(byName.get("fashion-mnist").isHere()).isFalse();
    }

    @Test void aDownloadThatBrokeOffIsAsGoodAsNotThere() throws IOException {
        write(cache.resolve("mnist"), 3);
        Files.delete(cache.resolve("mnist/t10k-labels-idx1-ubyte"));
        assertThatThrownBy(() -> shelf.images("mnist")).isInstanceOf(DataException.class)
                .hasMessageEndingWith("; get it with: gibbsite data get mnist");
        assertThat(shelf.list()).filteredOn(Shelf.Listing::isHere).extracting(Shelf.Listing::name)
                .containsExactly("scribble", "bars-and-stripes", "blackboard");
    }

    @Test void realMnistIsAsPublished() {
        ImageData mnist = real("mnist");
        assertThat(mnist.name()).isEqualTo("MNIST");
        assertThat(mnist.trainCases()).isEqualTo(60_000);
        assertThat(mnist.testCases()).isEqualTo(10_000);
        assertThat(mnist.pixels()).isEqualTo(784);
        assertThat(mnist.classes()).isEqualTo(10);
        assertThat(java.util.Arrays.copyOf(mnist.trainLabels(), 8)).containsExactly(5, 0, 4, 1, 9, 2, 1, 3);
        long ink = 0;
        for (byte pixel : mnist.trainImages()) ink += pixel & 0xFF;
        assertThat(ink / 255.0 / mnist.trainImages().length).as("mean of the training pixels").isBetween(0.13066,
                0.13067);
    }

    @Test void aSampleSortedByClassIsSplitEvenly() {
        ImageData fashion = real("fashion-mnist-sample");
        for (int label = 0; label < 10; label++) {
            assertThat(count(fashion.trainLabels(), label)).as("training images of class %d", label).isEqualTo(77);
            assertThat(count(fashion.testLabels(), label)).as("test images of class %d", label).isEqualTo(13);
        }
    }

    private static ImageData real(String name) {
        Shelf shelf = new Shelf(Places.ofSystem());
        assumeTrue(shelf.list().stream().anyMatch(listing -> listing.name().equals(name) && listing.isHere()),
                "no data set " + name + " on this machine");
        return shelf.images(name);
    }

    private static int count(byte[] labels, int label) {
        int count = 0;
        for (byte one : labels) if (one == label) count++;
        return count;
    }

    /** So many training images of 2 × 2 pixels and one test image. */
    private static void write(Path folder, int train) throws IOException {
        Files.createDirectories(folder);
        byte[] labels = new byte[train];
        for (int i = 0; i < train; i++) labels[i] = (byte) i;
        Files.write(folder.resolve("train-images-idx3-ubyte"),
                IdxFileTest.idx(new byte[4 * train], 0x803, train, 2, 2));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxFileTest.idx(labels, 0x801, train));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxFileTest.idx(new byte[4], 0x803, 1, 2, 2));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), IdxFileTest.idx(new byte[1], 0x801, 1));
    }
}
