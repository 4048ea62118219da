package org.gibbsite.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gibbsite.data.DataException;
import org.gibbsite.data.Download;
import org.gibbsite.data.PublishedSet;
import org.gibbsite.ui.shell.exhibit.Downloads;

/** The downloads of the window: what {@code gibbsite data get} does, each on a thread of its own. */
final class SetDownloads implements Downloads {
    private final Function<String, Optional<PublishedSet>> missing;
    private final Download download;

    /** @param missing the published set of a name, where it is not on this machine */
    SetDownloads(Function<String, Optional<PublishedSet>> missing, Download download) {
        this.missing = missing;
        this.download = download;
    }

    @Override public Optional<Offer> missing(String data) {
        return missing.apply(data).map(set -> new Offer(set.name(), set.title(),
                set.source() + ", " + set.licence() + "\n" + set.mirrors().getFirst(), set.bytes()));
    }

    @Override public Fetch begin(Offer offer) {
        return missing.apply(offer.name()).<Fetch>map(set -> new Coming(set, download)).orElse(Here.HERE);
    }

    /** It came by another way meanwhile. */
    private enum Here implements Fetch {
        HERE;

        @Override public State state() { return new State.Arrived(); }

        @Override public void cancel() {}
    }

    /** Written by the download's thread, read by the window's: the state is one volatile reference. */
    private static final class Coming implements Fetch {
        private final Map<String, Long> received = new ConcurrentHashMap<>();
        private final Thread thread;
        private volatile State state = new State.Coming(0);
        private volatile boolean cancelled;

        Coming(PublishedSet set, Download download) {
            thread = Thread.ofPlatform().daemon().name("download-" + set.name()).start(() -> run(set, download));
        }

        @Override public State state() { return state; }

        @Override public void cancel() {
            cancelled = true;
            thread.interrupt();
        }

        private void run(PublishedSet set, Download download) {
            try {
                download.get(set, this::count);
                state = new State.Arrived();
            } catch (DataException failed) {
                state = new State.Stopped(cancelled ? "Stopped; what has arrived is kept." : failed.getMessage());
            } catch (RuntimeException | Error unexpected) {
                state = new State.Stopped(FailureReport.write(unexpected));
            }
        }

        private void count(Download.Progress progress) {
            received.put(progress.file(), progress.received());
            state = new State.Coming(received.values().stream().mapToLong(Long::longValue).sum());
        }
    }
}
