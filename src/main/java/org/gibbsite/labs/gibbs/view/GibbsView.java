package org.gibbsite.labs.gibbs.view;

import java.util.List;
import org.gibbsite.kit.view.mixing.MixingPanel;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code gibbs}. The unit and the chain chosen in one of them are chosen in all. */
public final class GibbsView implements LabView<GibbsFrame> {
    private final List<Panel<GibbsFrame>> panels;
    private final List<LiveEquation<GibbsFrame>> equations;

    public GibbsView(ViewContext context) {
        Sight sight = new Sight(context.selection());
        equations = new GibbsEquations(sight).all();
        panels = List.of(new GraphPanel(context, sight), new LawPanel(context, sight), new ChainsPanel(context, sight),
                new ConditionalPanel(context, sight), new EnergiesPanel(context, sight),
                new MixingPanel<>(context, GibbsFrame::step),
                new TemperaturesPanel(context, sight));
    }

    @Override public List<LiveEquation<GibbsFrame>> equations() { return equations; }

    @Override public List<Panel<GibbsFrame>> panels() { return panels; }
}
