package org.gibbsite.ui.plot;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * Words of a plot that never end in dots: of several wordings it shows the longest that fits its width, or the last. Asks
 * for as much room as the first.
 */
public final class FittingLabel extends Label {
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
        String chosen = wordings[wordings.length - 1];
        for (int k = wordings.length - 2; k >= 0 && fits(wordings[k]); k--) chosen = wordings[k];
        PlotText.set(this, chosen);
    }

    /** Before there is a width, everything does. */
    private boolean fits(String words) {
        return getWidth() <= 0 || wide(words) <= Math.ceil(getWidth());
    }

    private double wide(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return snapSizeX(text.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset();
    }

    @Override protected double computePrefWidth(double height) { return wide(whole()); }
}
