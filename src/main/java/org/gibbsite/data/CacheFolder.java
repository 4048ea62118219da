package org.gibbsite.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each platform keeps downloads that can be had again. */
final class CacheFolder {
    private static final String NAME = "gibbsite";

    private CacheFolder() {}

    /**
     * @param environment the environment's variables; {@code GIBBSITE_CACHE} overrides the platform's habit
     * @param platform    as in the system property {@code os.name}
     * @param home        the user's home
     */
    static Path of(Map<String, String> environment, String platform, Path home) {
        String chosen = environment.getOrDefault("GIBBSITE_CACHE", "");
        if (!chosen.isBlank()) return PathName.of(chosen);
        String lower = platform.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : PathName.of(local)).resolve(NAME);
        }
        if (lower.startsWith("mac")) return home.resolve("Library").resolve("Caches").resolve(NAME);
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path usual = home.resolve(".cache"), folder = cache.isBlank() ? usual : PathName.of(cache);
        // The XDG Base Directory Specification: a relative path there is to be ignored.
        return (folder.isAbsolute() ? folder : usual).resolve(NAME);
    }
}
