package org.gibbsite.app.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go. */
final class ResultOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "Write metrics.csv, summary.json, checkpoint.npz and figures/*.png there.") private Path folder;

    @Option(names = "--json", description = "Print the summary as one line of JSON, the last on standard output.") private boolean json;

    boolean json() { return json; }

    /** The folder, known to be writable. */
    Optional<ResultFolder> open() {
        return Optional.ofNullable(folder).map(ResultFolder::open);
    }
}
