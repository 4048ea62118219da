package org.gibbsite.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The data sets of this machine: embedded ones, then {@code $GIBBSITE_DATA/NAME}, {@code ../shared/data/NAME}, the cache,
 * then NAME as a folder's path. What was read stays in memory. Any thread may ask.
 */
public final class Shelf implements DataShelf {
    private final Places places;
    private final Map<String, Supplier<ImageData>> embedded = new LinkedHashMap<>();
    private final Map<String, ImageData> read = new ConcurrentHashMap<>();

    public Shelf(Places places) {
        this.places = places;
        embedded.put("scribble", Scribble::standard);
        embedded.put("bars-and-stripes", BarsAndStripes::standard);
        embedded.put("blackboard", Blackboard::standard);
    }

    /**
     * A set that is here or could be had.
     *
     * @param name    as typed after {@code --data}
     * @param where   {@code "embedded"}, a folder, or empty when it is not on this machine
     * @param bytes   size of its files; 0 when embedded or not here
     * @param source  who made it; empty when unknown
     * @param licence empty when unknown
     */
    public record Listing(String name, String title, String where, long bytes, String source, String licence) {
        public boolean isHere() { return !where.isEmpty(); }
    }

    @Override public ImageData images(String name) {
        // A set that cannot be loaded throws out of here and leaves no entry.
        if (embedded.containsKey(name)) return read.computeIfAbsent(name, key -> embedded.get(key).get());
        if (name.isBlank()) throw missing(name);
        Path path = path(name);
        Path folder = find(name).orElseThrow(() -> isFile(path) ? misplaced(name) : missing(name));
        return read.computeIfAbsent(folder.toAbsolutePath().normalize().toString(),
                key -> IdxFolder.read(Path.of(key), title(folder)));
    }

    @Override public Optional<Path> cache() { return Optional.of(places.cache()); }

    /** The published set of that name, where it is not on this machine. */
    public Optional<PublishedSet> downloadable(String name) {
        return embedded.containsKey(name) || find(name).isPresent() ? Optional.empty() : PublishedSet.find(name);
    }

    /** Every embedded set, every set found in the folders looked at, and the published ones that are not here. */
    public List<Listing> list() {
        Map<String, Listing> listings = new LinkedHashMap<>();
        listings.put("scribble", new Listing("scribble", Scribble.TITLE, "embedded", 0, "drawn by Gibbsite from a seed",
                "Apache-2.0"));
        listings.put("bars-and-stripes", new Listing("bars-and-stripes", "Bars and stripes", "embedded", 0,
                "drawn by Gibbsite from a seed", "Apache-2.0"));
        listings.put("blackboard",
                new Listing("blackboard", Blackboard.TITLE, "embedded", 0, "one image of three pixels", "Apache-2.0"));
        for (Path place : places.folders()) {
            for (Path folder : wholeSets(place)) listings.putIfAbsent(folder.getFileName().toString(), listing(folder));
        }
        for (PublishedSet set : PublishedSet.all()) {
            listings.putIfAbsent(set.name(),
                    new Listing(set.name(), set.title(), "", 0, set.source(), set.licence()));
        }
        return List.copyOf(listings.values());
    }

    /** The folders looked at, in this order. */
    public List<Path> where() { return places.folders(); }

    private Optional<Path> find(String name) {
        List<Path> candidates = new ArrayList<>();
        try {
            Path path = PathName.of(name);
            boolean plain = path.getNameCount() == 1 && !path.isAbsolute() && !name.equals("..") && !name.equals(".");
            if (plain) for (Path place : places.folders()) candidates.add(place.resolve(name));
            candidates.add(places.working().resolve(path));
        } catch (DataException noPath) {
            return Optional.empty();
        }
        // A folder of that name with other things in it does not hide the set further down the list.
        Optional<Path> full = candidates.stream().filter(this::isWhole).findFirst();
        return full.or(
                () -> candidates.stream().filter(path -> Files.isDirectory(path) && !isBrokenOff(path)).findFirst());
    }

    private static Path path(String name) {
        try {
            return PathName.of(name);
        } catch (DataException noPath) {
            throw new DataException("no data set '" + name + "': " + noPath.getMessage(), noPath);
        }
    }

    private boolean isFile(Path path) { return Files.isRegularFile(places.working().resolve(path)); }

    private static DataException misplaced(String name) {
        return new DataException("'" + name + "' is a file: name a data set, or the folder that its files are in");
    }

    private DataException missing(String name) {
        String looked = String.join(", ", places.folders().stream().map(Path::toString).toList());
        String advice = PublishedSet.find(name).isPresent()
                ? "get it with: gibbsite data get " + name
                : "see what there is with: gibbsite data list";
        return new DataException("no data set '" + name + "' in " + looked + "; " + advice);
    }

    private boolean isWhole(Path folder) { return IdxFolder.looksLikeOne(folder) && !isBrokenOff(folder); }

    /** Whether this is where a download ended too early: as good as not there. */
    private boolean isBrokenOff(Path folder) {
        return places.cache().equals(folder.getParent()) && PublishedSet.find(folder.getFileName().toString())
                .filter(set -> !set.isCompleteIn(folder)).isPresent();
    }

    private List<Path> wholeSets(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(this::isWhole).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Listing listing(Path folder) {
        String name = folder.getFileName().toString();
        Optional<PublishedSet> set = PublishedSet.find(name);
        return new Listing(name, title(folder), folder.toString(), IdxFolder.bytes(folder),
                set.map(PublishedSet::source).orElse(""), set.map(PublishedSet::licence).orElse(""));
    }

    private static String title(Path folder) {
        Path whole = folder.toAbsolutePath().normalize(), last = whole.getFileName();
        // The root of the disk has no name.
        String name = last == null ? whole.toString() : last.toString();
        return PublishedSet.find(name).map(PublishedSet::title).orElse(name);
    }
}
