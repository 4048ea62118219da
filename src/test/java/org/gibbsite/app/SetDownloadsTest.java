package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gibbsite.data.Download;
import org.gibbsite.data.Places;
import org.gibbsite.data.PublishedSet;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SetDownloadsTest {
    private static final byte[] CONTENT = "dots".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String CHECKSUM = "e9c6cfa16d8958cb7752450883950ab8";

    @TempDir Path folder;
    private final CountDownLatch halfWay = new CountDownLatch(1), goOn = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach void startServer() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (from > 0) exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-3/4");
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, 4 - from);
            if (from == 0) {
                exchange.getResponseBody().write(CONTENT, 0, 2);
                exchange.getResponseBody().flush();
                halfWay.countDown();
                await(goOn);
                from = 2;
            }
            exchange.getResponseBody().write(CONTENT, from, 4 - from);
            exchange.close();
        });
        server.start();
    }

    @AfterEach void stopServer() {
        goOn.countDown();
        server.stop(0);
        threads.close();
    }

    @Test void aSetThatIsNotHereIsOffered() throws IOException {
        Shelf shelf = new Shelf(places());
        Downloads downloads = new SetDownloads(shelf::downloadable, new Download(places()));
        assertThat(downloads.missing("mnist")).hasValueSatisfying(offer -> {
            assertThat(offer.title()).isEqualTo("MNIST");
            assertThat(offer.bytes()).isEqualTo(11_594_722);
            assertThat(offer.source()).contains("LeCun", "CC BY-SA");
        });
        assertThat(downloads.missing("scribble")).as("embedded").isEmpty();
        assertThat(downloads.missing("/no/such/folder")).as("nobody publishes it").isEmpty();
        Path here = Files.createDirectories(places().cache().resolve("mnist"));
        for (PublishedSet.RemoteFile file : PublishedSet.find("mnist").orElseThrow().files()) {
            Files.createFile(here.resolve(file.name()));
        }
        assertThat(downloads.missing("mnist")).as("here").isEmpty();
    }

    @Test void aCancelledDownloadGoesOnWhereItEnded() throws InterruptedException {
        Downloads downloads = new SetDownloads(name -> Optional.of(dots()), new Download(places()));
        Downloads.Offer offer = downloads.missing("dots").orElseThrow();
        Downloads.Fetch first = downloads.begin(offer);
        halfWay.await();
        await(first, new Downloads.State.Coming(2));
        first.cancel();
        await(first, new Downloads.State.Stopped("Stopped; what has arrived is kept."));
        goOn.countDown();
        await(downloads.begin(offer), new Downloads.State.Arrived());
        assertThat(places().cache().resolve("dots").resolve("a")).hasBinaryContent(CONTENT);
    }

    @Test void aFailureIsOneSentence() throws InterruptedException {
        server.stop(0);
        Downloads downloads = new SetDownloads(name -> Optional.of(dots()), new Download(places()));
        Downloads.Fetch fetch = downloads.begin(downloads.missing("dots").orElseThrow());
        while (fetch.state() instanceof Downloads.State.Coming) Thread.sleep(2);
        assertThat(fetch.state()).isInstanceOfSatisfying(Downloads.State.Stopped.class, stopped -> assertThat(
                stopped.sentence()).startsWith("cannot download a of Dots: ").contains("could not be reached")
                .doesNotContain("\n"));
    }

    private static void await(Downloads.Fetch fetch, Downloads.State wanted) throws InterruptedException {
        while (!fetch.state().equals(wanted)) Thread.sleep(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Places places() { return new Places(folder, Optional.empty(), folder.resolve("cache")); }

    private PublishedSet dots() {
        String root = "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/";
        return new PublishedSet("dots", "Dots", "nobody", "none", List.of(root), 4,
                List.of(new PublishedSet.RemoteFile("a", "MD5", CHECKSUM)));
    }
}
