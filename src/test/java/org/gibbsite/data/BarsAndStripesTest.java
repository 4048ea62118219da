package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class BarsAndStripesTest {
    @Test void theEntropyIsThatOfTheCountedLaw() {
        for (int side = 1; side <= 6; side++) {
            Map<String, Integer> counts = counts(BarsAndStripes.law(side), side * side);
            double draws = 2 << side, entropy = 0;
            for (int count : counts.values()) entropy -= count / draws * Math.log(count / draws);
            assertThat(counts).hasSize(BarsAndStripes.patterns(side));
            assertThat(BarsAndStripes.entropy(side)).as("side %d", side).isCloseTo(entropy, within(1e-12));
        }
    }

    @Test void theStandardSetHasTheExactLaw() {
        ImageData images = BarsAndStripes.standard();
        Map<String, Integer> counts = counts(images.trainImages(), 16);
        assertThat(counts).hasSize(30);
        int[] sorted = counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        assertThat(sorted[27]).isEqualTo(60);
        assertThat(sorted[0]).isEqualTo(60);
        assertThat(Arrays.copyOfRange(sorted, 28, 30)).containsExactly(120, 120);
    }

    @Test void bothKindsAreLabelledAndShuffled() {
        ImageData images = BarsAndStripes.of(3, 160, 16, RandomKey.of(5));
        int changes = 0;
        for (int i = 0; i < 160; i++) {
            boolean rows = true, columns = true;
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 3; x++) {
                    rows &= images.trainImages()[9 * i + 3 * y + x] == images.trainImages()[9 * i + 3 * y];
                    columns &= images.trainImages()[9 * i + 3 * y + x] == images.trainImages()[9 * i + x];
                }
            }
            assertThat(images.trainLabels()[i] == 0 ? rows : columns).as("image %d", i).isTrue();
            if (i > 0 && images.trainLabels()[i] != images.trainLabels()[i - 1]) changes++;
        }
        assertThat(changes).isGreaterThan(40);
    }

    private static Map<String, Integer> counts(byte[] images, int pixels) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < images.length; i += pixels) {
            counts.merge(Arrays.toString(Arrays.copyOfRange(images, i, i + pixels)), 1, Integer::sum);
        }
        return counts;
    }
}
