package org.gibbsite.labs.isingrbm.view;

import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/** Where on the lattice the units of a layer look: squared weight at each site, and the centre of each live unit. */
final class CoveragePanel extends DrawnPanel<IsingRbmFrame> {
    private static final double HIGHEST = 3;

    private final LayerChoice choice;
    private final ColourBar bar = new ColourBar("× even");

    CoveragePanel(ViewContext context, LayerChoice choice) {
        super("Coverage", context);
        this.choice = choice;
        pane().controls(choice.menu());
        pane().colourBar(bar);
        choice.chosen().addListener(c -> repaint());
    }

    @Override protected void paint(IsingRbmFrame frame, Pen pen) {
        int level = choice.of(frame);
        bar.setVisible(level > 0);
        if (level == 0) {
            Waiting.paint(frame, pen);
            return;
        }
        FieldShapes shapes = frame.layers().get(level - 1).shapes();
        int side = frame.side(), zoom = (int) Math.max(1, Math.min(pen.width(), pen.height()) / side);
        ColourScale scale = new ColourScale(palette().share(), 0, HIGHEST);
        bar.show(scale, palette());
        Raster picture = new Raster(side * zoom, side * zoom);
        for (int i = 0; i < side * side; i++) {
            picture.fill(i % side * zoom, i / side * zoom, zoom, zoom, scale.argb(shapes.cover()[i]));
        }
        int left = (int) Math.max(0, (pen.width() - side * zoom) / 2);
        int top = (int) Math.max(0, (pen.height() - side * zoom) / 2);
        pen.picture(picture, left, top);
        centres(shapes, side, pen, left, top, zoom);
    }

    private void centres(FieldShapes shapes, int side, Pen pen, int left, int top, int zoom) {
        double dot = Math.clamp(zoom * 0.35, 1.5, 5);
        int selected = context().selection().unit(1).get();
        for (int j = 0; j < shapes.units(); j++) {
            if (!shapes.live()[j]) continue;
            double x = left + (shapes.column()[j] + 0.5) % side * zoom;
            double y = top + (shapes.row()[j] + 0.5) % side * zoom;
            boolean own = j == selected;
            double r = own ? 2 * dot : dot;
            pen.graphics().setFill(Pen.colour(own ? palette().first() : palette().second()));
            pen.graphics().fillOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    @Override protected String words(IsingRbmFrame frame) {
        int level = choice.of(frame);
        if (level == 0) return "";
        FieldShapes shapes = frame.layers().get(level - 1).shapes();
        return "layer " + level + " · " + FieldsPanel.percent(shapes.coverage()) + " covered · overlap "
                + Numbers.measured(shapes.overlap());
    }

    @Override protected String describe(IsingRbmFrame frame) {
        int level = choice.of(frame);
        if (level == 0) return "Not yet learning: " + Waiting.words(frame) + ".";
        Layer layer = frame.layers().get(level - 1);
        FieldShapes shapes = layer.shapes();
        return "The " + shapes.liveUnits() + " live units of layer " + level + " cover "
                + FieldsPanel.percent(shapes.coverage()) + " of the lattice; two fields overlap by "
                + Numbers.measured(shapes.overlap())
                + " on average, where 1 is a field with itself. Dots are the centres of the fields.";
    }
}
