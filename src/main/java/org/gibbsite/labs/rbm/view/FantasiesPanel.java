package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;

/** Fantasy particles: chains that sample from the model itself, evolving while it learns. */
final class FantasiesPanel extends FramePanel<RbmFrame> {
    private final FilterGrid grid = new FilterGrid(null);
    private final ColourBar bar = new ColourBar("p(v = 1)");

    FantasiesPanel(ViewContext context) {
        super("Fantasy particles", context);
        grid.names(particle -> "particle " + particle);
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    @Override public String shortTitle() { return "Fantasies"; }

    @Override protected void paint(RbmFrame frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        grid.show(FilterGrid.Content.plain(Tiles.rows(frame.fantasies(), frame.width(), frame.height()), scale,
                theme()));
        bar.show(scale, palette());
        String sweeps = Numbers.counted(frame.fantasySweeps(), "sweep");
        pane().words(Numbers.counted(frame.fantasyCount(), "particle") + " after " + sweeps, "after " + sweeps, sweeps,
                "");
    }

    @Override protected String describe(RbmFrame frame) {
        double ink = 0;
        for (float pixel : frame.fantasies()) ink += pixel;
        return Numbers.counted(frame.fantasyCount(), "fantasy particle") + " after "
                + Numbers.counted(frame.fantasySweeps(), "Gibbs sweep") + ": what the model believes in at update "
                + Numbers.count(frame.step())
                + ". Their mean pixel probability is " + Numbers.measured(ink / Math.max(1, frame.fantasies().length))
                + ".";
    }
}
