package org.gibbsite.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gibbsite.data.DataException;
import org.gibbsite.data.Download;
import org.gibbsite.data.PublishedSet;
import org.gibbsite.data.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gibbsite data}: the data sets of this machine. */
@Command(name = "data", description = "Lists data sets, downloads one, says where they are looked for.")
public final class DataCommand implements Callable<Integer> {
    private final Shelf shelf;
    private final Download download;
    private final Output output;

    public DataCommand(Shelf shelf, Download download, Output output) {
        this.shelf = shelf;
        this.download = download;
        this.output = output;
    }

    @Override public Integer call() {
        throw new BadInput("say which: gibbsite data list, gibbsite data get NAME or gibbsite data where");
    }

    @Command(name = "list", description = "Every data set that is here or can be had.") int list() {
        for (Shelf.Listing set : shelf.list()) {
            String where = set.isHere() ? set.where() + size(set.bytes()) : "not here; gibbsite data get " + set.name();
            String source = set.source().isEmpty() ? "" : "; " + set.source() + ", " + set.licence();
            output.line("%-22s %-18s %s%s".formatted(set.name(), set.title(), where, source));
        }
        return Exit.DONE;
    }

    @Command(name = "where", description = "The folders in which a data set is looked for by its name, in this order.") int where() {
        shelf.where().forEach(folder -> output.line(folder.toString()));
        return Exit.DONE;
    }

    @Command(name = "get", description = "Downloads a data set into the cache; goes on where an earlier attempt broke off.") int get(
            @Parameters(paramLabel = "NAME", description = "Which set (see: gibbsite data list).") String name) {
        PublishedSet set = PublishedSet.find(name).orElseThrow(() -> new BadInput("no data set '" + name
                + "' can be downloaded; there are: "
                + PublishedSet.all().stream().map(PublishedSet::name).collect(Collectors.joining(", "))));
        DownloadProgress progress = new DownloadProgress(output);
        try {
            output.line(set.title() + " is in " + download.get(set, progress::show));
            return Exit.DONE;
        } catch (DataException failed) {
            throw new RunFailure(failed.getMessage(), failed);
        }
    }

    private static String size(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, " (%.1f MB)", bytes / 1e6);
    }
}
