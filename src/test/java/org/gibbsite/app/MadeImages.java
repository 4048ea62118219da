package org.gibbsite.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/** IDX files of made images, 4 pixels wide and high, with whatever labels a test wants. */
final class MadeImages {
    private static final int SIDE = 4;

    private MadeImages() {}

    /** @param part {@code "train"} or {@code "t10k"}; @param labels of each case, 0 … 255 */
    static void write(Path folder, String part, int count, IntUnaryOperator labels) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE);
        images.putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
        for (int i = 0; images.hasRemaining(); i++) images.put((byte) (i * 37));
        ByteBuffer classes = ByteBuffer.allocate(8 + count);
        classes.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) classes.put((byte) labels.applyAsInt(i));
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), classes.array());
    }
}
