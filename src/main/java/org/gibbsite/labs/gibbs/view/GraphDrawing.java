package org.gibbsite.labs.gibbs.view;

import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** Draws edges and units of one chain. */
record GraphDrawing(Pen pen, GibbsFrame frame, GraphLayout layout, ColourScale scale) {
    /** Of the strongest edge, px; where there are many edges they are thinner, so that one is told from the next. */
    private static final double THICKEST = 6, THINNEST = 1.2, INK = 100;
    /** Of the strongest weight. */
    private static final double WEAK = 0.3;

    void paint(Sight sight) {
        Place chosen = sight.chosen().get(), spelled = sight.unit(frame);
        edges();
        if (chosen != null && chosen.isEdge() && isDrawn(chosen)) edge(chosen, true);
        int chain = sight.chain(frame);
        for (int i = 0; i < layout.visibleUnits(); i++) {
            boolean on = frame.visible()[chain * frame.visibleUnits() + i] != 0;
            unit(Place.ofVisible(i), on, chosen, spelled);
        }
        for (int j = 0; j < layout.hiddenUnits(); j++) {
            boolean on = frame.hidden()[chain * frame.hiddenUnits() + j] != 0;
            unit(Place.ofHidden(j), on, chosen, spelled);
        }
    }

    private boolean isDrawn(Place edge) {
        return edge.visible() < layout.visibleUnits() && edge.hidden() < layout.hiddenUnits();
    }

    /** The weaker half first: what is strong is not covered by what is weak. */
    private void edges() {
        for (boolean strong : new boolean[]{false, true}) {
            for (int i = 0; i < layout.visibleUnits(); i++) {
                for (int j = 0; j < layout.hiddenUnits(); j++) {
                    Place edge = new Place(i, j);
                    if (Math.abs(edge.value(frame)) > scale.high() / 2 == strong) edge(edge, false);
                }
            }
        }
    }

    private double thickest() {
        return Math.clamp(INK / (layout.visibleUnits() * layout.hiddenUnits()), THINNEST, THICKEST);
    }

    private void edge(Place edge, boolean chosen) {
        double w = edge.value(frame), share = Math.min(1, Math.abs(w) / scale.high()), most = thickest();
        double thick = Math.min(1, most) + (most - Math.min(1, most)) * share;
        double x = layout.x(true, edge.visible()), y = layout.y(true);
        double toX = layout.x(false, edge.hidden()), toY = layout.y(false);
        if (chosen) pen.line(pen.palette().text(), thick + 4, x, y, toX, toY);
        else if (most == THICKEST && share < WEAK) // it has nearly the colour of the ground
            pen.line(pen.palette().muted() & 0x90FFFFFF, thick + 1, x, y, toX, toY);
        pen.line(scale.argb(w), thick, x, y, toX, toY);
    }

    private void unit(Place unit, boolean on, Place chosen, Place spelled) {
        boolean visible = unit.isVisibleUnit();
        double x = layout.x(visible, visible ? unit.visible() : unit.hidden()), y = layout.y(visible);
        double radius = layout.radius(visible), line = pen.line(), room = layout.width() / layout.count(visible);
        pen.graphics().setFill(Pen.colour(on ? pen.palette().first() : pen.palette().ground()));
        pen.graphics().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        boolean marked = unit.equals(chosen) || unit.equals(spelled);
        pen.graphics().setStroke(Pen.colour(marked ? pen.palette().second() : pen.palette().text()));
        pen.graphics().setLineWidth(unit.equals(chosen) ? 5 : marked ? 3 : pen.palette().line());
        pen.graphics().strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        double above = visible ? pen.height() - y : y;
        if (room < 2 * line || above < radius + 1.2 * line) return;
        double away = (visible ? 1 : -1) * (radius + line * 0.7);
        boolean roomy = pen.width(unit.name() + "  " + unit.symbol() + " = −0.000") < room - line / 2;
        String bias = roomy ? "  " + unit.symbol() + " = " + Numbers.measured(unit.value(frame)) : "";
        pen.text(unit.name() + bias, pen.palette().text(), 0.5, x, y + away);
    }
}
