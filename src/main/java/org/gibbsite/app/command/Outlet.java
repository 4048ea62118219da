package org.gibbsite.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.gibbsite.data.FileReason;

/** Passes bytes on and remembers why some of them could not be: a print stream keeps that to itself. */
final class Outlet extends OutputStream {
    private final OutputStream out;
    private volatile IOException loss;

    Outlet(OutputStream out) { this.out = out; }

    /**
     * Why bytes were lost.
     *
     * @param reason in words
     * @param closed whether nobody reads any more: the other end of a pipe is gone
     */
    record Loss(String reason, boolean closed) {}

    Optional<Loss> loss() {
        return Optional.ofNullable(loss).map(e -> new Loss(FileReason.of(e), isClosedPipe(e)));
    }

    /** Linux and macOS say "Broken pipe", Windows that the pipe has been ended or is being closed. */
    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            if (loss == null) loss = e;
            throw e;
        }
    }

    @Override public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            if (loss == null) loss = e;
            throw e;
        }
    }
}
