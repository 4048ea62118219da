package org.gibbsite.kit.view.mixing;

import java.util.function.ToLongFunction;
import javafx.scene.Node;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.PlotPane;

/** How long the chains of a lab remember: the mixing dock as a panel, the same for every sampler. */
public final class MixingPanel<F extends Frame> implements Panel<F> {
    private final ToLongFunction<F> step;
    private final MixingDock dock;
    private final PlotPane pane = new PlotPane();
    private F shown;

    /** @param step that a frame shows */
    public MixingPanel(ViewContext context, ToLongFunction<F> step) {
        this.step = step;
        dock = new MixingDock(() -> Palette.of(context.theme().get()));
        context.theme().addListener(t -> dock.node().repaint());
        pane.picture(dock.node());
    }

    @Override public String title() { return "Mixing"; }

    @Override public Node node() { return pane; }

    @Override public void show(F frame) {
        shown = frame;
        MixingReport report = frame.mixing().orElse(null);
        dock.show(report, FirstValue.words(frame.whyNoMixing(), step.applyAsLong(frame)));
        String counted = report == null ? "" : Numbers.count(report.sweeps()) + " " + report.step() + "s counted";
        if (report == null) pane.words("");
        else
            pane.words("shaded: summed into τ · " + counted, counted, "");
    }

    @Override public void glance(F frame) {}

    @Override public void follow(RunFigures figures) { dock.rate(figures.stepsPerSecond()); }

    @Override public String describe() {
        return shown == null
                ? "Mixing: nothing to show before the first step."
                : "At step " + Numbers.count(step.applyAsLong(shown)) + ". " + dock.describe();
    }
}
