package org.gibbsite.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.experiment.Diagnosis;

/** The last line of a lab page: where the run is, how fast it goes, what drawing costs. */
final class StatusLine extends HBox {
    private final Label progress = new Label();
    private final Label activity = new Label();
    private final Button warning = new Button();
    private final String caseName;
    private final boolean timed;

    /**
     * @param timed         false leaves out all that depends on the clock, for pictures that must repeat
     * @param showDiagnoses brings the panel that says more
     */
    StatusLine(String caseName, boolean timed, Runnable showDiagnoses) {
        this.caseName = caseName;
        this.timed = timed;
        getStyleClass().add("status-line");
        progress.getStyleClass().add("status-progress");
        activity.getStyleClass().add("status-activity");
        progress.setMinWidth(0);
        activity.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        warning.getStyleClass().addAll("diagnosis-chip", Styles.SMALL);
        warning.setMinWidth(Region.USE_PREF_SIZE);
        warning.setVisible(false);
        warning.managedProperty().bind(warning.visibleProperty());
        warning.setOnAction(press -> showDiagnoses.run());
        getChildren().addAll(progress, space, warning, activity);
    }

    /** Says one sentence until the next state is shown. */
    void notice(String sentence) { activity.setText(sentence); }

    /** The first of what goes wrong, and how many more there are. */
    void warn(List<Diagnosis> diagnoses) {
        warning.setVisible(!diagnoses.isEmpty());
        if (diagnoses.isEmpty()) return;
        String more = diagnoses.size() == 1 ? "" : " + " + (diagnoses.size() - 1);
        warning.setText("⚠ " + diagnoses.getFirst().name() + more);
        warning.setAccessibleHelp(diagnoses.getFirst().saw());
    }

    /** @param stepName {@code "update"}; @param epochs at which play stops, NaN where there is none */
    void show(RunSnapshot<?> run, String stepName, double epochs, double drawingShare) {
        progress.setText(StatusText.of(run, stepName, caseName, epochs, drawingShare, timed));
        String notice = run.notice();
        activity.setText(notice.isEmpty() ? StatusText.activity(run) : notice);
    }
}
