package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void imagesAndLabelsAreRead(boolean packed) throws IOException {
        byte[] pixels = {0, 1, 2, 3, 4, -1, 6, 7, 8, 9, 10, 11};
        IdxFile.Images images = IdxFile.images(file(idx(pixels, 0x803, 2, 3, 2), packed));
        assertThat(images.count()).isEqualTo(2);
        assertThat(images.height()).isEqualTo(3);
        assertThat(images.width()).isEqualTo(2);
        assertThat(images.pixels()).isEqualTo(pixels);
        assertThat(IdxFile.labels(file(idx(new byte[]{7, 9}, 0x801, 2), packed))).containsExactly(7, 9);
    }

    @Test void aBodyLongerThanTheFirstBufferIsWhole() throws IOException {
        byte[] pixels = new byte[3_000_001];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) (i * 7);
        assertThat(IdxFile.images(file(idx(pixels, 0x803, 1, 1, 3_000_001), true)).pixels()).isEqualTo(pixels);
    }

    @Test void aWrongMagicIsRefused() throws IOException {
        Path labels = file(idx(new byte[]{7, 9}, 0x801, 2), true);
        assertThatThrownBy(() -> IdxFile.images(labels)).isInstanceOf(DataException.class).hasMessage(labels
                + ", byte 0: expected the magic number 0x00000803 of images, found 0x00000801, which is a file of labels");
        Path other = file(new byte[]{'P', 'K', 3, 4, 0, 0, 0, 0}, false);
        assertThatThrownBy(() -> IdxFile.labels(other)).isInstanceOf(DataException.class).hasMessage(
                other + ", byte 0: expected the magic number 0x00000801 of labels, found 0x504b0304");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void lyingLengthsAreRefused(boolean packed) throws IOException {
        Path many = file(idx(new byte[7], 0x803, 2, 2, 2), packed);
        assertThatThrownBy(() -> IdxFile.images(many)).isInstanceOf(DataException.class).hasMessage(many
                + ", byte 23: expected 2 × 2 × 2 pixels, found the end of the file after 7 of 8 bytes");
        Path few = file(idx(new byte[9], 0x803, 2, 2, 2), packed);
        assertThatThrownBy(() -> IdxFile.images(few)).isInstanceOf(DataException.class)
                .hasMessage(
                        few + ", byte 24: expected 2 × 2 × 2 pixels and then the end of the file, found more bytes");
        Path negative = file(idx(new byte[9], 0x803, 2, -2, 2), packed);
        assertThatThrownBy(() -> IdxFile.images(negative)).isInstanceOf(DataException.class)
                .hasMessage(negative + ", byte 8: expected the height, 1 to 2147483647, found 4294967294");
        Path none = file(idx(new byte[0], 0x801, 0), packed);
        assertThatThrownBy(() -> IdxFile.labels(none)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected the number of labels, 1 to 2147483647, found 0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void aHeaderOfAHundredGigabytesIsRefusedWithoutAllocating(boolean packed)
            throws IOException {
        Path file = file(idx(new byte[100], 0x803, 100_000_000, 32, 32), packed);
        assertThatThrownBy(() -> IdxFile.images(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected 100000000 × 32 × 32 pixels to fit into");
        Path twoGigabytes = file(idx(new byte[100], 0x803, 2_000_000_000, 1, 1), packed);
        assertThatThrownBy(() -> IdxFile.images(twoGigabytes)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected 2000000000 × 1 × 1 pixels");
        Path overflow = file(idx(new byte[100], 0x803, 1 << 30, 1 << 30, 1 << 30), packed);
        assertThatThrownBy(() -> IdxFile.images(overflow)).isInstanceOf(DataException.class)
                .hasMessageContaining("bytes, found more");
    }

    @Test void everyTruncationIsRefused() throws IOException {
        byte[] random = new byte[2000];
        for (int i = 0; i < random.length; i++) random[i] = (byte) (i * i * 31 >> 3);
        for (boolean packed : new boolean[]{false, true}) {
            byte[] whole = Files.readAllBytes(file(idx(random, 0x803, 20, 10, 10), packed));
            for (int length = 0; length < whole.length; length += 1 + length / 10) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> IdxFile.images(cut)).isInstanceOf(DataException.class)
                        .hasMessageContaining(cut.toString()).hasMessageContaining("expected")
                        .hasMessageContaining("found");
            }
        }
    }

    @Test void damagedGzipIsNoticed() throws IOException {
        Path file = file(idx(new byte[1000], 0x803, 10, 10, 10), true);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 6] ^= 1; // in the CRC of the contents
        Files.write(file, bytes);
        assertThatThrownBy(() -> IdxFile.images(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("damaged");
    }

    @Test void aMissingFileIsNamed() {
        assertThatThrownBy(() -> IdxFile.images(folder.resolve("none"))).isInstanceOf(DataException.class)
                .hasMessage("no file " + folder.resolve("none"));
    }

    private Path file(byte[] bytes, boolean packed) throws IOException {
        return Files.write(Files.createTempFile(folder, "idx", ""), packed ? gzip(bytes) : bytes);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] idx(byte[] body, int... header) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * header.length + body.length);
        for (int number : header) buffer.putInt(number);
        return buffer.put(body).array();
    }
}
