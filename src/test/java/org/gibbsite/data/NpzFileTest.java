package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzFileTest {
    @TempDir Path folder;

    private static NpzFile sample(float first) {
        return new NpzFile(new TreeMap<>(Map.of("parameters/weights",
                new Tensor.Floats(new int[]{2, 3}, new float[]{first, -0f, Float.NaN, 4, 5, 1e-40f}), "steps",
                Tensor.of(1L, Long.MIN_VALUE), "fine", Tensor.of(Math.PI), "whole",
                new Tensor.Ints(new int[]{}, new int[]{-7}), "none", new Tensor.Bytes(new int[]{0, 5}, new byte[0]),
                "pixels", new Tensor.Bytes(new int[]{3}, new byte[]{0, 127, -1}))),
                new TreeMap<>(Map.of("manifest.json", "{\"lab\":\"rbm\",\"ε\":0.1}")));
    }

    @Test void whatIsWrittenIsReadBitForBit() {
        Path file = folder.resolve("run.npz");
        sample(1).write(file);
        NpzFile read = NpzFile.read(file);
        assertThat(read.texts()).isEqualTo(sample(1).texts());
        assertThat(bits(read)).isEqualTo(bits(sample(1)));
    }

    @Test void arraysLongerThanTheBufferSurvive() {
        float[] values = new float[100_003];
        for (int i = 0; i < values.length; i++) values[i] = i * 0.5f;
        double[] doubles = new double[20_001];
        for (int i = 0; i < doubles.length; i++) doubles[i] = -i;
        Path file = folder.resolve("long.npz");
        new NpzFile(new TreeMap<>(Map.of("a", Tensor.of(values), "b", Tensor.of(doubles))), new TreeMap<>())
                .write(file);
        NpzFile read = NpzFile.read(file);
        assertThat(((Tensor.Floats) read.arrays().get("a")).values()).isEqualTo(values);
        assertThat(((Tensor.Doubles) read.arrays().get("b")).values()).isEqualTo(doubles);
    }

    @Test void equalContentsGiveEqualBytes() throws IOException {
        sample(1).write(folder.resolve("a.npz"));
        sample(1).write(folder.resolve("b.npz"));
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @Test void theHeaderIsNumPysOwn() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        NpyFormat.write(new Tensor.Floats(new int[]{2, 1}, new float[]{1, 2}), out);
        byte[] bytes = out.toByteArray();
        assertThat(bytes).hasSize(128 + 8);
        assertThat(new String(bytes, 10, 118, StandardCharsets.ISO_8859_1))
                .isEqualTo("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }" + " ".repeat(58) + "\n");
        assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    }

    @Test void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("run.npz");
        sample(1).write(file);
        byte[] old = Files.readAllBytes(file);
        for (int capacity : new int[]{0, 1, 100, old.length - 1}) {
            assertThatThrownBy(() -> sample(2).write(file, disk -> new FullDisk(disk, capacity)))
                    .isInstanceOf(DataException.class).hasMessage("cannot write " + file + ": No space left on device");
            assertThat(file).hasBinaryContent(old);
            assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        }
        sample(2).write(file, disk -> new FullDisk(disk, old.length));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(old);
    }

    @Test void aNameMayBeAsLongAsTheDiskAllows() throws IOException {
        Path file = folder.resolve("x".repeat(251) + ".npz");
        sample(1).write(file);
        assertThat(bits(NpzFile.read(file))).isEqualTo(bits(sample(1)));
        Path longer = folder.resolve("x".repeat(252) + ".npz");
        assertThatThrownBy(() -> sample(1).write(longer)).isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot write " + longer + ": ").hasMessageNotContaining(".tmp");
    }

    @Test void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.createFile(folder.resolve("plain"));
        assertThatThrownBy(() -> sample(1).write(blocked.resolve("run.npz"))).isInstanceOf(DataException.class)
                .hasMessageStartingWith("cannot write " + blocked.resolve("run.npz") + ": ");
    }

    @Test void everyTruncationIsRefused() throws IOException {
        Path file = folder.resolve("run.npz");
        sample(1).write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 13) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test void everyFlippedByteIsNoticedOrHarmless() throws IOException {
        Path file = folder.resolve("run.npz");
        sample(1).write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            try {
                NpzFile read = NpzFile.read(file);
                // Flags, versions and times of the zip may change; a name or an array may not.
                if (read.arrays().keySet().equals(sample(1).arrays().keySet())) {
                    assertThat(bits(read)).as("byte %d", at).isEqualTo(bits(sample(1)));
                }
            } catch (DataException expected) {
                assertThat(expected).hasMessageContaining(file.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.npy", "/etc/x.npy", "a/../../x.npy", "a\\x.npy", "C:x.npy", "a//x.npy", ".npy",
            "a/", "./x.npy", "../manifest.json"}) void namesThatLeaveTheFolderAreRefused(String name)
                    throws IOException {
        Path file = zip(Map.of(name, npy("'<f4'", "False", "(1,)", 4)));
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected a relative entry name").hasMessageContaining(file.toString());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badArrays() {
        return Stream.of(bad("'>f4'", "False", "(1,)", 4, "expected little-endian numbers, found big-endian '>f4'"),
                bad("'<c8'", "False", "(1,)", 8, "expected elements of type <f4, <f8, <i4, <i8 or |u1, found '<c8'"),
                bad("'<f4'", "False", "(2,)", 4, "expected 2 elements of 4 bytes for shape [2], found 4 bytes"),
                bad("'<f4'", "False", "(1,)", 5, "expected 1 elements of 4 bytes for shape [1], found 5 bytes"),
                bad("'<f8'", "False", "(100000, 134217)", 8, "expected at most 2147483647 elements"),
                bad("'<f8'", "False", "(2000000000,)", 8, "expected 2000000000 elements of 8 bytes"),
                bad("'<f4'", "False", "(99999999999,)", 4, "expected sizes up to 2147483647"),
                bad("[('a', '<f4')]", "False", "(1,)", 4, "expected 'descr' in the array's header"));
    }

    private static org.junit.jupiter.params.provider.Arguments bad(String type, String order, String shape, int bytes,
            String message) {
        return org.junit.jupiter.params.provider.Arguments.of(npy(type, order, shape, bytes), message);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("badArrays") void anArrayThatLiesIsRefusedBeforeItIsAllocated(
            byte[] npy, String message) throws IOException {
        Path file = zip(Map.of("w.npy", npy));
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ", entry 'w.npy': ").hasMessageContaining(message);
    }

    @Test void aHeaderOfFourGigabytesIsRefused() throws IOException {
        byte[] npy = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1, '{'};
        Path file = zip(Map.of("w.npy", npy));
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected a header of at most 65536 bytes, found one of 4294967295");
    }

    @Test void whatIsNotAnArrayIsRefused() throws IOException {
        Path file = zip(Map.of("w.npy", "hello, world".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected a .npy array").hasMessageContaining("68 65 6C 6C 6F 2C 20 77");
    }

    @Test void moreThanTheLimitIsRefused() throws IOException {
        Path file = zip(Map.of("w.npy", npy("'|u1'", "False", "(1000000,)", 1_000_000)));
        assertThatThrownBy(() -> NpzFile.read(file, 1000)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected at most 1000 bytes of arrays, found 1000128 declared");
        assertThat(NpzFile.read(file).arrays()).containsOnlyKeys("w");
    }

    @Test void aTextThatUnpacksToGigabytesIsRefused() throws IOException {
        Path file = zip(Map.of("manifest.json", new byte[(1 << 26) + 1]));
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("expected at most 67108864 bytes")
                .hasMessageContaining("found 67108865 declared");
    }

    @Test void aNameThatComesTwiceIsRefused() throws IOException {
        Path file = zip(Map.of("wa.npy", npy("'<f4'", "False", "(1,)", 4), "wb.npy", npy("'<f4'", "False", "(1,)", 4)));
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("wb.npy", "wa.npy");
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class)
                .hasMessage(file + ", entry 'wa.npy': expected once, found twice");
    }

    @Test void aMissingFileIsNamed() {
        Path file = folder.resolve("nothing.npz");
        assertThatThrownBy(() -> NpzFile.read(file)).isInstanceOf(DataException.class).hasMessage("no file " + file);
    }

    /** Shapes, types and bits of every array. */
    private static Map<String, String> bits(NpzFile file) {
        Map<String, String> bits = new TreeMap<>();
        file.arrays().forEach((name, tensor) -> {
            var out = new java.io.ByteArrayOutputStream();
            try {
                NpyFormat.write(tensor, out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            bits.put(name, java.util.HexFormat.of().formatHex(out.toByteArray()));
        });
        return bits;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.npz");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    private static byte[] npy(String type, String order, String shape, int bytes) {
        String text = "{'descr': " + type + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }";
        text += " ".repeat(117 - text.length()) + "\n";
        return ByteBuffer.allocate(128 + bytes).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0).putShort((short) 118)
                .put(text.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** A disk with room for so many bytes. */
    static final class FullDisk extends java.io.FilterOutputStream {
        private int room;

        FullDisk(OutputStream out, int room) {
            super(out);
            this.room = room;
        }

        @Override public void write(int b) throws IOException { write(new byte[]{(byte) b}, 0, 1); }

        @Override public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, Math.min(room, length));
            if (length > room) throw new IOException("No space left on device");
            room -= length;
        }
    }
}
