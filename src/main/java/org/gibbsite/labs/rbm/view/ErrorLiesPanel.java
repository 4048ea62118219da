package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.view.FramePanel;
import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.rbm.LikelihoodAlarm;
import org.gibbsite.labs.rbm.LikelihoodAlarm.Stretch;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Pen;

/**
 * Reconstruction error, pseudo-log-likelihood, free-energy gap and log-likelihood over the same updates, and the stretches
 * in which the error falls while the likelihood falls.
 */
final class ErrorLiesPanel extends FramePanel<RbmFrame> {
    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private Map<String, Curve> curves = Map.of();
    private List<Stretch> stretches = List.of();
    private long step;

    ErrorLiesPanel(ViewContext context) {
        super("Error lies", context);
        drawing.words(this::describe);
        pane().picture(drawing);
    }

    @Override public void follow(RunFigures figures) {
        curves = figures.curves();
        step = figures.step();
        stretches = isMeasured()
                ? LikelihoodAlarm.stretches(curves.get(ErrorLiesStrips.ERROR), curves.get(ErrorLiesStrips.LIKELIHOOD),
                        step)
                : List.of();
        repaint();
    }

    private boolean isMeasured() {
        return curves.containsKey(ErrorLiesStrips.ERROR) && curves.containsKey(ErrorLiesStrips.LIKELIHOOD);
    }

    @Override protected void paint(RbmFrame frame) {
        drawing.repaint();
        if (stretches.isEmpty())
            pane().words(verdict(), points() < LikelihoodAlarm.LEAST_POINTS ? "too few points" : "nothing found", "");
        else
            pane().words("shaded: the error falls and the log-likelihood falls too", "shaded: the error lies", "");
    }

    private void draw(Pen pen) {
        if (frame() != null) new ErrorLiesStrips(pen, curves, stretches, step).paint();
    }

    private String verdict() {
        if (!stretches.isEmpty()) return ErrorLiesStrips.words(stretches.getLast());
        return points() < LikelihoodAlarm.LEAST_POINTS
                ? "too few points of the log-likelihood to judge: " + points() + " of " + LikelihoodAlarm.LEAST_POINTS
                : "nowhere does the log-likelihood fall while the error falls";
    }

    /** Measured values of the log-likelihood up to where the run stands. */
    private int points() {
        Curve likelihood = curves.get(ErrorLiesStrips.LIKELIHOOD);
        return likelihood == null ? 0 : likelihood.indexAt(step) + 1;
    }

    @Override protected String describe(RbmFrame frame) {
        StringBuilder words = new StringBuilder("Error lies at update " + Numbers.count(frame.step()) + ": ");
        if (stretches.isEmpty()) return words.append(verdict()).append('.').toString();
        for (Stretch stretch : stretches) words.append(ErrorLiesStrips.words(stretch)).append(". ");
        return words.toString().strip();
    }
}
