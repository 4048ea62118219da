package org.gibbsite.labs.vae.view;

import java.util.List;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.DiagnosisPanel;

/** The panels of lab {@code vae}. */
public final class VaeView implements LabView<VaeFrame> {
    private final List<Panel<VaeFrame>> panels;
    private final List<LiveEquation<VaeFrame>> equations;

    public VaeView(ViewContext context) {
        Sight sight = new Sight(context.selection());
        equations = new VaeEquations(sight).all();
        panels = List.of(new ManifoldPanel(context, sight), new LatentPanel(context, sight),
                new PathPanel(context, sight), new ReconstructionsPanel(context, sight), new SamplesPanel(context),
                new DrawPanel(context), new PosteriorPanel(context, sight), new BoundPanel(context),
                new AggregatePanel(context), new DiagnosisPanel<>());
    }

    /** The map shall be seen to unfold: most of a picture is the decoder at work on it. */
    @Override public double drawingShare() {
        return 0.08;
    }

    @Override public List<LiveEquation<VaeFrame>> equations() { return equations; }

    @Override public List<Panel<VaeFrame>> panels() { return panels; }
}
