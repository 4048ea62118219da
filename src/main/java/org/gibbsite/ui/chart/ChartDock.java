package org.gibbsite.ui.chart;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;

/**
 * Small charts of what is measured, side by side, with one cursor through all of them; a row that is too long scrolls. Draws
 * at most five times a second and only when the curves have changed.
 */
public final class ChartDock {
    private static final Duration BETWEEN_DRAWINGS = Duration.millis(200);
    private static final int SHOWN_AT_FIRST = 5;
    /** Of a chart, in heights of its numbers. */
    private static final double LEAST_WIDTH = 17.5;

    private final ReadOnlyObjectProperty<Theme> theme;
    private final BorderPane root = new BorderPane();
    private final HBox row = new HBox(12);
    private final ScrollPane scroll = new ScrollPane(row);
    private final ChartStrip strip = new ChartStrip(this::pressed);
    private final VBox controls;
    private final MenuButton choice = new MenuButton("Charts");
    private final ToggleButton logX = toggle("log x", "Updates on a logarithmic axis");
    private final ToggleButton logY = toggle("log y",
            "Values on a logarithmic axis; values that are not positive are left out");
    private final ToggleButton zero = toggle("from 0", "Linear value axes include zero");
    private final PauseTransition rest = new PauseTransition(BETWEEN_DRAWINGS);

    private final Map<ChartGroup, SeriesChart> charts = new HashMap<>();
    private final Set<ChartGroup> chosen = new LinkedHashSet<>();
    private List<ChartGroup> groups = List.of();
    private Map<String, Curve> curves = Map.of();
    private long currentStep, hoveredStep = SeriesChart.NO_STEP;
    private ChartGroup front;
    private Consumer<Boolean> whenPressed = open -> {};
    private boolean folded, opened, stale, arranging, again;

    public ChartDock(ReadOnlyObjectProperty<Theme> theme) {
        this.theme = theme;
        controls = new VBox(choice, logX, logY, zero);
        controls.setMinWidth(Region.USE_PREF_SIZE);
        for (ButtonBase control : List.of(choice, logX, logY, zero)) {
            control.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.TEXT_SMALL);
            control.setStyle("-fx-padding: 0.2em 0.5em 0.2em 0.5em;");
            control.setMaxWidth(Double.MAX_VALUE);
            control.setAlignment(Pos.CENTER_LEFT);
        }
        root.setRight(controls);
        BorderPane.setMargin(controls, new Insets(0, 0, 0, 8));
        root.setCenter(scroll);
        root.setMinSize(0, 0);
        row.setMinHeight(0);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("charts");
        // The toolkit keeps a picture of what scrolls, which for charts is a second drawing of everything, and in a scene
        // without a window is not renewed.
        scroll.skinProperty().addListener(s -> {
            if (scroll.lookup(".viewport") instanceof Node viewport) viewport.setCache(false);
        });
        rest.setOnFinished(over -> {
            if (stale) draw();
        });
        scroll.viewportBoundsProperty().addListener(b -> fit());
        theme.addListener(t -> draw());
    }

    /** A row that scrolls shows whole charts: as many as have room, stretched until no part of the next one is seen. */
    private void fit() {
        double room = scroll.getViewportBounds().getWidth(), gap = row.getSpacing();
        int count = row.getChildren().size();
        if (room <= 0 || count == 0) return;
        double least = row.getChildren().getFirst().minWidth(-1);
        long whole = Math.clamp((long) ((room + gap) / (least + gap)), 1, count);
        double wide = whole == count ? 0 : count * ((room + gap) / whole) - gap;
        // Even the same width asks for another layout, which brings us here again, at each pulse for ever.
        if (wide != row.getMinWidth()) row.setMinWidth(wide);
    }

    private ToggleButton toggle(String text, String help) {
        ToggleButton button = new ToggleButton(text);
        button.setTooltip(new Tooltip(help));
        button.selectedProperty().addListener(v -> draw());
        return button;
    }

    public Node node() { return root; }

    /** A low row of tabs with the newest values, in place of {@link #node}. */
    public Region strip() { return strip; }

    /** Small buttons below the controls. */
    public void buttons(List<Button> buttons) {
        controls.getChildren().add(new HBox(buttons.toArray(Node[]::new)));
    }

    /** @param listener told when a tab is pressed: true to open {@link #node}, where its chart is, false to close it */
    public void whenPressed(Consumer<Boolean> listener) {
        whenPressed = listener;
    }

    /**
     * Tabs instead of a row, for little height.
     *
     * @param next  whether there are tabs, and one chart alone when it is opened
     * @param shown whether that one is on screen
     */
    public void fold(boolean next, boolean shown) {
        if (folded == next && opened == shown) return;
        folded = next;
        opened = shown;
        arrange();
    }

    /** Gives the focus to the tab that opened the chart. */
    public void takeFocus() {
        strip.takeFocus();
    }

    /**
     * Takes the newest curves; the cursor stands at {@code step} while the pointer is not over a chart.
     *
     * @param work takes the drawing, chart by chart, to be done in this order
     */
    public void show(Map<String, Curve> next, long step, Consumer<Runnable> work) {
        currentStep = step;
        boolean fresh = !same(next, curves), resting = rest.getStatus() == javafx.animation.Animation.Status.RUNNING;
        if (fresh) {
            curves = new LinkedHashMap<>(next);
            regroup();
            stale = true;
        }
        if (fresh && !resting) draw(work);
        else
            work.accept(this::moveCursor);
    }

    /** Whether the newest curves are drawn. */
    public boolean isUpToDate() {
        return !stale;
    }

    /** Whether nothing was added, removed or measured anew. */
    private static boolean same(Map<String, Curve> a, Map<String, Curve> b) {
        if (!a.keySet().equals(b.keySet())) return false;
        return a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
    }

    private static boolean same(Curve a, Curve b) {
        int last = a.size() - 1;
        if (last < 0) return b.size() == 0 && a.absence().equals(b.absence());
        return a == b || a.size() == b.size() && (a.steps()[last] == b.steps()[last]
                && Double.compare(a.values()[last], b.values()[last]) == 0 && a.steps()[0] == b.steps()[0]);
    }

    private void regroup() {
        List<ChartGroup> next = ChartGroup.of(curves);
        if (next.equals(groups)) return;
        boolean untouched = chosen.size() == Math.min(SHOWN_AT_FIRST, groups.size());
        groups = next;
        chosen.retainAll(groups);
        for (ChartGroup group : groups) if (untouched && chosen.size() < SHOWN_AT_FIRST) chosen.add(group);
        charts.keySet().retainAll(groups);
        choice.getItems().setAll(groups.stream().map(this::menuItem).toList());
        arrange();
    }

    private CheckMenuItem menuItem(ChartGroup group) {
        CheckMenuItem item = new CheckMenuItem(group.quantity() + "  (" + group.unit() + ")");
        item.setSelected(chosen.contains(group));
        item.selectedProperty().addListener((v, was, is) -> {
            if (is) chosen.add(group);
            else
                chosen.remove(group);
            arrange();
        });
        return item;
    }

    /** The charts on screen, in the order of the curves. */
    private List<ChartGroup> shown() {
        return groups.stream().filter(chosen::contains).toList();
    }

    private SeriesChart chart(ChartGroup group) {
        return charts.computeIfAbsent(group, absent -> {
            SeriesChart chart = new SeriesChart(group.quantity(), group.unit());
            chart.whenHovered(this::hover);
            // Narrower, the numbers of the axes would leave no room for the curve.
            chart.setStyle("-fx-pref-width: 17em; -fx-pref-height: 9em;");
            chart.leastWidth(LEAST_WIDTH);
            HBox.setHgrow(chart, javafx.scene.layout.Priority.ALWAYS);
            return chart;
        });
    }

    /** What is put into the window can change its style and so whether there is room: then all begins again. */
    private void arrange() {
        again = true;
        if (arranging) return;
        arranging = true;
        while (again) {
            again = false;
            fill();
        }
        arranging = false;
        fit();
        draw();
    }

    private void fill() {
        strip.groups(folded ? shown() : List.of());
        if (!folded) row.getChildren().setAll(shown().stream().map(this::chart).toList());
        else if (shown().isEmpty()) row.getChildren().clear();
        else
            turnTo(shown().contains(front) ? front : shown().getFirst());
    }

    /** The tab of the chart that is open closes it. */
    private void pressed(ChartGroup group) {
        boolean open = !(opened && group.equals(front));
        if (open) turnTo(group);
        whenPressed.accept(open);
        strip.mark(opened ? front : null);
        draw();
    }

    private void turnTo(ChartGroup group) {
        front = group;
        row.getChildren().setAll(List.of(chart(group)));
        fit();
        strip.mark(opened ? front : null);
    }

    private void hover(long step) {
        hoveredStep = step;
        moveCursor();
    }

    private void moveCursor() {
        long step = hoveredStep == SeriesChart.NO_STEP ? currentStep : hoveredStep;
        for (ChartGroup group : shown()) {
            if (!isOnScreen(group)) continue;
            chart(group).cursor(step);
            chart(group).now(currentStep);
        }
        if (folded) strip.cursor(step, currentStep);
    }

    private boolean isOnScreen(ChartGroup group) { return !folded || opened && group.equals(front); }

    private void draw() { draw(Runnable::run); }

    private void draw(Consumer<Runnable> work) {
        stale = false;
        AxisChoice axes = new AxisChoice(logX.isSelected(), logY.isSelected(), zero.isSelected());
        long last = lastStep();
        for (ChartGroup group : shown()) {
            List<Curve> drawn = curvesOf(group);
            if (isOnScreen(group)) work.accept(() -> chart(group).show(drawn, last, axes, theme.get()));
        }
        if (folded) work.accept(() -> strip.show(this::curvesOf, Palette.of(theme.get())));
        work.accept(this::moveCursor);
        rest.playFromStart();
    }

    /** The newest point of any curve: all step axes reach as far. */
    private long lastStep() {
        long last = 0;
        for (Curve curve : curves.values())
            if (curve.size() > 0) last = Math.max(last, curve.steps()[curve.size() - 1]);
        return last;
    }

    private List<Curve> curvesOf(ChartGroup group) {
        List<Curve> shown = new ArrayList<>();
        for (String key : group.keys()) shown.add(curves.get(key));
        return shown;
    }

    /**
     * Draws a chart on nothing, so that the first one on screen need not wait for the library and its fonts to load
     * (about 0.3 s). May be called on any thread, when there is time. Where the machine has no font nothing happens.
     */
    public static void prepare() {
        try {
            SeriesPlot.prepare();
        } catch (RuntimeException | LinkageError | InternalError noFont) {
            return; // the same will happen on screen, where it is reported
        }
    }

    /** The newest values in words. */
    public String describe() {
        StringBuilder words = new StringBuilder();
        for (ChartGroup group : shown()) {
            if (isOnScreen(group)) words.append(chart(group).describe()).append(". ");
        }
        return words.toString().strip();
    }
}
