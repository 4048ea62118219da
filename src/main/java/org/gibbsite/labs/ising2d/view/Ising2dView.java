package org.gibbsite.labs.ising2d.view;

import java.util.List;
import org.gibbsite.kit.view.mixing.MixingPanel;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code ising-2d}. */
public final class Ising2dView implements LabView<Ising2dFrame> {
    private final List<Panel<Ising2dFrame>> panels;
    private final List<LiveEquation<Ising2dFrame>> equations;

    public Ising2dView(ViewContext context) {
        panels = List.of(new LatticePanel(context), new EstimatesPanel(context), new CurvesPanel(context),
                new FlowPanel(context), new CorrelationPanel(context), new ScanPanel(context),
                new MixingPanel<>(context, Ising2dFrame::step));
        equations = LatticeEquations.all();
    }

    @Override public List<LiveEquation<Ising2dFrame>> equations() { return equations; }

    /** The moving lattice is the point: a picture of side 512 takes some 14 ms where no graphics card draws it. */
    @Override public double drawingShare() {
        return 0.3;
    }

    @Override public List<Panel<Ising2dFrame>> panels() { return panels; }
}
