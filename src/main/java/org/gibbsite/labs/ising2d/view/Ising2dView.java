package org.gibbsite.labs.ising2d.view;

import java.util.List;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code ising-2d}. */
public final class Ising2dView implements LabView<Ising2dFrame> {
    private final List<Panel<Ising2dFrame>> panels;

    public Ising2dView(ViewContext context) {
        panels = List.of(new LatticePanel(context), new EstimatesPanel(context), new CurvesPanel(context),
                new FlowPanel(context), new CorrelationPanel(context), new ScanPanel(context),
                new SweepsPanel(context));
    }

    @Override public List<Panel<Ising2dFrame>> panels() { return panels; }
}
