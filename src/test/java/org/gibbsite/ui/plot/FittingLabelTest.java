package org.gibbsite.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.Test;

final class FittingLabelTest {
    private static final String LONG = "unit 392 · norm 1.58 · bias 0.0221", MIDDLE = "unit 392 · norm 1.58",
            SHORT = "unit 392";

    @Test void theLongestWordingThatFitsIsShown() {
        FxTest.run(() -> {
            FittingLabel label = label();
            label.say(LONG, MIDDLE, SHORT);
            for (String wording : new String[]{LONG, MIDDLE, SHORT}) {
                label.resize(wide(label, wording), 20);
                assertThat(label.getText()).isEqualTo(wording);
            }
            label.resize(wide(label, MIDDLE) - 3, 20);
            assertThat(label.getText()).isEqualTo(SHORT);
            label.resize(3, 20);
            assertThat(label.getText()).as("nothing, if not even a word fits").isEmpty();
            label.resize(wide(label, LONG), 20);
            assertThat(label.getText()).as("it grows again").isEqualTo(LONG);
        });
    }

    @Test void whereNoWordingFitsPartsAreLeftOutAndThenWords() {
        FxTest.run(() -> {
            FittingLabel label = label();
            String parts = "blue: up · drag to paint up, with Shift down · One block is left.";
            label.say(parts);
            for (String shorter : new String[]{parts, "blue: up · drag to paint up, with Shift down", "blue: up"}) {
                label.resize(wide(label, shorter), 20);
                assertThat(label.getText()).isEqualTo(shorter);
                label.resize(wide(label, parts) - 4, 20);
            }
            label.say("One block is left");
            label.resize(wide(label, "One block …") + 2, 20);
            assertThat(label.getText()).isEqualTo("One block …");
        });
    }

    @Test void roomIsAskedForTheWholeWhateverIsShown() {
        FxTest.run(() -> {
            FittingLabel label = label();
            label.say(LONG, SHORT);
            label.resize(wide(label, SHORT), 20);
            assertThat(label.getText()).isEqualTo(SHORT);
            assertThat(label.prefWidth(-1)).isGreaterThanOrEqualTo(wide(label, LONG) - 2);
            assertThat(label.whole()).isEqualTo(LONG);
            label.say("7", "");
            assertThat(label.getText()).as("new words are fitted at once").isEqualTo("7");
        });
    }

    private static FittingLabel label() {
        FittingLabel label = PlotText.fittingCaption();
        Pane root = new Pane(label);
        new Scene(root, 600, 100);
        root.applyCss();
        return label;
    }

    /** Width of the words in the label's font and two pixels, so that rounding decides nothing. */
    private static double wide(FittingLabel label, String words) {
        Text text = new Text(words);
        text.setFont(label.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + label.getInsets().getLeft() + label.getInsets().getRight()
                + 2;
    }
}
