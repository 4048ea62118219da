package org.gibbsite.ui.plot;

import java.util.Arrays;
import javafx.scene.control.Label;

/**
 * Words that are never cut within a word: of several wordings it shows the longest that fits its width; where none does, as
 * many parts of the last as fit, parted by {@code " · "}, else as many of its words. Asks for as much room as the first.
 */
public final class FittingLabel extends Label {
    private static final String PART = " · ";

    private String[] wordings = {""};

    public FittingLabel() {
        setMinWidth(0);
        widthProperty().addListener(w -> choose());
        fontProperty().addListener(f -> choose());
    }

    /** @param fromLongToShort at least one; not modified */
    public void say(String... fromLongToShort) {
        if (Arrays.equals(wordings, fromLongToShort)) return;
        wordings = fromLongToShort.clone();
        choose();
        requestLayout();
    }

    /** The first wording, whether it fits or not. */
    public String whole() { return wordings[0]; }

    /** Width of the shortest wording that says something, px. */
    double least() {
        for (int k = wordings.length - 1; k > 0; k--) if (!wordings[k].isEmpty()) return wide(wordings[k]);
        return wide(wordings[0]);
    }

    private void choose() {
        int last = wordings.length - 1, chosen = last;
        for (int k = last - 1; k >= 0 && fits(wordings[k]); k--) chosen = k;
        boolean none = chosen == last && !fits(wordings[last]);
        PlotText.set(this, none ? beginning(wordings[last]) : wordings[chosen]);
    }

    /** The parts of a wording that fit, else its words with dots behind them, else nothing. */
    private String beginning(String words) {
        for (int end = words.lastIndexOf(PART); end > 0; end = words.lastIndexOf(PART, end - 1)) {
            String shorter = words.substring(0, end).strip();
            if (fits(shorter)) return shorter;
        }
        for (int end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            String shorter = words.substring(0, end) + " …";
            if (fits(shorter)) return shorter;
        }
        return "";
    }

    /** Before there is a width, everything does. */
    private boolean fits(String words) {
        return getWidth() <= 0 || wide(words) <= Math.ceil(getWidth());
    }

    private double wide(String words) {
        return snapSizeX(PlotText.width(words, getFont())) + snappedLeftInset() + snappedRightInset();
    }

    @Override protected double computePrefWidth(double height) { return wide(whole()); }
}
