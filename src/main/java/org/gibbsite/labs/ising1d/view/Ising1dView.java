package org.gibbsite.labs.ising1d.view;

import java.util.List;
import org.gibbsite.kit.view.mixing.MixingPanel;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code ising-1d}. */
public final class Ising1dView implements LabView<Ising1dFrame> {
    private final List<Panel<Ising1dFrame>> panels;
    private final List<LiveEquation<Ising1dFrame>> equations = ChainEquations.all();

    public Ising1dView(ViewContext context) {
        panels = List.of(new ChainPanel(context), new FlowPanel(context), new LevelsPanel(context),
                new FreeEnergyPanel(context), new CorrelationPanel(context),
                new MixingPanel<>(context, Ising1dFrame::step));
    }

    @Override public List<LiveEquation<Ising1dFrame>> equations() { return equations; }

    @Override public List<Panel<Ising1dFrame>> panels() { return panels; }
}
