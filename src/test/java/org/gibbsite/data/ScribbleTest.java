package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScribbleTest {
    private static final RandomKey KEY = RandomKey.of(3);

    /** The digits are part of every verified result: a change here changes them all. */
    @Test void theFirstImagesAreTheseOnEveryMachine() {
        assertThat(Scribble.of(RandomKey.of(0).fold("scribble"), 100, 20).hash())
                .isEqualTo("6e75ab96f1a6609b66c20fba06cf0fdcd284275d03b30dd4f930dce1901f5752");
    }

    @Test void aShorterSetIsTheBeginningOfALongerOne() {
        ImageData large = Scribble.of(KEY, 600, 20), small = Scribble.of(KEY, 255, 7);
        assertThat(small.trainImages()).isEqualTo(Arrays.copyOf(large.trainImages(), 255 * 784));
        assertThat(small.trainLabels()).isEqualTo(Arrays.copyOf(large.trainLabels(), 255));
        assertThat(small.testImages()).isEqualTo(Arrays.copyOf(large.testImages(), 7 * 784));
    }

    @Test void anyNumberOfThreadsDrawsTheSame() {
        String hash = Scribble.of(KEY, 2000, 500).hash();
        for (int threads : new int[]{1, 2, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> Scribble.of(KEY, 2000, 500).hash()).join()).as("%d threads", threads)
                        .isEqualTo(hash);
            }
        }
    }

    @Test void anotherKeyAndTheTestPartAreOtherDigits() {
        ImageData one = Scribble.of(KEY, 50, 50), other = Scribble.of(RandomKey.of(4), 50, 50);
        assertThat(one.trainImages()).isNotEqualTo(other.trainImages()).isNotEqualTo(one.testImages());
    }

    @Test void noTwoImagesAreAlike() {
        ImageData images = Scribble.of(KEY, 1000, 1);
        var distinct = new java.util.HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            distinct.add(Arrays.toString(Arrays.copyOfRange(images.trainImages(), i * 784, i * 784 + 784)));
        }
        assertThat(distinct).hasSize(1000);
    }

    /** MNIST: mean 0.131, 19.1 % of the pixels inked, 62 % of those grey. */
    @Test void theInkIsLikeThatOfMnist() {
        ImageData images = Scribble.of(KEY, 2000, 1);
        double sum = 0, inked = 0, edge = 0;
        for (int i = 0; i < images.trainImages().length; i++) {
            int pixel = images.trainImages()[i] & 0xFF, x = i % 28, y = i / 28 % 28;
            sum += pixel / 255.0;
            if (pixel > 0) inked++;
            if (pixel > 0 && Math.min(Math.min(x, y), 27 - Math.max(x, y)) == 0) edge++;
        }
        int pixels = images.trainImages().length;
        assertThat(sum / pixels).as("mean").isCloseTo(0.13, within(0.015));
        assertThat(inked / pixels).as("share of inked pixels").isCloseTo(0.19, within(0.01));
        assertThat(edge / inked).as("share of the ink on the outermost pixels").isLessThan(0.01);
    }

    @Test void everyClassIsAboutAsFrequent() {
        ImageData images = Scribble.of(KEY, 5000, 1);
        int[] counts = new int[10];
        for (byte label : images.trainLabels()) counts[label]++;
        // Binomial(5000, 0.1) has a standard deviation of 21.
        for (int count : counts) assertThat(count).as("%s", Arrays.toString(counts)).isBetween(415, 585);
    }

    @Test
    @Tag("slow") void linesDoNotSeparateTheClassesButAHiddenLayerDoes() {
        ImageData images = Scribble.standard();
        double linear = new SmallNet(0, RandomKey.of(1)).trained(images, 15, 0.01f).accuracy(images);
        double layered = new SmallNet(500, RandomKey.of(1)).trained(images, 15, 0.01f).accuracy(images);
        assertThat(linear).as("softmax 784–10").isBetween(0.80, 0.93);
        assertThat(layered).as("784–500–10").isGreaterThan(0.96);
    }
}
