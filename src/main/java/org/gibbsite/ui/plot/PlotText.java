package org.gibbsite.ui.plot;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Text of plots: colours and sizes come from the theme's style sheet. */
public final class PlotText {
    private PlotText() {}

    /** Numbers on axes and bars. */
    public static Label small() {
        Label label = new Label();
        label.getStyleClass().add(Styles.TEXT_SMALL);
        label.setMinWidth(0);
        return label;
    }

    /** Sentences beside a picture. */
    public static Label caption() {
        Label label = small();
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    /** A caption that has shorter words for narrow places. */
    public static FittingLabel fittingCaption() {
        FittingLabel label = new FittingLabel();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    /** Sets the text only where it differs, so that an unchanged label costs no layout. */
    public static void set(Label label, String text) {
        if (!text.equals(label.getText())) label.setText(text);
    }

    /** Width of a line of words, px. */
    public static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
