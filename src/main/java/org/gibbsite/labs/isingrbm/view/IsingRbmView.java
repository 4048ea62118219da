package org.gibbsite.labs.isingrbm.view;

import java.util.List;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code ising-rbm}. Layer and unit chosen in one of them are chosen in all. */
public final class IsingRbmView implements LabView<IsingRbmFrame> {
    private final List<Panel<IsingRbmFrame>> panels;
    private final List<LiveEquation<IsingRbmFrame>> equations;

    public IsingRbmView(ViewContext context) {
        LayerChoice layer = new LayerChoice();
        equations = new IsingRbmEquations(context, layer).all();
        panels = List.of(new FieldsPanel(context, layer), new ReconstructionsPanel(context),
                new LocalityPanel(context), new CoveragePanel(context, layer), new SmallModelPanel(context),
                new ConfigurationsPanel(context));
    }

    @Override public List<LiveEquation<IsingRbmFrame>> equations() { return equations; }

    @Override public List<Panel<IsingRbmFrame>> panels() { return panels; }
}
