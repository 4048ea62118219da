package org.gibbsite.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * One answer of one server, appended to a file. What has arrived stays in the file, so that the next transfer continues
 * there.
 */
final class Transfer {
    /** Largest file accepted, in bytes; a server that sends without end is cut off here. */
    private static final long LIMIT = 1L << 30;
    private static final int BUFFER = 1 << 16;

    private final HttpClient client;
    private final Duration patience;
    private final UnaryOperator<OutputStream> disk;

    /**
     * @param patience how long the server may be silent
     * @param disk     stands between the transfer and the file: a test puts a disk there that fills up
     */
    Transfer(HttpClient client, Duration patience, UnaryOperator<OutputStream> disk) {
        this.client = client;
        this.patience = patience;
        this.disk = disk;
    }

    /** The line broke while the file was under way. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        private BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Learns how far the file has come. */
    @FunctionalInterface
    interface Watcher {
        /** @param total bytes of the whole file, −1 when the server does not say */
        void received(long bytes, long total);
    }

    /**
     * Appends to {@code part} what is missing of {@code address}.
     *
     * @param whole        the file that people know, which the part becomes: named where the disk fails
     * @throws IOException          when the network fails: the message is a sentence's end such as "answered 404"
     * @throws DataException        when the disk fails
     * @throws InterruptedException when this thread was told to stop
     */
    void run(URI address, Path part, Path whole, Watcher watcher) throws IOException, InterruptedException {
        try (FileChannel channel = open(part, whole)) {
            long have = channel.size();
            HttpResponse<InputStream> answer = ask(address, have);
            try (InputStream body = answer.body()) {
                switch (answer.statusCode()) {
                    case 200 -> have = 0;
                    case 206 -> requireStart(answer, have);
                    case 416 -> {
                        channel.truncate(0);
                        throw new IOException("has fewer bytes than were there; begin again");
                    }
                    default -> throw new IOException("answered " + answer.statusCode());
                }
                truncate(channel, have);
                append(body, channel, have,
                        have + answer.headers().firstValueAsLong("Content-Length").orElse(-1 - have),
                        watcher);
            }
        }
    }

    private static FileChannel open(Path part, Path whole) {
        try {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.READ);
            if (channel.tryLock() != null) return channel;
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw new DataException("another download of " + whole + " is under way", e);
        } catch (IOException e) {
            throw new DataException("cannot write " + whole + ": " + FileReason.of(e, part, whole), e);
        }
        throw new DataException("another download of " + whole + " is under way");
    }

    private HttpResponse<InputStream> ask(URI address, long have) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience).header("User-Agent",
                "gibbsite");
        if (have > 0) request.header("Range", "bytes=" + have + "-");
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpConnectTimeoutException e) {
            throw new IOException("could not be reached in time", e);
        } catch (HttpTimeoutException e) {
            throw new IOException("did not answer within " + patience.toMillis() / 1000.0 + " s", e);
        } catch (ConnectException e) {
            boolean unknown = e.getCause() instanceof ConnectException cause
                    ? cause.getCause() instanceof UnresolvedAddressException
                    : e.getCause() instanceof UnresolvedAddressException;
            throw new IOException("could not be reached: "
                    + (unknown ? "no network, or no such name" : "nobody answers there"), e);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException("could not be reached: " + reason, e);
        }
    }

    /** A partial answer must continue where the file ends. */
    private static void requireStart(HttpResponse<?> answer, long have) throws IOException {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + have + "-")) {
            throw new IOException("answered with the range '" + range + "' where bytes " + have + "- were asked for");
        }
    }

    private static void truncate(FileChannel channel, long length) throws IOException {
        channel.truncate(length);
        channel.position(length);
    }

    private void append(InputStream body, FileChannel channel, long have, long total, Watcher watcher)
            throws IOException, InterruptedException {
        OutputStream out = disk.apply(Channels.newOutputStream(channel));
        byte[] buffer = new byte[BUFFER];
        watcher.received(have, total);
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                int count = read(reader.submit(() -> body.read(buffer)), body, have, total);
                if (count < 0) break;
                write(out, buffer, count);
                have += count;
                if (have > LIMIT) throw new IOException("sent more than " + LIMIT + " bytes");
                watcher.received(have, total);
            }
        }
        if (total >= 0 && have < total) throw brokenOff(have, total, null);
        force(channel);
    }

    /** Waits for the next bytes, but not for ever: closing the body ends the read that hangs. */
    private int read(Future<Integer> next, InputStream body, long have, long total)
            throws IOException, InterruptedException {
        try {
            return next.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            body.close();
            throw new IOException("fell silent for " + patience.toMillis() / 1000.0 + " s after " + have + " bytes", e);
        } catch (ExecutionException e) {
            throw brokenOff(have, total, e.getCause());
        } catch (InterruptedException e) {
            body.close();
            throw e;
        }
    }

    private static BrokenOff brokenOff(long have, long total, Throwable cause) {
        return new BrokenOff("broke off after " + have + (total >= 0 ? " of " + total : "") + " bytes", cause);
    }

    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new DataException("cannot write the download: " + FileReason.of(e)
                    + "; what has arrived is kept, run it again to continue", e);
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new DataException("cannot write the download: " + FileReason.of(e), e);
        }
    }
}
