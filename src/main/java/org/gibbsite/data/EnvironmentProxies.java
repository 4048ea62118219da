package org.gibbsite.data;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names, as curl reads them: {@code https_proxy}, {@code http_proxy}, {@code all_proxy}
 * for the rest, {@code no_proxy} for the hosts that are reached without; in lower or upper case. Where it names none, those
 * of Java's own settings.
 */
final class EnvironmentProxies extends ProxySelector {
    private final Map<String, String> environment;
    private final ProxySelector others;

    /** @param others asked where the environment names no proxy; may be null */
    EnvironmentProxies(Map<String, String> environment, ProxySelector others) {
        this.environment = environment;
        this.others = others;
    }

    @Override public List<Proxy> select(URI address) {
        Optional<URI> proxy = proxy(address.getScheme());
        if (proxy.isEmpty()) return others == null ? List.of(Proxy.NO_PROXY) : others.select(address);
        if (isExempt(address)) return List.of(Proxy.NO_PROXY);
        return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.get().getHost(), port(proxy.get()))));
    }

    @Override public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // The transfer reports it.
    }

    /** {@code " through proxy wall:8080"}, empty where the address is asked directly. */
    String words(URI address) {
        Proxy chosen = select(address).getFirst();
        return chosen.address() instanceof InetSocketAddress at
                ? " through proxy " + at.getHostString() + ":" + at.getPort()
                : "";
    }

    /** Name and password of proxies that were given with them: {@code http://me:secret@wall:8080}. */
    Optional<Authenticator> authenticator() {
        boolean some = List.of("https", "http").stream()
                .anyMatch(scheme -> proxy(scheme).map(URI::getRawUserInfo).isPresent());
        return some ? Optional.of(new ProxyPasswords()) : Optional.empty();
    }

    private Optional<URI> proxy(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT) + "_proxy";
        String value = variable(name);
        if (value.isEmpty()) value = variable(name = "all_proxy");
        if (value.isEmpty()) return Optional.empty();
        try {
            URI proxy = new URI(value.contains("://") ? value : "http://" + value);
            if (proxy.getHost() != null) return Optional.of(proxy);
        } catch (URISyntaxException e) {
            throw new DataException(name + " is no proxy's address, such as http://host:8080: " + value, e);
        }
        throw new DataException(name + " is no proxy's address, such as http://host:8080: " + value);
    }

    private static int port(URI proxy) {
        if (proxy.getPort() >= 0) return proxy.getPort();
        return "https".equalsIgnoreCase(proxy.getScheme()) ? 443 : 80;
    }

    /** {@code no_proxy} is a list of hosts, each with all that is below it: {@code .edu}, {@code kth.se}, {@code host:8080}. */
    private boolean isExempt(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        for (String entry : variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (entry.equals("*")) return true;
            String name = entry.startsWith(".") ? entry.substring(1) : entry;
            int colon = name.lastIndexOf(':');
            boolean hasPort = colon >= 0 && name.indexOf(':') == colon;
            if (hasPort && !name.substring(colon + 1).equals(Integer.toString(address.getPort()))) continue;
            if (hasPort) name = name.substring(0, colon);
            if (!name.isEmpty() && (host.equals(name) || host.endsWith("." + name))) return true;
        }
        return false;
    }

    private String variable(String name) {
        String lower = environment.getOrDefault(name, "").strip();
        return lower.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip() : lower;
    }

    private final class ProxyPasswords extends Authenticator {
        @Override protected PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY) return null;
            return List.of("https", "http").stream().map(EnvironmentProxies.this::proxy).flatMap(Optional::stream)
                    .filter(proxy -> proxy.getRawUserInfo() != null && proxy.getHost().equals(getRequestingHost())
                            && port(proxy) == getRequestingPort())
                    .findFirst().map(proxy -> {
                        String[] parts = proxy.getRawUserInfo().split(":", 2);
                        return new PasswordAuthentication(decode(parts[0]),
                                decode(parts.length > 1 ? parts[1] : "").toCharArray());
                    }).orElse(null);
        }

        private static String decode(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
