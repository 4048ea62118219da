package org.gibbsite.ui.shell.exhibit;

import java.util.Optional;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;

/** Data sets that are not on this machine but can be had. Nothing is fetched unless somebody asks. JavaFX thread only. */
public interface Downloads {
    /** Where nothing can be had. */
    Downloads NONE = new Downloads() {
        @Override public Optional<Offer> missing(String data) { return Optional.empty(); }

        @Override public Fetch begin(Offer offer) {
            throw new UnsupportedOperationException("nothing is offered");
        }
    };

    /** The name of the data set that runs with these settings read; empty where they read none. */
    static Optional<String> data(Record settings) {
        return Parameters.withRole(settings.getClass(), Setting.Role.DATA)
                .filter(each -> Parameters.counts(settings, each))
                .map(each -> Parameters.value(settings, each.name()).toString());
    }

    /** The set that a run on {@code data} lacks; empty when it is here, or nobody publishes one of that name. */
    Optional<Offer> missing(String data);

    /** Starts the download, or goes on where an earlier one ended. Returns at once. */
    Fetch begin(Offer offer);

    /**
     * A set that can be had.
     *
     * @param name   {@code "mnist"}
     * @param title  as on the screen
     * @param source who made it, and the licence
     * @param bytes  to be fetched, all files together
     */
    record Offer(String name, String title, String source, long bytes) {}

    /** A download under way: looked at now and then, never waited for. */
    interface Fetch {
        State state();

        /** Returns at once; what has arrived is kept. */
        void cancel();
    }

    /** How far a download has come. */
    sealed interface State {
        /** @param received bytes of all files so far */
        record Coming(long received) implements State {}

        /** All is there, with the right checksums. */
        record Arrived() implements State {}

        /** @param sentence why, for people; asking again goes on */
        record Stopped(String sentence) implements State {}
    }
}
