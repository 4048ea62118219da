package org.gibbsite.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.controller.RunSnapshot;

/** The last line of a lab page: where the run is, how fast it goes, what drawing costs. */
final class StatusLine extends HBox {
    private final Label progress = new Label();
    private final Label activity = new Label();
    private final String stepName;
    private final boolean timed;

    /** @param timed false leaves out all that depends on the clock, for pictures that must repeat */
    StatusLine(String stepName, boolean timed) {
        this.stepName = stepName;
        this.timed = timed;
        getStyleClass().add("status-line");
        progress.getStyleClass().add("status-progress");
        activity.getStyleClass().add("status-activity");
        progress.setMinWidth(0);
        activity.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(progress, space, activity);
    }

    /** Says one sentence until the next state is shown. */
    void notice(String sentence) { activity.setText(sentence); }

    /** @param epochs at which play stops, NaN where there is none */
    void show(RunSnapshot<?> run, double epochs, double drawingShare) {
        progress.setText(StatusText.of(run, stepName, epochs, drawingShare, timed));
        String notice = run.notice();
        activity.setText(notice.isEmpty() ? StatusText.activity(run) : notice);
    }
}
