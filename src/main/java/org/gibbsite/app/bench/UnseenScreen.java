package org.gibbsite.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A screen that nobody sees and a program can look at: Xvfb keeps its pixels in a file, as a picture of the format XWD. Needs
 * the program {@code Xvfb} and nothing else.
 */
final class UnseenScreen implements AutoCloseable {
    /** Of the pixels of a row, and of the rows, one in so many is looked at: a look takes about a millisecond. */
    private static final int STRIDE = 2;
    /** Places of numbers in an XWD header, bytes: its own size, bytes of a row, entries of the colour table, 12 each. */
    private static final int HEADER_SIZE = 0, ROW_BYTES = 48, COLOURS = 76, COLOUR_BYTES = 12;

    private final Process server;
    private final Path folder;
    private final String display;
    private final IntBuffer pixels;
    private final int width, height, rowLength;

    private UnseenScreen(Process server, Path folder, String display, int width, int height) throws IOException {
        this.server = server;
        this.folder = folder;
        this.display = display;
        this.width = width;
        this.height = height;
        ByteBuffer file;
        try (FileChannel channel = FileChannel.open(picture(folder), StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        rowLength = file.getInt(ROW_BYTES) / Integer.BYTES;
        int first = file.getInt(HEADER_SIZE) + file.getInt(COLOURS) * COLOUR_BYTES;
        pixels = file.slice(first, rowLength * Integer.BYTES * height).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    /**
     * Starts the server on the first display that is free.
     *
     * @param program Xvfb, by its name or path
     * @param width  pixels
     * @param height pixels
     * @throws IllegalStateException one sentence, where there is no Xvfb or it does not start
     */
    static UnseenScreen open(String program, int width, int height) throws IOException {
        TemporaryFolder folder = TemporaryFolder.make("gibbsite-screen-");
        Process server = null;
        try {
            server = new ProcessBuilder(program, "-displayfd", "1", "-screen", "0", width + "x" + height + "x24",
                    "-fbdir", folder.path().toString(), "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said = server.inputReader();
            String number = said.readLine();
            if (number == null) throw new IllegalStateException("Xvfb has not started");
            return new UnseenScreen(server, folder.path(), ":" + number.strip(), width, height);
        } catch (IOException | RuntimeException failed) {
            if (server != null) server.destroy();
            folder.close();
            if (server == null) {
                throw new IllegalStateException(
                        "the program " + program + " is not here, on whose screen the start is watched"
                                + " (Debian, Ubuntu: sudo apt install xvfb)",
                        failed);
            }
            throw failed;
        }
    }

    /** Where programs find it: {@code ":1"}, for {@code DISPLAY}. */
    String display() { return display; }

    /** Of one {@link #look}. */
    int length() {
        return (width / STRIDE) * (height / STRIDE);
    }

    /** @param into colours of {@link #length} pixels, row by row. Overwritten. */
    void look(int[] into) {
        int i = 0;
        for (int y = 0; y < height / STRIDE; y++) {
            int row = y * STRIDE * rowLength;
            for (int x = 0; x < width / STRIDE; x++) into[i++] = pixels.get(row + x * STRIDE) & 0xffffff;
        }
    }

    @Override public void close() throws IOException {
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        for (Path left : List.of(picture(folder), folder)) Files.deleteIfExists(left);
    }

    private static Path picture(Path folder) { return folder.resolve("Xvfb_screen0"); }
}
