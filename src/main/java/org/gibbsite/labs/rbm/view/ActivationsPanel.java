package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.image.HeatmapView;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;

/** Hinton's diagnostic: p(h_j = 1 | probe) for all units and probes. Dark columns are dead units, bright ones always on. */
final class ActivationsPanel extends FramePanel<RbmFrame> {
    private final Censuses censuses;
    private final HeatmapView map;
    private final ColourBar bar = new ColourBar("p(h = 1)");

    ActivationsPanel(ViewContext context, Censuses censuses) {
        super("Hidden activations", context);
        this.censuses = censuses;
        map = new HeatmapView("probe", "hidden unit", context.selection().unit(1));
        map.words(this::describe);
        pane().picture(map);
        pane().colourBar(bar);
        censuses.whenAblated(this::repaint);
    }

    @Override public String shortTitle() { return "Activations"; }

    @Override protected void paint(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        ColourScale scale = ColourScale.unit(palette().share());
        map.show(new HeatmapView.Matrix(frame.probeHidden(), frame.probeCount(), frame.hiddenUnits(), scale,
                j -> censuses.mark(census, j), theme()));
        bar.show(scale, palette());
        String mean = "mean " + Numbers.measured(mean(frame.activity()));
        pane().words(mean + "   " + censuses.count(census), mean, "");
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) sum += value;
        return sum / Math.max(1, values.length);
    }

    @Override protected String describe(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        return "Activation probabilities of " + Numbers.counted(frame.hiddenUnits(), "hidden unit") + " on "
                + Numbers.counted(frame.probeCount(), "test image") + " at update " + Numbers.count(frame.step()) + ": "
                + Numbers.measured(mean(frame.activity())) + " on average, "
                + Numbers.counted(census.deadCount(), "unit") + " dead, "
                + census.alwaysOnCount() + " always on." + censuses.ablatedWords();
    }
}
