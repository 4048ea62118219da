package org.gibbsite.labs.rbm.view;

import org.gibbsite.experiment.Plural;
import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;

/**
 * Receptive fields: column j of W as the image that excites hidden unit j most. The order is taken when it is chosen and
 * then kept, so that the tiles do not jump about while the model learns.
 */
final class FiltersPanel extends FramePanel<RbmFrame> {
    private final Censuses censuses;
    private final FilterGrid grid;
    private final ColourBar bar = new ColourBar("weight");
    private final FilterChoices choices = new FilterChoices();
    private int[] order = {};
    private long orderStep;

    FiltersPanel(ViewContext context, Censuses censuses) {
        super("Filters", context);
        this.censuses = censuses;
        grid = new FilterGrid(context.selection().unit(1));
        grid.names(this::name);
        grid.words(this::describe);
        pane().controls(choices.menu());
        choices.order.addListener(o -> sortAgain());
        choices.whenSortedAgain(this::sortAgain);
        choices.whenRedrawn(this::repaint);
        choices.zoom.addListener(z -> grid.zoom(choices.zoom.get()));
        pane().picture(grid);
        pane().colourBar(bar);
        context.selection().unit(1).addListener(s -> tell());
        censuses.whenAblated(this::repaint);
    }

    private void sortAgain() {
        order = new int[0];
        repaint();
    }

    @Override protected void paint(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        if (order.length != frame.hiddenUnits()) {
            order = choices.order.get().permutation(census);
            orderStep = frame.step();
        }
        Tiles tiles = Tiles.columns(frame.weights(), frame.width(), frame.height());
        ColourScale shared = ColourScale.signed(map(), RobustLimit.of(frame.weights()));
        boolean own = choices.ownScales.get();
        grid.show(new FilterGrid.Content(tiles, order, own ? null : shared,
                j -> own ? ColourScale.signed(map(), tiles.limit(j)) : shared, j -> censuses.mark(census, j), theme()));
        bar.setVisible(!own);
        bar.show(shared, palette());
        tell();
    }

    private Colormap map() {
        return choices.handoutColours.get() ? Colormap.BLUE_WHITE_RED : palette().signed();
    }

    private void tell() {
        if (frame() == null) return;
        UnitCensus census = censuses.of(frame());
        int unit = context().selection().unit(1).get();
        boolean selected = unit >= 0 && unit < frame().hiddenUnits();
        String units = Numbers.counted(frame().hiddenUnits(), "unit");
        if (selected) pane().words(name(unit), "unit " + unit + censuses.state(census, unit), "unit " + unit, "");
        else
            pane().words(units + "   " + censuses.count(census), units, "");
    }

    private String name(int unit) {
        UnitCensus census = censuses.of(frame());
        return "unit " + unit + " · norm " + Numbers.measured(census.norm(unit)) + " · mean activation "
                + Numbers.measured(frame().activity()[unit]) + censuses.state(census, unit);
    }

    @Override protected String describe(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        int strongest = census.strongest();
        return "Receptive fields of " + Numbers.counted(frame.hiddenUnits(), "hidden unit") + " at update "
                + Numbers.count(frame.step()) + ", " + choices.order.get()
                + (choices.order.get() == UnitOrder.INDEX ? "" : " as at update " + Numbers.count(orderStep))
                + "; 99.5 % of the weights lie within ±" + Numbers.measured(RobustLimit.of(frame.weights()))
                + ". Unit " + strongest + " has the longest weight vector, "
                + Numbers.measured(census.norm(strongest)) + "; " + Numbers.counted(census.deadCount(), "unit") + " "
                + Plural.are(census.deadCount())
                + " dead and "
                + census.alwaysOnCount() + " always on." + censuses.ablatedWords();
    }
}
