package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;

/**
 * Equations, each above the same with the numbers of the moment. Formulas are painted on another thread, one round after the
 * other: numbers of frames that come in between are skipped. JavaFX thread only.
 */
final class EquationsView<F extends Frame> extends VBox {

    /** One equation on the page. */
    private final class Entry {
        final LiveEquation<F> equation;
        final Text words = new Text();
        final List<FormulaView> lines = new ArrayList<>();
        final VBox place = new VBox();

        Entry(LiveEquation<F> equation) {
            this.equation = equation;
            words.getStyleClass().add("notes-text");
            place.getStyleClass().add("equation-numbers");
        }

        /** Puts the numbers in and returns the formulas that are no longer those on the page. */
        List<FormulaView> put(F frame) {
            Instance numbers = equation.numbers().apply(frame)
                    .orElse(new Instance("Nothing to put in at this moment.", List.of()));
            if (!words.getText().equals(numbers.words())) words.setText(numbers.words());
            while (lines.size() < numbers.lines().size()) lines.add(new FormulaView("", true, spotlight));
            if (place.getChildren().size() != numbers.lines().size()) {
                place.getChildren().setAll(lines.subList(0, numbers.lines().size()));
            }
            List<FormulaView> changed = new ArrayList<>();
            for (int k = 0; k < numbers.lines().size(); k++) {
                if (lines.get(k).latex(numbers.lines().get(k))) changed.add(lines.get(k));
            }
            return changed;
        }
    }

    /** Nobody reads numbers that change more often. */
    private static final long BETWEEN_LOOKS = 250_000_000;

    private final Spotlight spotlight;
    private final List<Entry> entries = new ArrayList<>();
    private final List<FormulaView> general = new ArrayList<>();
    private Optional<FormulaPress> press = Optional.empty();
    private double fontSize = 15;
    private int argb = 0xFF000000;
    private boolean inkChanged = true;
    private F newest;
    private final AnimationTimer pulse = new AnimationTimer() {
        private long last;

        @Override public void handle(long now) {
            if (newest == null || now - last < BETWEEN_LOOKS) return;
            last = now;
            show(newest);
        }
    };

    EquationsView(List<LiveEquation<F>> equations, Spotlight spotlight) {
        this.spotlight = spotlight;
        getStyleClass().addAll("notes", "equations");
        for (LiveEquation<F> equation : equations) add(equation);
    }

    private void add(LiveEquation<F> equation) {
        Entry entry = new Entry(equation);
        Text title = new Text(equation.title());
        title.getStyleClass().add("notes-text");
        TextFlow heading = new TextFlow(title);
        heading.getStyleClass().add("notes-heading-3");
        FormulaView formula = new FormulaView(equation.latex(), true, spotlight);
        VBox body = new VBox(heading, formula, new TextFlow(entry.words), entry.place);
        body.setAlignment(Pos.TOP_LEFT);
        body.getStyleClass().add("equation");
        entries.add(entry);
        general.add(formula);
        getChildren().add(body);
    }

    /** Paints in this size and colour from the next frame on. */
    void ink(double nextSize, int nextColour) {
        inkChanged |= nextSize != fontSize || nextColour != argb;
        fontSize = nextSize;
        argb = nextColour;
    }

    /** Follows frames and selection from now on, or no longer. */
    void follow(boolean on) {
        if (on) pulse.start();
        else
            pulse.stop();
    }

    /** The next frame to be shown. */
    void take(F frame) { newest = frame; }

    /** Whether the formulas that were asked for are painted. */
    boolean isUpToDate() {
        return press.map(p -> p.complete().get()).orElse(true);
    }

    /** Puts the numbers of a frame in, unless formulas are still being painted. */
    private void show(F frame) {
        if (!isUpToDate()) return;
        List<FormulaView> changed = new ArrayList<>();
        for (Entry entry : entries) changed.addAll(entry.put(frame));
        if (inkChanged) {
            changed = new ArrayList<>(general);
            for (Entry entry : entries) changed.addAll(entry.lines);
            inkChanged = false;
        }
        if (changed.isEmpty()) return;
        press = Optional.of(new FormulaPress(changed));
        press.get().want(fontSize, argb);
    }
}
