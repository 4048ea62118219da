package org.gibbsite.labs.gibbs.view;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.settings.NumberText;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.labs.gibbs.WeightEdits;
import org.gibbsite.labs.gibbs.WeightTurn;
import org.gibbsite.ui.ViewContext;

/** Turns the chosen weight or bias by typing or in steps. Each turn is an act of the run, which has undo. */
final class ParameterEntry {
    private final TextField field = new TextField();
    private final BiConsumer<Act, Object> act;
    private final Runnable complained;
    private Place place;
    /** Of the steps of {@link #place} since it was chosen or its value typed: they are undone together. */
    private Object gesture = new Object();
    private double present = Double.NaN;
    private String complaint = "";

    /** @param act as in {@link ViewContext}; @param complained called when {@link #complaint} may have changed */
    ParameterEntry(BiConsumer<Act, Object> act, Runnable complained) {
        this.act = act;
        this.complained = complained;
        field.setPrefColumnCount(4);
        field.setDisable(true);
        field.setPromptText("weight");
        field.setAccessibleText("Weight or bias of what is chosen in the graph, in nats");
        field.setOnAction(done -> type());
        field.focusedProperty().addListener((f, was, is) -> write());
    }

    TextField field() { return field; }

    /** @param next null for none */
    void edit(Place next, GibbsFrame frame) {
        place = next != null && next.isIn(frame) ? next : null;
        gesture = new Object();
        present = place == null ? Double.NaN : place.value(frame);
        field.setDisable(place == null);
        write();
    }

    /** A new frame of the run. */
    void show(GibbsFrame frame) {
        if (place == null || !place.isIn(frame)) {
            edit(null, frame);
            return;
        }
        present = place.value(frame);
        write();
    }

    /** By so many nats from what it is when the run hears of it, to whole hundredths. */
    void nudge(double by) {
        if (place == null) return;
        act.accept(new WeightTurn(place, by, true), gesture);
    }

    /** What was wrong with the last thing typed; empty when nothing was. */
    String complaint() { return complaint; }

    private void type() {
        if (place == null) return;
        try {
            double value = NumberText.read(field.getText());
            if (!(Math.abs(value) <= WeightEdits.LIMIT)) {
                throw new IllegalArgumentException("must be a number from −" + (int) WeightEdits.LIMIT + " to "
                        + (int) WeightEdits.LIMIT);
            }
            complaint = "";
            gesture = new Object();
            act.accept(new WeightTurn(place, value, false), new Object());
        } catch (IllegalArgumentException notAWeight) {
            complaint = place.symbol() + " " + notAWeight.getMessage();
        }
        complained.run();
    }

    private void write() {
        if (field.isFocused()) return;
        complaint = "";
        field.setText(place == null ? "" : String.format(Locale.ROOT, "%.2f", present));
    }
}
