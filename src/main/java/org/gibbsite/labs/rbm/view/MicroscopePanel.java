package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.view.FramePanel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gibbsite.labs.rbm.Microscope;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Pen;

/**
 * One update of contrastive divergence, phase by phase: states, statistics, and the change of the weights, in linked heat
 * maps. Pointing at a cell marks what belongs to it everywhere; a click or the arrow keys choose it.
 */
final class MicroscopePanel extends FramePanel<RbmFrame> {
    private static final int NONE = -1;

    private final Censuses censuses;
    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private final ToggleButton batch = new ToggleButton("Whole batch");
    private final Button back = new Button("‹ case"), forth = new Button("case ›");
    private List<PlacedPatch> places = List.of();
    private int chosenCase, chosenPixel = NONE, pointedPixel = NONE, pointedUnit = NONE;

    MicroscopePanel(ViewContext context, Censuses censuses) {
        super("CD phases", context);
        this.censuses = censuses;
        drawing.words(this::describe);
        drawing.setOnMouseMoved(move -> point(move, false));
        drawing.setOnMouseExited(gone -> lose());
        drawing.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> point(press, true));
        drawing.setOnKeyPressed(this::press);
        batch.selectedProperty().addListener(b -> repaint());
        back.setOnAction(a -> turn(-1));
        forth.setOnAction(a -> turn(1));
        back.disableProperty().bind(batch.selectedProperty());
        forth.disableProperty().bind(batch.selectedProperty());
        pane().picture(drawing);
        pane().controls(back, forth, batch);
        context.selection().whenUnit(this::repaint);
    }

    private void turn(int by) {
        chosenCase += by;
        repaint();
    }

    /** The case shown, −1 for the whole batch. */
    private int shownCase(Microscope update) {
        return batch.isSelected() ? NONE : Math.floorMod(chosenCase, update.shownCases());
    }

    private int unit(RbmFrame frame) {
        if (pointedUnit >= 0 && pointedUnit < frame.hiddenUnits()) return pointedUnit;
        int selected = context().selection().unit(1).get();
        return selected >= 0 && selected < frame.hiddenUnits() ? selected : censuses.of(frame).strongest();
    }

    /** The one pointed at, the chosen one, or the one whose weight to the unit is largest. */
    private int pixel(RbmFrame frame) {
        if (pointedPixel >= 0 && pointedPixel < frame.visibleUnits()) return pointedPixel;
        if (chosenPixel >= 0 && chosenPixel < frame.visibleUnits()) return chosenPixel;
        int unit = unit(frame), best = 0;
        for (int i = 1; i < frame.visibleUnits(); i++) {
            if (weight(frame, i, unit) > weight(frame, best, unit)) best = i;
        }
        return best;
    }

    private static float weight(RbmFrame frame, int i, int j) {
        return Math.abs(frame.weights()[i * frame.hiddenUnits() + j]);
    }

    @Override protected void paint(RbmFrame frame) {
        drawing.repaint();
        for (ButtonBase control : List.of(back, forth, batch)) control.setVisible(frame.microscope().isPresent());
        pane().words(frame.microscope().map(update -> words(frame, update).linked()).orElse(""), "");
    }

    private PhaseWords words(RbmFrame frame, Microscope update) {
        return new PhaseWords(frame, update, shownCase(update), pixel(frame), unit(frame));
    }

    private void draw(Pen pen) {
        places = List.of();
        if (frame() == null) return;
        if (frame().microscope().isEmpty()) {
            MicroscopeSheet.invite(pen);
            return;
        }
        Microscope update = frame().microscope().get();
        int selected = unit(frame());
        MicroscopePatches patches = new MicroscopePatches(frame(), update, shownCase(update), selected, pen.palette());
        places = new ArrayList<>();
        MicroscopeSheet.paint(pen, words(frame(), update), patches, places);
        for (PlacedPatch place : places) place.paint(pen, pixel(frame()), selected);
    }

    private void point(MouseEvent event, boolean choose) {
        int pixel = NONE, unit = NONE;
        for (PlacedPatch place : places) {
            int at = place.at(event.getX(), event.getY());
            if (at < 0) continue;
            pixel = place.patch().visible(at);
            unit = place.patch().hidden(at);
        }
        if (choose) {
            if (pixel >= 0) chosenPixel = pixel;
            if (unit >= 0) context().selection().unit(1).set(unit);
        }
        if (pixel == pointedPixel && unit == pointedUnit && !choose) return;
        pointedPixel = pixel;
        pointedUnit = unit;
        repaint();
    }

    private void lose() {
        pointedPixel = NONE;
        pointedUnit = NONE;
        repaint();
    }

    private void press(KeyEvent key) {
        if (frame() == null || key.isShiftDown() || key.isControlDown()) return;
        int unit = unit(frame()), pixel = pixel(frame());
        switch (key.getCode()) {
            case LEFT -> context().selection().unit(1).set(Math.max(0, unit - 1));
            case RIGHT -> context().selection().unit(1).set(Math.min(frame().hiddenUnits() - 1, unit + 1));
            case UP -> chosenPixel = Math.max(0, pixel - 1);
            case DOWN -> chosenPixel = Math.min(frame().visibleUnits() - 1, pixel + 1);
            default -> {
                return;
            }
        }
        repaint();
        key.consume();
    }

    @Override protected String describe(RbmFrame frame) {
        String update = "Update " + Numbers.count(frame.step());
        if (frame.microscope().isEmpty()) return update + ": " + MicroscopeSheet.INVITATION + ".";
        Microscope shown = frame.microscope().get();
        PhaseWords words = words(frame, shown);
        return update + (shown.isApplied() ? "" : " made, phases of the next one under way") + ". Phase taken: "
                + words.name() + ", " + words.of() + ". " + words.formula() + "; " + words.numbers() + ". "
                + words.linked() + ".";
    }
}
