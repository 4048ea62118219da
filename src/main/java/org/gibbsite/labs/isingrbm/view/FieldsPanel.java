package org.gibbsite.labs.isingrbm.view;

import javafx.scene.Node;
import org.gibbsite.experiment.Plural;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.kit.view.image.UnitMark;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/**
 * Receptive fields of a layer, composed down to the lattice: the configuration that each unit looks for. While
 * configurations are drawn, the newest of them.
 */
final class FieldsPanel implements Panel<IsingRbmFrame> {
    private final ViewContext context;
    private final LayerChoice choice;
    private final PlotPane pane = new PlotPane();
    private final FilterGrid grid;
    private final ColourBar bar = new ColourBar("weight");
    private IsingRbmFrame frame;

    FieldsPanel(ViewContext context, LayerChoice choice) {
        this.context = context;
        this.choice = choice;
        grid = new FilterGrid(context.selection().unit(1));
        grid.names(this::name);
        grid.words(this::describe);
        pane.controls(choice.menu());
        pane.picture(grid);
        pane.colourBar(bar);
        context.theme().addListener(t -> repaint());
        context.selection().unit(1).addListener(s -> tell());
        choice.chosen().addListener(c -> repaint());
    }

    @Override public String shortTitle() { return "Fields"; }

    @Override public String title() { return "Receptive fields"; }

    @Override public Node node() { return pane; }

    @Override public void show(IsingRbmFrame next) {
        frame = next;
        repaint();
    }

    private void repaint() {
        if (frame == null) return;
        bar.setVisible(layer() != null);
        if (layer() == null) paintNewest();
        else
            paintFields(layer());
        tell();
    }

    private Palette palette() { return Palette.of(context.theme().get()); }

    private Layer layer() {
        int layer = choice.of(frame);
        return layer == 0 ? null : frame.layers().get(layer - 1);
    }

    private void paintNewest() {
        byte[] spins = frame.ensemble().newest();
        float[] means = new float[spins.length];
        for (int i = 0; i < spins.length; i++) means[i] = (spins[i] + 1) / 2f;
        grid.show(FilterGrid.Content.plain(Tiles.rows(means, frame.side(), frame.side()),
                ColourScale.unit(SpinTiles.map(palette())), context.theme().get()));
    }

    private void paintFields(Layer layer) {
        Tiles tiles = Tiles.columns(layer.fields(), frame.side(), frame.side());
        ColourScale scale = ColourScale.signed(palette().signed(), RobustLimit.of(layer.fields()));
        int[] order = new int[layer.units()];
        for (int j = 0; j < order.length; j++) order[j] = j;
        boolean[] live = layer.shapes().live();
        grid.show(new FilterGrid.Content(tiles, order, scale, j -> scale,
                j -> live[j] ? UnitMark.NONE : UnitMark.DEAD, context.theme().get()));
        bar.show(scale, palette());
    }

    private void tell() {
        if (frame != null) pane.words(words());
    }

    private String words() {
        Layer layer = layer();
        if (layer == null) return Waiting.words(frame);
        int unit = context.selection().unit(1).get();
        if (unit >= 0 && unit < layer.units()) return name(unit);
        FieldShapes shapes = layer.shapes();
        return "layer " + choice.of(frame) + " · " + percent(shapes.medianShare()) + " in the disc, shuffled "
                + percent(shapes.medianControl())
                + (shapes.deadUnits() == 0 ? "" : " · " + shapes.deadUnits() + " dead");
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : Numbers.measured(100 * share) + " %";
    }

    private String name(int unit) {
        Layer layer = layer();
        if (layer == null || unit >= layer.units()) return "";
        FieldShapes shapes = layer.shapes();
        return "unit " + unit + " · " + percent(shapes.share()[unit]) + " inside the disc · radius "
                + Numbers.measured(shapes.radius()[unit]) + " sites · norm " + Numbers.measured(shapes.norm()[unit])
                + (shapes.live()[unit] ? "" : " · ○ dead");
    }

    @Override public String describe() {
        if (frame == null) return "Receptive fields: nothing to show before the first step.";
        Layer layer = layer();
        if (layer == null) return "Not yet learning: " + Waiting.words(frame) + ".";
        FieldShapes shapes = layer.shapes();
        return "Receptive fields of the " + Numbers.counted(layer.units(), "unit") + " of layer " + choice.of(frame)
                + " at step " + Numbers.count(frame.step()) + ", composed down to the lattice. Half of the live units "
                + "have more than " + percent(shapes.medianShare()) + " of their squared weight inside a disc of "
                + percent(FieldShapes.DISC) + " of the sites, " + percent(shapes.medianControl())
                + " if sites are shuffled; " + Numbers.counted(shapes.deadUnits(), "unit") + " "
                + Plural.are(shapes.deadUnits()) + " dead.";
    }
}
