package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test void everyPlatformHasItsCacheFolder() {
        assertThat(CacheFolder.of(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".cache/gibbsite"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", HOME)).isEqualTo(Path.of("/x/gibbsite"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/gibbsite"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME)).isEqualTo(HOME.resolve("Library/Caches/gibbsite"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", HOME)).isEqualTo(Path.of("/l/gibbsite"));
        assertThat(CacheFolder.of(Map.of(), "Windows 11", HOME)).isEqualTo(HOME.resolve("AppData/Local/gibbsite"));
        assertThat(CacheFolder.of(Map.of("GIBBSITE_CACHE", "/c", "XDG_CACHE_HOME", "/x"), "Linux", HOME))
                .isEqualTo(Path.of("/c"));
    }

    @Test void theDataFolderIsOptionalAndComesFirst() {
        Path project = Path.of("/work/gibbsite").toAbsolutePath();
        Places with = Places.of(Map.of("GIBBSITE_DATA", "sets"), "Linux", HOME, project);
        assertThat(with.folders()).containsExactly(project.resolve("sets"), project.resolveSibling("shared/data"),
                HOME.resolve(".cache/gibbsite"));
        assertThat(Places.of(Map.of("GIBBSITE_DATA", " "), "Linux", HOME, project).data()).isEqualTo(Optional.empty());
    }
}
