package org.gibbsite.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gibbsite.ui.shell.exhibit.Downloads;

/** Offers a data set that is not on this machine and shows how it comes. Begins only when its button is pressed. */
final class DownloadBar extends HBox implements AutoCloseable {
    private final Downloads downloads;
    private final Runnable arrived;
    private final Button start = new Button(), cancel = new Button("Cancel");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Tooltip source = new Tooltip();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override public void handle(long nanos) { follow(); }
    };
    private Downloads.Offer offer;
    private Downloads.Fetch fetch;

    /** @param arrived called once when the whole set is there */
    DownloadBar(Downloads downloads, Runnable arrived) {
        this.downloads = downloads;
        this.arrived = arrived;
        getStyleClass().add("download");
        setAlignment(Pos.CENTER_LEFT);
        start.setTooltip(source);
        start.setOnAction(press -> begin());
        start.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(press -> fetch.cancel());
        cancel.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(start, bar, words, cancel);
        offer(Optional.empty());
    }

    /** Offers this set from now on, or none. A download that is under way goes on. */
    void offer(Optional<Downloads.Offer> next) {
        if (fetch != null) return;
        offer = next.orElse(null);
        setVisible(next.isPresent());
        setManaged(next.isPresent());
        rest("");
        next.ifPresent(set -> {
            start.setText("Download " + set.title() + " (" + megabytes(set.bytes()) + " MB)");
            source.setText(set.source());
        });
    }

    /** Ends a download that is under way; what has arrived is kept. */
    @Override public void close() {
        timer.stop();
        if (fetch != null) fetch.cancel();
        fetch = null;
    }

    private void begin() {
        fetch = downloads.begin(offer);
        show(start, false);
        show(bar, true);
        show(cancel, true);
        cancel.requestFocus();
        timer.start();
        follow();
    }

    private void follow() {
        switch (fetch.state()) {
            case Downloads.State.Coming(long received) -> {
                bar.setProgress(Math.min(1, received / (double) offer.bytes()));
                words.setText(megabytes(received) + " of " + megabytes(offer.bytes()) + " MB");
            }
            case Downloads.State.Arrived() -> {
                timer.stop();
                fetch = null;
                offer(Optional.empty());
                arrived.run();
            }
            case Downloads.State.Stopped(String sentence) -> {
                timer.stop();
                fetch = null;
                start.setText("Go on with the download");
                rest(sentence);
            }
        }
    }

    private void rest(String sentence) {
        show(start, true);
        show(bar, false);
        show(cancel, false);
        words.setText(sentence);
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String megabytes(long bytes) { return String.format(Locale.ROOT, "%.1f", bytes / 1e6); }
}
