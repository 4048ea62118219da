package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageDataTest {
    @Test void theHashTellsEveryDifference() {
        byte[] four = {1, 2, 3, 4}, other = {1, 2, 3, 5}, label = {0}, one = {1};
        String hash = ImageData.of("a", 2, 2, 2, four, label, four, label).hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(ImageData.of("another name", 2, 2, 2, four, label, four, label).hash()).isEqualTo(hash);
        assertThat(Stream.of(ImageData.of("a", 4, 1, 2, four, label, four, label),
                ImageData.of("a", 2, 2, 3, four, label, four, label),
                ImageData.of("a", 2, 2, 2, other, label, four, label),
                ImageData.of("a", 2, 2, 2, four, one, four, label),
                ImageData.of("a", 2, 2, 2, four, label, other, label),
                ImageData.of("a", 2, 2, 2, four, label, four, one)).map(ImageData::hash)).doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @Test void whatDoesNotFitIsRefused() {
        byte[] four = new byte[4], label = {0};
        assertThatThrownBy(() -> ImageData.of("a", 2, 2, 1, new byte[5], label, four, label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 training labels of images of 4 pixels do not fit 5 bytes");
        assertThatThrownBy(() -> ImageData.of("a", 2, 2, 1, four, label, four, new byte[]{1}))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("test label 1 is outside 0 … 0");
        assertThatThrownBy(() -> ImageData.of("a", 2, 2, 1, four, label, new byte[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
