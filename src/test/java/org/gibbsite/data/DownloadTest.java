package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DownloadTest {
    private static final Duration PATIENT = Duration.ofSeconds(30), IMPATIENT = Duration.ofSeconds(1);
    /** Bytes after which the servers that break off do so. */
    private static final int PIECE = 100_000, CRUMB = 30_000;
    @TempDir Path cache;
    private final byte[] content = new byte[300_000];
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach void startServer() throws IOException {
        for (int i = 0; i < content.length; i++) content[i] = (byte) (i * 31 + (i >> 8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        serve("/good/", exchange -> send(exchange, content, content.length));
        serve("/missing/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        serve("/silent/", exchange -> await());
        serve("/stalls/", exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 1000);
            exchange.getResponseBody().flush();
            await();
        });
        serve("/breaks/", exchange -> send(exchange, content, PIECE));
        serve("/crumbles/", exchange -> send(exchange, content, CRUMB));
        serve("/wrong/", exchange -> send(exchange, new byte[content.length], content.length));
        server.start();
    }

    @AfterEach void stopServer() {
        end.countDown();
        server.stop(0);
        threads.close();
    }

    @Test void aSetArrivesWholeWithProgress() {
        List<Download.Progress> progress = new ArrayList<>();
        Path folder = new Download(cache, PATIENT, UnaryOperator.identity()).get(set("good"), progress::add);
        assertThat(folder).isEqualTo(cache.resolve("dots"));
        assertThat(folder.resolve("a.gz")).hasBinaryContent(content);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(progress.getFirst()).isEqualTo(new Download.Progress("a.gz", 0, content.length));
        assertThat(progress.getLast()).isEqualTo(new Download.Progress("a.gz", content.length, content.length));
        assertThat(progress).extracting(Download.Progress::received).isSorted();
    }

    @Test void whatIsThereIsNotFetchedAgain() {
        download("good");
        asked.clear();
        download("good");
        assertThat(asked).isEmpty();
    }

    @Test void aDamagedFileInTheCacheIsReplaced() throws IOException {
        Path file = Files.createDirectories(cache.resolve("dots")).resolve("a.gz");
        Files.write(file, new byte[10]);
        download("good");
        assertThat(file).hasBinaryContent(content);
    }

    @Test void aTransferThatBreaksOffContinues() {
        assertThat(download("breaks").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked.getFirst()).isEqualTo("/breaks/a.gz");
        // What was under way when the line broke may be lost: then it is asked for again.
        int before = 0;
        for (String next : asked.subList(1, asked.size())) {
            int from = next.contains("=") ? Integer.parseInt(next.replaceAll("\\D", "")) : 0;
            assertThat(from).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(before + PIECE);
            before = from;
        }
        assertThat(before).as("where the last answer begins").isGreaterThanOrEqualTo(content.length - PIECE);
    }

    @Test void aLineThatBreaksOftenIsFollowedToTheEnd() {
        assertThat(download("crumbles").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(content.length / CRUMB);
    }

    @Test void theNextRunContinuesWhereTheLastOneEnded() throws IOException {
        Path part = Files.createDirectories(cache.resolve("dots")).resolve("a.gz.part");
        Files.write(part, Arrays.copyOf(content, 123_456));
        assertThat(download("good").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).containsExactly("/good/a.gz bytes=123456-");
        assertThat(part).doesNotExist();
    }

    @Test void aPartThatIsNotOurFileIsFetchedAgainFromTheStart() throws IOException {
        Path part = Files.createDirectories(cache.resolve("dots")).resolve("a.gz.part");
        Files.write(part, new byte[5]);
        assertThat(download("good").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).containsExactly("/good/a.gz bytes=5-", "/good/a.gz");
        Files.delete(cache.resolve("dots/a.gz"));
        Files.write(part, new byte[content.length + 7]);
        assertThat(download("good").resolve("a.gz")).hasBinaryContent(content);
    }

    @Test void aPartThatIsCompleteIsNotFetchedAgain() throws IOException {
        Files.write(Files.createDirectories(cache.resolve("dots")).resolve("a.gz.part"), content);
        assertThat(download("missing").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).isEmpty();
    }

    @Test void aWrongChecksumLeavesNothing() {
        assertThatThrownBy(() -> download("wrong")).isInstanceOf(DataException.class)
                .hasMessageMatching("cannot download a.gz of Dots: \\S+ sent a file with the wrong checksum "
                        + "\\(SHA-256, expected " + sha256(content) + ", found " + sha256(new byte[content.length])
                        + "\\)");
        assertThat(cache.resolve("dots")).isEmptyDirectory();
    }

    @Test void theNextMirrorIsTried() {
        assertThat(download("missing", "wrong", "good").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).containsExactly("/missing/a.gz", "/wrong/a.gz", "/good/a.gz");
    }

    @Test void everyMirrorsFailureIsNamed() {
        assertThatThrownBy(() -> download("missing", "missing")).isInstanceOf(DataException.class)
                .hasMessageMatching("cannot download a.gz of Dots: \\S+ answered 404; \\S+ answered 404");
    }

    @Test void aServerThatNeverAnswersIsGivenUp() {
        Download download = new Download(cache, IMPATIENT, UnaryOperator.identity());
        assertThatThrownBy(() -> download.get(set("silent"), p -> {})).isInstanceOf(DataException.class)
                .hasMessageMatching("cannot download a.gz of Dots: \\S+ did not answer within 1.0 s");
    }

    @Test void aServerThatFallsSilentIsGivenUpAndItsBytesAreKept() {
        Download download = new Download(cache, Duration.ofSeconds(2), UnaryOperator.identity());
        assertThatThrownBy(() -> download.get(set("stalls"), p -> {})).isInstanceOf(DataException.class)
                .hasMessageContaining("fell silent for 2.0 s after 1000 bytes")
                .hasMessageEndingWith("; 1000 bytes are kept, run it again to continue");
        assertThat(cache.resolve("dots/a.gz.part")).hasBinaryContent(Arrays.copyOf(content, 1000));
        assertThat(download("good").resolve("a.gz")).hasBinaryContent(content);
    }

    @Test void nobodyThereIsOneSentence() {
        server.stop(0);
        assertThatThrownBy(() -> download("good")).isInstanceOf(DataException.class)
                .hasMessageMatching("cannot download a.gz of Dots: \\S+ could not be reached: \\S+.*");
    }

    @Test void aFullDiskIsSaidAndTheNextRunContinues() {
        Download full = new Download(cache, PATIENT, disk -> new NpzFileTest.FullDisk(disk, 150_000));
        assertThatThrownBy(() -> full.get(set("good"), p -> {})).isInstanceOf(DataException.class).hasMessage(
                "cannot write the download: No space left on device; what has arrived is kept, run it again to continue");
        assertThat(cache.resolve("dots/a.gz")).doesNotExist();
        assertThat(cache.resolve("dots/a.gz.part")).hasSize(150_000);
        asked.clear();
        assertThat(download("good").resolve("a.gz")).hasBinaryContent(content);
        assertThat(asked).containsExactly("/good/a.gz bytes=150000-");
    }

    @Test void anInterruptStopsAndKeepsTheBytes() throws InterruptedException {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                new Download(cache, PATIENT, UnaryOperator.identity()).get(set("stalls"), progress -> {
                    if (progress.received() > 0) Thread.currentThread().interrupt();
                });
            } catch (DataException e) {
                thrown.add(e);
            }
        });
        thread.start();
        thread.join();
        assertThat(thrown).singleElement().extracting(Throwable::getMessage)
                .isEqualTo("download of Dots stopped; run it again to continue");
        assertThat(cache.resolve("dots/a.gz.part")).hasSize(1000);
    }

    @Test void aDiskThatRefusesIsToldWithTheNameOfTheFileAndNotOfItsPart() throws IOException {
        Path whole = cache.resolve("dots/a.gz");
        Files.createDirectories(cache.resolve("dots/a.gz.part/in-the-way"));
        assertThatThrownBy(() -> download("good")).isInstanceOf(DataException.class).hasMessageContaining(whole + ":")
                .hasMessageNotContaining(".part");
    }

    @Test void aSecondDownloadIsToldTheNameOfTheFile() throws IOException {
        Path whole = cache.resolve("dots/a.gz"), part = Files.createDirectories(cache.resolve("dots"))
                .resolve("a.gz.part");
        try (var first = java.nio.channels.FileChannel.open(part, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE); var lock = first.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> download("good")).isInstanceOf(DataException.class)
                    .hasMessage("another download of " + whole + " is under way");
        }
    }

    @Test void whatTheSetsPublishIsWellFormed() {
        for (PublishedSet set : PublishedSet.all()) {
            assertThat(set.mirrors()).isNotEmpty().allMatch(mirror -> mirror.matches("https?://.+/"));
            assertThat(set.files()).hasSize(4).allMatch(file -> file.checksum()
                    .matches(file.algorithm().equals("MD5") ? "[0-9a-f]{32}" : "[0-9a-f]{64}"));
        }
    }

    private Path download(String... mirrors) {
        return new Download(cache, PATIENT, UnaryOperator.identity()).get(set(mirrors), progress -> {});
    }

    private PublishedSet set(String... mirrors) {
        String root = "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/";
        return new PublishedSet("dots", "Dots", "nobody", "none",
                Arrays.stream(mirrors).map(mirror -> root + mirror + "/").toList(),
                content.length, List.of(new PublishedSet.RemoteFile("a.gz", "SHA-256", sha256(content))));
    }

    private void serve(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            asked.add(exchange.getRequestURI() + (range == null ? "" : " " + range));
            handler.handle(exchange);
        });
    }

    /** Sends what was asked for, and breaks off after {@code most} bytes. */
    private static void send(HttpExchange exchange, byte[] content, int most) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (range != null) {
            exchange.getResponseHeaders().add("Content-Range",
                    "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(range == null ? 200 : 206, length);
        exchange.getResponseBody().write(content, from, Math.min(most, length));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
