package org.gibbsite.ui.plot;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gibbsite.experiment.Curve;

/** The charts folded to tabs in one low row. */
final class ChartStrip extends HBox {
    private final Consumer<ChartGroup> press;
    private ToggleButton pressed;

    /** @param press given the chart whose tab is pressed */
    ChartStrip(Consumer<ChartGroup> press) {
        this.press = press;
        getStyleClass().add("chart-strip");
        setFillHeight(true);
        setMinSize(0, USE_PREF_SIZE);
    }

    /** Makes the tabs anew where the charts are others. */
    void groups(List<ChartGroup> shown) {
        if (shown.equals(tabs().stream().map(ChartTab::group).toList())) return;
        getChildren().setAll(shown.stream().map(this::tab).toList());
        pressed = null;
    }

    private ChartTab tab(ChartGroup group) {
        ChartTab tab = new ChartTab(group);
        tab.setOnAction(a -> {
            pressed = tab;
            press.accept(group);
        });
        return tab;
    }

    private List<ChartTab> tabs() { return getChildren().stream().map(ChartTab.class::cast).toList(); }

    /** Marks the tab whose chart is open; null for none. */
    void mark(ChartGroup open) {
        for (ChartTab tab : tabs()) tab.setSelected(tab.group().equals(open));
    }

    void show(Function<ChartGroup, List<Curve>> curves, Palette palette) {
        for (ChartTab tab : tabs()) tab.show(curves.apply(tab.group()), palette);
    }

    /** Shows the values at a step. @param now the step at which the run stands */
    void cursor(long step, long now) {
        for (ChartTab tab : tabs()) tab.cursor(step, now);
    }

    /** Gives the focus to the tab pressed last. */
    void takeFocus() {
        if (pressed != null) pressed.requestFocus();
        else if (!getChildren().isEmpty()) getChildren().getFirst().requestFocus();
    }
}
