package org.gibbsite.labs.rbm.view;

import java.util.List;
import org.gibbsite.kit.view.mixing.MixingPanel;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.DiagnosisPanel;

/** The panels of lab {@code rbm}. A unit selected in one of them is selected in all. */
public final class RbmView implements LabView<RbmFrame> {
    private final List<Panel<RbmFrame>> panels;
    private final List<LiveEquation<RbmFrame>> equations;

    public RbmView(ViewContext context) {
        Censuses censuses = new Censuses();
        equations = new RbmEquations(context, censuses).all();
        panels = List.of(new FiltersPanel(context, censuses), new BiographyPanel(context, censuses),
                new ReconstructionsPanel(context), new FantasiesPanel(context), new ActivationsPanel(context, censuses),
                new PaintPanel(context), new HistogramsPanel(context), new MicroscopePanel(context, censuses),
                new MixingPanel<>(context, RbmFrame::step), new CompassPanel(context), new ErrorLiesPanel(context),
                new DiagnosisPanel<>());
    }

    @Override public List<LiveEquation<RbmFrame>> equations() { return equations; }

    @Override public List<Panel<RbmFrame>> panels() { return panels; }
}
