package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.gibbsite.controller.Branch;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Timeline;
import org.gibbsite.ui.Numbers;

/**
 * The time axis of a run: where it stands, how far it went, its checkpoints, knob turns, forks and failure. A drag or a
 * key seeks; at most one seek is under way, and the newest wish is the one that counts.
 */
final class Scrubber extends Region {
    private static final double MARGIN = 9;

    private final LongConsumer seek;
    private final Region track = part("scrubber-track"), past = part("scrubber-past"), thumb = part("scrubber-thumb");
    private final javafx.scene.layout.Pane markPane = new javafx.scene.layout.Pane();
    private final List<Region> checkpoints = new ArrayList<>(), forks = new ArrayList<>();
    private final List<Polygon> turns = new ArrayList<>();
    private final Polygon failure = polygon("scrubber-failure", 0, 0, 10, 4, 0, 8);
    private final Tooltip tip = new Tooltip();
    private RunSnapshot<?> run;
    private Timeline drawn;
    private double drawnWidth;
    private long drawnEnd;
    private long wish = -1;

    Scrubber(LongConsumer seek) {
        this.seek = seek;
        getStyleClass().add("scrubber");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription("time");
        markPane.setMouseTransparent(true);
        failure.setVisible(false);
        markPane.getChildren().add(failure);
        getChildren().addAll(track, past, markPane, thumb);
        // What moves in here must not lay out the whole page.
        getChildren().forEach(part -> part.setManaged(false));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> tip.setText(describe(step(move.getX()))));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Tooltip.install(this, tip);
    }

    void show(RunSnapshot<?> snapshot) {
        run = snapshot;
        if (wish >= 0 && !(run.status() instanceof RunStatus.Seeking)) {
            if (wish != run.step()) seek.accept(wish);
            wish = -1;
        }
        setAccessibleText("Time: step " + run.step() + " of " + run.furthest());
        layoutChildren();
    }

    @Override protected void layoutChildren() {
        double middle = getHeight() / 2, width = getWidth() - 2 * MARGIN, thickness = 4;
        track.resizeRelocate(MARGIN, middle - thickness / 2, Math.max(0, width), thickness);
        markPane.resizeRelocate(0, 0, getWidth(), getHeight());
        if (run == null) return;
        double x = x(run.step()), radius = thumb.prefWidth(-1) / 2;
        past.resizeRelocate(MARGIN, middle - thickness / 2, Math.max(0, x - MARGIN), thickness);
        thumb.resizeRelocate(x - radius, middle - radius, 2 * radius, 2 * radius);
        if (drawn != run.timeline() || drawnWidth != getWidth() || drawnEnd != end()) drawMarks(middle);
    }

    @Override protected double computePrefHeight(double width) { return 34; }

    @Override protected double computeMinWidth(double height) { return 120; }

    private long end() { return Math.max(1, Math.max(run.furthest(), run.step())); }

    private double x(long step) { return MARGIN + (getWidth() - 2 * MARGIN) * Math.min(1, step / (double) end()); }

    private long step(double x) {
        if (run == null) return 0;
        double share = Math.clamp((x - MARGIN) / (getWidth() - 2 * MARGIN), 0, 1);
        return Math.round(share * end());
    }

    private void point(MouseEvent event) {
        requestFocus();
        ask(step(event.getX()));
    }

    /** PageUp and PageDown move by a twentieth; arrows, Home and End are keys of the whole page. */
    private void key(KeyEvent event) {
        long twentieth = Math.max(1, end() / 20);
        if (event.getCode() == KeyCode.PAGE_UP) ask(Math.min(end(), run.step() + twentieth));
        else if (event.getCode() == KeyCode.PAGE_DOWN) ask(Math.max(0, run.step() - twentieth));
        else
            return;
        event.consume();
    }

    private void ask(long step) {
        if (run == null) return;
        if (run.status() instanceof RunStatus.Seeking) wish = step;
        else
            seek.accept(step);
    }

    /** Marks are made once and moved: while a run plays all of them move several times a second. */
    private void drawMarks(double middle) {
        drawn = run.timeline();
        drawnWidth = getWidth();
        drawnEnd = end();
        long[] kept = Arrays.stream(drawn.checkpoints()).filter(step -> step <= end()).toArray();
        provide(checkpoints, kept.length, () -> part("scrubber-checkpoint"));
        for (int i = 0; i < kept.length; i++) place(checkpoints.get(i), x(kept[i]), middle + 7, 1.5, 5);
        List<Branch> left = drawn.branches().stream().filter(branch -> branch.id() > 0).toList();
        provide(forks, left.size(), () -> part("scrubber-fork"));
        for (int i = 0; i < left.size(); i++) place(forks.get(i), x(left.get(i).fromStep()), middle - 9, 2, 18);
        provide(turns, drawn.turns().size(), () -> polygon("scrubber-turn", 0, -5, 5, 0, 0, 5, -5, 0));
        for (int i = 0; i < drawn.turns().size(); i++) {
            turns.get(i).relocate(x(drawn.turns().get(i).step()) - 5, middle - 15);
        }
        failure.setVisible(run.status() instanceof RunStatus.Failed);
        if (run.status() instanceof RunStatus.Failed failed) failure.relocate(x(failed.step()) - 1, middle - 16);
    }

    /** As many visible marks of one kind as are needed; what is too much is hidden. */
    private <N extends Node> void provide(List<N> marks, int number, Supplier<N> another) {
        while (marks.size() < number) {
            N mark = another.get();
            mark.setManaged(false);
            marks.add(mark);
            markPane.getChildren().add(mark);
        }
        for (int i = 0; i < marks.size(); i++) marks.get(i).setVisible(i < number);
    }

    private static void place(Region mark, double x, double y, double width, double height) {
        mark.resizeRelocate(x - width / 2, y, width, height);
    }

    private static Polygon polygon(String style, double... corners) {
        Polygon polygon = new Polygon(corners);
        polygon.getStyleClass().add(style);
        polygon.setManaged(false);
        return polygon;
    }

    private String describe(long step) {
        if (run == null) return "";
        StringBuilder words = new StringBuilder(Numbers.count(step));
        for (Timeline.Turn turn : run.timeline().turns()) {
            if (Math.abs(x(turn.step()) - x(step)) < 6) words.append("\n◆ ").append(turn.what());
        }
        for (Branch branch : run.timeline().branches()) {
            if (branch.id() > 0 && Math.abs(x(branch.fromStep()) - x(step)) < 6)
                words.append("\nfork: ")
                        .append(branch.what().isEmpty() ? "no setting changed" : branch.what());
        }
        return words.toString();
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setMouseTransparent(true);
        return part;
    }
}
