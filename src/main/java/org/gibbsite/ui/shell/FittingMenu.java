package org.gibbsite.ui.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.gibbsite.ui.plot.PlotText;

/** A menu whose button has a long and a short name, and shows the long one where it has room. Asks for as much as that. */
final class FittingMenu extends MenuButton {
    private String whole = "", brief = "";

    /** @param longName also for those who cannot see it; @param shortName the same where there is none */
    void name(String longName, String shortName) {
        whole = longName;
        brief = shortName;
        setTooltip(longName.equals(shortName) ? null : new Tooltip(longName));
        choose(getWidth());
        requestLayout();
    }

    /** Width of the button with its long name. */
    double wholeWidth() { return around() + wide(whole); }

    /** Width of the button with its short name. */
    double briefWidth() { return around() + wide(brief); }

    /** What the name has around it, px: padding and arrow. */
    private double around() {
        return super.computePrefWidth(-1) - wide(getText());
    }

    private void choose(double room) {
        String next = room <= 0 || Math.ceil(wholeWidth()) <= Math.ceil(room) ? whole : brief;
        if (!next.equals(getText())) setText(next);
    }

    private double wide(String words) {
        return words == null || words.isEmpty() ? 0 : Math.ceil(PlotText.width(words, getFont()));
    }

    @Override protected double computePrefWidth(double height) {
        return getSkin() == null ? super.computePrefWidth(height) : wholeWidth();
    }

    @Override protected double computeMinWidth(double height) { return 0; }

    @Override protected void layoutChildren() {
        choose(getWidth());
        super.layoutChildren();
    }
}
