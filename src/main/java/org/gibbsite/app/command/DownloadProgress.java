package org.gibbsite.app.command;

import java.util.List;
import java.util.Locale;
import org.gibbsite.data.Download;

/** Says how far a download has come: in place in a live terminal, else a line when a file begins or ends. */
final class DownloadProgress {
    private final Output output;
    private String file = "";
    private long shown = -1;

    DownloadProgress(Output output) {
        this.output = output;
    }

    void show(Download.Progress progress) {
        boolean ends = progress.received() == progress.total();
        boolean begins = !progress.file().equals(file);
        if (begins) output.keepDrawing();
        // A percent more, or a megabyte more where the length is not known.
        long mark = progress.total() > 0 ? 100 * progress.received() / progress.total() : progress.received() >> 20;
        if (!begins && mark == shown) return;
        file = progress.file();
        shown = mark;
        if (output.terminal().live()) output.draw(List.of(text(progress)));
        else if (begins || ends) output.note(text(progress));
    }

    private static String text(Download.Progress progress) {
        String total = progress.total() > 0 ? String.format(Locale.ROOT, " of %.1f", progress.total() / 1e6) : "";
        return String.format(Locale.ROOT, "%s  %.1f%s MB", progress.file(), progress.received() / 1e6, total);
    }
}
