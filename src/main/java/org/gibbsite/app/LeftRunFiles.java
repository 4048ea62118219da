package org.gibbsite.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.Preferences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.experiment.Fingerprint;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.LeftRuns;

/**
 * Runs that were left, a file each: its name says lab, step, seed, state and when, so that the gallery reads no file. The
 * newest stay; one that cannot be read is never deleted.
 */
final class LeftRunFiles implements LeftRuns {
    /** Lab, name of the step, step, seed, fingerprint of settings and parameters, which old files lack, ms since 1970. */
    private static final Pattern NAME = Pattern
            .compile("([a-z][a-z0-9-]*)\\.([a-z]+)\\.(\\d+)\\.(-?\\d+)\\.(?:([0-9a-f]{8})\\.)?(\\d+)\\.npz");
    /** Runs that stay: more than a row shows. */
    private static final int KEPT = 8;

    private final Path folder;
    private final Preferences preferences;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Set<String> coming = ConcurrentHashMap.newKeySet(); // being written

    /** @param zone in which people say when */
    LeftRunFiles(Path folder, Preferences preferences, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.preferences = preferences;
        this.clock = clock;
        this.zone = zone;
    }

    static LeftRunFiles in(Path cache) {
        return new LeftRunFiles(cache.resolve("left"), Preferences.userRoot().node("gibbsite/window"),
                InstantSource.system(), ZoneId.systemDefault());
    }

    /** Where a run is saved that is left now. @param parameters their hash: runs of equal settings may have been turned on the way */
    <S extends Record> Path fileFor(Lab<S, ?> lab, S settings, long seed, long step, String parameters) {
        String state = new Fingerprint().add(RunAddress.of(lab, settings, seed, step).toString()).add(parameters)
                .digits().substring(0, 8);
        return folder.resolve(String.join(".", lab.id(), lab.stepName(settings), Long.toString(step),
                Long.toString(seed), state, Long.toString(clock.millis()), "npz"));
    }

    /** Says that a file will be there: it is in the row from now on. May be called from any thread. */
    void coming(Path file) {
        coming.add(file.getFileName().toString());
    }

    /** Says that a file is there, or will not come. May be called from any thread. */
    void written(Path file) {
        coming.remove(file.getFileName().toString());
        tidy();
    }

    @Override public List<LeftRun> newest() {
        LeftWhen when = new LeftWhen(clock.instant(), zone);
        return sorted(coming).stream().map(name -> new LeftRun(folder.resolve(name.group()), name.group(1),
                LeftWhen.place(name.group(2), Long.parseLong(name.group(3)), name.group(4)) + " · "
                        + when.words(left(name))))
                .toList();
    }

    @Override public boolean opensAtStart() { return preferences.getBoolean("reopen", false); }

    @Override public void opensAtStart(boolean wanted) { preferences.putBoolean("reopen", wanted); }

    /** Deletes all but the newest, and of those that stand at the same place in the same state all but the last. */
    void tidy() {
        List<Matcher> files = sorted(Set.of());
        for (int i = 0; i < files.size(); i++) {
            String place = place(files.get(i));
            boolean again = files.subList(0, i).stream().anyMatch(newer -> place(newer).equals(place));
            if (i >= KEPT || again) delete(files.get(i).group());
        }
    }

    /** Takes a file out of the row, and keeps it. */
    void setAside(Path file) {
        try {
            Path unread = Files.createDirectories(folder.resolve("not-readable"));
            Files.move(file, unread.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            // It is offered again, and refused again.
        }
    }

    private List<Matcher> sorted(Set<String> more) {
        Set<String> names = new TreeSet<>(more);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(file -> names.add(file.getFileName().toString()));
            } catch (IOException | UncheckedIOException locked) {
                // What cannot be listed is not offered.
            }
        }
        return names.stream().map(LeftRunFiles::name).flatMap(Optional::stream)
                .sorted(Comparator.comparing(LeftRunFiles::left).reversed()).toList();
    }

    private static Optional<Matcher> name(String file) {
        Matcher parts = NAME.matcher(file);
        return parts.matches() ? Optional.of(parts) : Optional.empty();
    }

    private static Instant left(Matcher name) { return Instant.ofEpochMilli(Long.parseLong(name.group(6))); }

    private static String place(Matcher name) {
        return String.join(".", name.group(1), name.group(3), name.group(4), name.group(5));
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException locked) {
            // Nothing is lost but room on the disk.
        }
    }
}
