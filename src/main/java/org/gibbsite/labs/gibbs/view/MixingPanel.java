package org.gibbsite.labs.gibbs.view;

import javafx.scene.Node;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.MixingDock;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/** How long the chains remember. */
final class MixingPanel implements Panel<GibbsFrame> {
    private final MixingDock dock;
    private final PlotPane pane = new PlotPane();
    private long sweep;

    MixingPanel(ViewContext context) {
        dock = new MixingDock(() -> Palette.of(context.theme().get()));
        context.theme().addListener(t -> dock.node().repaint());
        pane.picture(dock.node());
    }

    @Override public String title() { return "Mixing"; }

    @Override public Node node() { return pane; }

    @Override public void show(GibbsFrame frame) {
        sweep = frame.step();
        dock.show(frame.mixing().orElse(null));
        pane.words(frame.burnInLeft() > 0
                ? "burn-in: " + Numbers.count(frame.burnInLeft()) + " sweeps left"
                : "shaded: summed into τ · " + Numbers.count(frame.countedSweeps()) + " sweeps counted");
    }

    @Override public void follow(RunFigures figures) { dock.rate(figures.stepsPerSecond()); }

    @Override public String describe() { return "Sweep " + Numbers.count(sweep) + ". " + dock.describe(); }
}
