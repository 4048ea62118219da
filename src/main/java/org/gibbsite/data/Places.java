package org.gibbsite.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where on this machine data sets may lie.
 *
 * @param working where relative paths begin
 * @param data    the folder that {@code GIBBSITE_DATA} names, if any
 * @param cache   where downloads go
 */
public record Places(Path working, Optional<Path> data, Path cache) {

    /** As this process finds them. @throws DataException one sentence, where one of them cannot be named here */
    public static Places ofSystem() {
        return of(System.getenv(), System.getProperty("os.name", ""), PathName.of(System.getProperty("user.home", ".")),
                PathName.of(System.getProperty("user.dir", ".")).toAbsolutePath());
    }

    static Places of(Map<String, String> environment, String platform, Path home, Path working) {
        Optional<Path> data = Optional.ofNullable(environment.get("GIBBSITE_DATA")).filter(text -> !text.isBlank())
                .map(PathName::of).map(working::resolve);
        return new Places(working, data, CacheFolder.of(environment, platform, home));
    }

    /** The folders that are searched for a set's folder, first come first served. */
    public List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        data.ifPresent(folders::add);
        folders.add(working.resolve("../shared/data").normalize());
        folders.add(cache);
        return List.copyOf(folders);
    }
}
