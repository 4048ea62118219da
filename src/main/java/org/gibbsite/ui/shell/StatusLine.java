package org.gibbsite.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.ui.plot.FittingLabel;

/** The last line of a lab page: where the run is, how fast it goes, what drawing costs. */
final class StatusLine extends HBox {
    private final FittingLabel progress = new FittingLabel(), activity = new FittingLabel();
    private final Button warning = new Button();
    private final Tooltip whole = new Tooltip();
    private final String caseName;
    private final boolean timed;
    private String told = "";

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
        activity.setTooltip(whole);
        warning.getStyleClass().addAll("diagnosis-chip", Styles.SMALL);
        warning.setMinWidth(Region.USE_PREF_SIZE);
        warning.setVisible(false);
        warning.setOnAction(press -> showDiagnoses.run());
        getChildren().addAll(progress, warning, activity);
    }

    @Override protected double computeMinWidth(double height) { return 0; }

    /** What goes wrong and what goes on stand at the right; where there is little room, the numbers are the first to be short. */
    @Override protected void layoutChildren() {
        double left = snappedLeftInset(), right = getWidth() - snappedRightInset(), gap = getSpacing();
        double wide = Math.min(activity.prefWidth(-1), Math.max(0, right - left));
        place(activity, right - wide, wide);
        if (wide > 0) right -= wide + gap;
        boolean warns = warning.isVisible() && warning.prefWidth(-1) <= right - left;
        double chip = warns ? warning.prefWidth(-1) : 0;
        place(warning, right - chip, chip);
        if (warns) right -= chip + gap;
        place(progress, left, Math.max(0, Math.min(progress.prefWidth(-1), right - left)));
    }

    private void place(Region part, double x, double wide) {
        double high = part.prefHeight(-1), room = getHeight() - snappedTopInset() - snappedBottomInset();
        part.resizeRelocate(snapPositionX(x), snappedTopInset() + Math.floor((room - high) / 2), snapSizeX(wide), high);
    }

    /** Says one sentence until it is forgotten; what the run itself says goes before. */
    void tell(String sentence) {
        told = sentence;
        say(sentence);
    }

    void forget() { told = ""; }

    private void say(String sentence) {
        activity.say(sentence);
        whole.setText(sentence);
    }

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
        progress.say(StatusText.of(run, stepName, caseName, epochs, drawingShare, timed));
        say(!run.notice().isEmpty() ? run.notice() : !told.isEmpty() ? told : StatusText.activity(run));
    }
}
