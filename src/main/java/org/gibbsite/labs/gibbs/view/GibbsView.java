package org.gibbsite.labs.gibbs.view;

import java.util.List;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code gibbs}. A hidden unit selected in one of them is selected in all. */
public final class GibbsView implements LabView<GibbsFrame> {
    private final List<Panel<GibbsFrame>> panels;

    public GibbsView(ViewContext context) {
        panels = List.of(new GraphPanel(context), new ConditionalPanel(context), new ChainsPanel(context),
                new LawPanel(context), new EnergiesPanel(context), new MixingPanel(context),
                new TemperaturesPanel(context));
    }

    @Override public List<Panel<GibbsFrame>> panels() { return panels; }
}
