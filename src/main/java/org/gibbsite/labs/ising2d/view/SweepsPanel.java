package org.gibbsite.labs.ising2d.view;

import javafx.scene.Node;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.MixingDock;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/** How long the lattice remembers. */
final class SweepsPanel implements Panel<Ising2dFrame> {
    private final MixingDock dock;
    private final PlotPane pane = new PlotPane();
    private long step;

    SweepsPanel(ViewContext context) {
        dock = new MixingDock(() -> Palette.of(context.theme().get()));
        context.theme().addListener(t -> dock.node().repaint());
        pane.picture(dock.node());
    }

    @Override public String title() { return "Mixing"; }

    @Override public Node node() { return pane; }

    @Override public void show(Ising2dFrame frame) {
        step = frame.step();
        dock.show(frame.mixing().orElse(null));
        pane.words("shaded: summed into τ, in steps"
                + (frame.burnInLeft() > 0 ? " · " + Numbers.count(frame.burnInLeft()) + " steps of burn-in left" : ""));
    }

    @Override public String describe() { return "Step " + Numbers.count(step) + ". " + dock.describe(); }
}
