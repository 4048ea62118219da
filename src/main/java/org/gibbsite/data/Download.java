package org.gibbsite.data;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Fetches a published data set into the cache. A file appears there under its name only when its checksum is right; until
 * then it is a neighbour that ends in {@code .part}, where the next attempt continues.
 */
public final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(10), PATIENCE = Duration.ofSeconds(30);
    /** Times that one mirror may break off before the next one is asked: further on each time, and where it was before. */
    private static final int ATTEMPTS = 100, ATTEMPTS_IN_PLACE = 3;
    private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private final Path cache;
    private final Duration patience;
    private final UnaryOperator<OutputStream> disk;
    private final EnvironmentProxies proxies;

    /** Through the proxies that the environment names. */
    public Download(Places places) {
        this(places.cache(), PATIENCE, UnaryOperator.identity(),
                new EnvironmentProxies(System.getenv(), ProxySelector.getDefault()));
    }

    /** Without proxies. @param patience how long a server may be silent */
    Download(Path cache, Duration patience, UnaryOperator<OutputStream> disk) {
        this(cache, patience, disk, new EnvironmentProxies(Map.of(), null));
    }

    Download(Path cache, Duration patience, UnaryOperator<OutputStream> disk, EnvironmentProxies proxies) {
        this.cache = cache;
        this.patience = patience;
        this.disk = disk;
        this.proxies = proxies;
    }

    /**
     * How far one file of the set has come.
     *
     * @param file     its name
     * @param received bytes on the disk
     * @param total    bytes of the whole file, −1 when the server does not say
     */
    public record Progress(String file, long received, long total) {
    }

    /**
     * Fetches what is missing of the set; blocks until all is there.
     *
     * @param progress called on this thread after every few kilobytes
     * @return the set's folder in the cache
     * @throws DataException one sentence with each server's answer; also when this thread was interrupted
     */
    public Path get(PublishedSet set, Consumer<Progress> progress) {
        Path folder = cache.resolve(set.name());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException("cannot make folder " + folder + ": " + FileReason.of(e), e);
        }
        HttpClient client = client();
        try {
            Transfer transfer = new Transfer(client, patience, disk);
            for (PublishedSet.RemoteFile file : set.files()) get(set, file, folder, transfer, progress);
            return folder;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("download of " + set.title() + " stopped; run it again to continue", e);
        } finally {
            // Not close(): that waits for a server that may never answer.
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(shorter(CONNECT, patience)).proxy(proxies);
        proxies.authenticator().ifPresent(passwords -> {
            // Java sends no password to a proxy of https unless told that it may; who names one wants it sent.
            if (System.getProperty(TUNNELS) == null) System.setProperty(TUNNELS, "");
            client.authenticator(passwords);
        });
        return client.build();
    }

    private void get(PublishedSet set, PublishedSet.RemoteFile file, Path folder, Transfer transfer,
            Consumer<Progress> progress) throws InterruptedException {
        Path whole = folder.resolve(file.name()), part = part(whole);
        if (isRight(file, part, whole)) move(part, whole);
        if (isRight(file, whole, whole)) {
            progress.accept(new Progress(file.name(), size(whole), size(whole)));
            return;
        }
        List<String> failures = new ArrayList<>();
        for (String mirror : set.mirrors()) {
            URI address = URI.create(mirror + file.name());
            String failure = attempt(address, file, folder, transfer, progress);
            if (failure.isEmpty()) {
                move(part, whole);
                return;
            }
            failures.add(address.getHost() + proxies.words(address) + " " + failure);
        }
        throw new DataException("cannot download " + file.name() + " of " + set.title() + ": "
                + String.join("; ", failures)
                + (size(part) > 0 ? "; " + size(part) + " bytes are kept, run it again to continue" : ""));
    }

    /** Fetches the file from one mirror, continuing when it breaks off. Empty, or what the mirror did wrong. */
    private static String attempt(URI address, PublishedSet.RemoteFile file, Path folder, Transfer transfer,
            Consumer<Progress> progress) throws InterruptedException {
        Path whole = folder.resolve(file.name()), part = part(whole);
        String failure = "";
        int inPlace = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = size(part);
            try {
                transfer.run(address, part, whole,
                        (bytes, total) -> progress.accept(new Progress(file.name(), bytes, total)));
                failure = verify(file, part, whole);
                if (failure.isEmpty() || before == 0) return failure;
            } catch (Transfer.BrokenOff e) {
                failure = e.getMessage();
                // What was under way is lost with the line, on a busy machine all of it.
                inPlace = size(part) == before ? inPlace + 1 : 0;
                if (inPlace == ATTEMPTS_IN_PLACE) return failure;
            } catch (IOException e) {
                failure = e.getMessage();
                if (size(part) == before) return failure;
            }
        }
        return failure;
    }

    /** Empty when the checksum is right; otherwise the part is deleted. */
    private static String verify(PublishedSet.RemoteFile file, Path part, Path whole) {
        String found = checksum(part, whole, file.algorithm());
        if (found.equals(file.checksum())) return "";
        delete(part, whole);
        return "sent a file with the wrong checksum (" + file.algorithm() + ", expected " + file.checksum() + ", found "
                + found + ")";
    }

    /** Where a file grows until it is whole. Messages name the whole one: the other is nobody's business. */
    private static Path part(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".part");
    }

    private static boolean isRight(PublishedSet.RemoteFile file, Path path, Path whole) {
        return Files.exists(path) && checksum(path, whole, file.algorithm()).equals(file.checksum());
    }

    private static String checksum(Path path, Path whole, String algorithm) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path),
                MessageDigest.getInstance(algorithm))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new DataException("cannot read " + whole + ": " + FileReason.of(e, path, whole), e);
        } catch (NoSuchAlgorithmException e) {
            throw new DataException("this Java cannot compute " + algorithm + " checksums", e);
        }
    }

    private static void move(Path part, Path whole) {
        try {
            AtomicFile.replace(part, whole);
        } catch (IOException e) {
            throw new DataException("cannot write " + whole + ": " + FileReason.of(e, part, whole), e);
        }
    }

    private static void delete(Path part, Path whole) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new DataException("cannot delete what has arrived of " + whole + ": " + FileReason.of(e, part, whole),
                    e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Duration shorter(Duration a, Duration b) { return a.compareTo(b) < 0 ? a : b; }
}
