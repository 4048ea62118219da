package org.gibbsite.ui.chart;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.plot.Palette;

/** The charts folded to tabs in one low row, as many as have room for their whole names; a menu at the end has the others. */
final class ChartStrip extends Region {
    /** Between tabs, px. */
    private static final double GAP = 4;

    private final Consumer<ChartGroup> press;
    private final List<ChartTab> tabs = new ArrayList<>();
    private final MenuButton more = new MenuButton();
    private List<ChartTab> left = List.of();
    private ButtonBase pressed;

    /** @param press given the chart whose tab is pressed */
    ChartStrip(Consumer<ChartGroup> press) {
        this.press = press;
        getStyleClass().add("chart-strip");
        more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "more-charts");
        more.setMinWidth(USE_PREF_SIZE);
        more.setVisible(false);
        setMinSize(0, USE_PREF_SIZE);
    }

    /** Makes the tabs anew where the charts are others. */
    void groups(List<ChartGroup> shown) {
        if (shown.equals(tabs.stream().map(ChartTab::group).toList())) return;
        tabs.clear();
        shown.forEach(group -> tabs.add(tab(group)));
        getChildren().setAll(tabs);
        getChildren().add(more);
        left = List.of();
        pressed = null;
    }

    private ChartTab tab(ChartGroup group) {
        ChartTab tab = new ChartTab(group);
        tab.setOnAction(a -> press(group, tab));
        return tab;
    }

    private void press(ChartGroup group, ButtonBase button) {
        pressed = button;
        press.accept(group);
    }

    /** Marks the tab whose chart is open; null for none. */
    void mark(ChartGroup open) {
        for (ChartTab tab : tabs) tab.setSelected(tab.group().equals(open));
        requestLayout(); // the one that is open is among those that are seen
    }

    void show(Function<ChartGroup, List<Curve>> curves, Palette palette) {
        for (ChartTab tab : tabs) tab.show(curves.apply(tab.group()), palette);
    }

    /** Shows the values at a step. @param now the step at which the run stands */
    void cursor(long step, long now) {
        for (ChartTab tab : tabs) tab.cursor(step, now);
    }

    /** Gives the focus to the tab pressed last. */
    void takeFocus() {
        ButtonBase wanted = pressed == null && !tabs.isEmpty() ? tabs.getFirst() : pressed;
        if (wanted != null) (wanted.isVisible() ? wanted : more).requestFocus();
    }

    @Override protected double computePrefHeight(double width) {
        double high = 0;
        for (ChartTab tab : tabs) high = Math.max(high, tab.prefHeight(-1));
        return snappedTopInset() + high + snappedBottomInset();
    }

    @Override protected double computePrefWidth(double height) {
        return snappedLeftInset() + tabs.stream().mapToDouble(tab -> tab.least() + GAP).sum() + snappedRightInset();
    }

    @Override protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<ChartTab> seen = seen(room);
        tell(seen);
        double menu = left.isEmpty() ? 0 : more.prefWidth(-1) + GAP, free = room - menu - GAP * (seen.size() - 1);
        double high = getHeight() - snappedTopInset() - snappedBottomInset(), x = snappedLeftInset();
        double widest = seen.stream().mapToDouble(ChartTab::least).max().orElse(0);
        boolean even = widest * seen.size() <= free;
        double rest = (free - seen.stream().mapToDouble(ChartTab::least).sum()) / Math.max(1, seen.size());
        for (ChartTab tab : seen) {
            double wide = Math.max(0, Math.floor(even ? free / seen.size() : tab.least() + rest));
            tab.resizeRelocate(x, snappedTopInset(), wide, high);
            x += wide + GAP;
        }
        more.resizeRelocate(getWidth() - snappedRightInset() - more.prefWidth(-1), snappedTopInset(),
                more.prefWidth(-1),
                high);
    }

    /** Those that have room, the one that is open among them; at least one. */
    private List<ChartTab> seen(double room) {
        double wanted = tabs.stream().mapToDouble(tab -> tab.least() + GAP).sum() - GAP;
        if (wanted <= room || tabs.size() < 2) return tabs;
        List<ChartTab> seen = new ArrayList<>(tabs.stream().filter(ChartTab::isSelected).toList());
        double used = seen.stream().mapToDouble(tab -> tab.least() + GAP).sum() + menuWidth();
        for (ChartTab tab : tabs) {
            if (tab.isSelected()) continue;
            used += tab.least() + GAP;
            if (used > room && !seen.isEmpty()) break;
            seen.add(tab);
        }
        return tabs.stream().filter(seen::contains).toList();
    }

    /** Of the menu whatever it says, px. */
    private double menuWidth() { return tabs.getFirst().em() * 3.6; }

    private void tell(List<ChartTab> seen) {
        List<ChartTab> rest = tabs.stream().filter(tab -> !seen.contains(tab)).toList();
        for (ChartTab tab : tabs) tab.setVisible(seen.contains(tab));
        if (rest.equals(left)) return;
        left = rest;
        more.setVisible(!rest.isEmpty());
        more.setText("+ " + rest.size());
        more.setAccessibleText(
                "More charts: " + String.join(", ", rest.stream().map(tab -> tab.group().quantity()).toList()));
        more.getItems().setAll(rest.stream().map(this::item).toList());
    }

    private MenuItem item(ChartTab tab) {
        MenuItem item = new MenuItem(tab.group().quantity());
        item.setOnAction(chosen -> press(tab.group(), more));
        return item;
    }
}
