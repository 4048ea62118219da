package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class EnvironmentProxiesTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir Path cache;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer proxy;
    private boolean wantsPassword;

    /** A proxy that answers for every host. */
    @BeforeEach void startProxy() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            String password = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
            asked.add(exchange.getRequestURI() + (password == null ? "" : " " + password));
            if (wantsPassword && password == null) {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"wall\"");
                exchange.sendResponseHeaders(407, -1);
            } else {
                exchange.sendResponseHeaders(200, CONTENT.length);
                exchange.getResponseBody().write(CONTENT);
            }
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach void stopProxy() { proxy.stop(0); }

    @Test void downloadsGoThroughTheProxy() throws Exception {
        Path folder = download(Map.of("http_proxy", "http://" + at()), "http://nowhere.invalid/dots/");
        assertThat(folder.resolve("a")).hasBinaryContent(CONTENT);
        assertThat(asked).containsExactly("http://nowhere.invalid/dots/a");
    }

    @Test void aPasswordIsSentToTheProxyThatAsksForIt() throws Exception {
        wantsPassword = true;
        download(Map.of("HTTP_PROXY", "http://me:se%3Acret@" + at()), "http://nowhere.invalid/dots/");
        assertThat(asked.getLast()).isEqualTo("http://nowhere.invalid/dots/a Basic "
                + Base64.getEncoder()
                        .encodeToString("me:se:cret".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test void exemptHostsAreAskedDirectly() throws Exception {
        String host = proxy.getAddress().getHostString();
        download(Map.of("http_proxy", "http://127.0.0.1:1", "no_proxy", "example.org, " + host),
                "http://" + at() + "/");
        assertThat(asked).containsExactly("/a");
    }

    @Test void aProxyThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(() -> download(Map.of("http_proxy", "127.0.0.1:1"), "http://nowhere.invalid/"))
                .isInstanceOf(DataException.class).hasMessageContaining("nowhere.invalid through proxy 127.0.0.1:1 ");
    }

    @Test void nonsenseIsRefusedInOneSentence() {
        assertThatThrownBy(() -> download(Map.of("http_proxy", "http://a b"), "http://nowhere.invalid/"))
                .isInstanceOf(DataException.class)
                .hasMessage("http_proxy is no proxy's address, such as http://host:8080: http://a b");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"https://kth.se/x, kth.se, false", "https://www.kth.se/x, kth.se, false",
            "https://www.kth.se/x, .kth.se, false", "https://notkth.se/x, kth.se, true", "https://kth.se/x, *, false",
            "https://kth.se:8443/x, kth.se:8443, false", "https://kth.se/x, kth.se:8443, true",
            "https://kth.se/x, \"a.b, kth.se\", false", "https://kth.se/x, \"\", true",
            "ftp://kth.se/x, \"\", false"}) void noProxyIsAListOfDomains(String address, String noProxy,
                    boolean proxied) {
        EnvironmentProxies proxies = new EnvironmentProxies(Map.of("https_proxy", "wall:3128", "no_proxy", noProxy),
                null);
        assertThat(proxies.words(URI.create(address))).isEqualTo(proxied ? " through proxy wall:3128" : "");
    }

    @Test void lowerCaseComesBeforeUpperAndAllBeforeNone() {
        Map<String, String> both = Map.of("https_proxy", "a:1", "HTTPS_PROXY", "b:2", "ALL_PROXY", "c:3");
        EnvironmentProxies proxies = new EnvironmentProxies(both, null);
        assertThat(proxies.words(URI.create("https://x.org/"))).isEqualTo(" through proxy a:1");
        assertThat(proxies.words(URI.create("http://x.org/"))).isEqualTo(" through proxy c:3");
    }

    private String at() { return proxy.getAddress().getHostString() + ":" + proxy.getAddress().getPort(); }

    private Path download(Map<String, String> environment, String mirror) throws Exception {
        String checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
        PublishedSet set = new PublishedSet("dots", "Dots", "nobody", "none", List.of(mirror), CONTENT.length,
                List.of(new PublishedSet.RemoteFile("a", "SHA-256", checksum)));
        return new Download(cache, Duration.ofSeconds(20), UnaryOperator.identity(),
                new EnvironmentProxies(environment, null)).get(set, progress -> {});
    }
}
