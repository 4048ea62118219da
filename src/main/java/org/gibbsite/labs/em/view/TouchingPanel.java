package org.gibbsite.labs.em.view;

import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.models.mixture.AlongMean;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * L(θ) and, for the present r, F(r, θ), along the x of one mean, all else fixed. After an E half-step the two touch, equally high
 * and equally steep; M goes to the top of the lower one. Dragging reads both.
 */
final class TouchingPanel extends DrawnPanel<EmFrame> {
    private static final int PLACES = 121;

    private int component;
    private double read = Double.NaN;
    private Axes axes;
    private Curves curves; // of the frame that was last looked at

    TouchingPanel(ViewContext context) {
        super("Touching curves", context);
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::read);
        drawing().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::read);
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, gone -> {
            read = Double.NaN;
            repaint();
        });
        drawing().setOnKeyPressed(key -> {
            if (frame() == null || key.getCode() != KeyCode.UP && key.getCode() != KeyCode.DOWN) return;
            component = Math.floorMod(component + (key.getCode() == KeyCode.UP ? 1 : -1), frame().components());
            key.consume();
            repaint();
        });
    }

    @Override public String shortTitle() { return "Curves"; }

    private void read(MouseEvent mouse) {
        if (axes == null) return;
        read = Math.clamp(axes.toX(mouse.getX()), axes.lowX(), axes.highX());
        repaint();
    }

    /** The two curves along the x of a mean of a frame, in nats. */
    private record Curves(EmFrame frame, int component, double present, double[] x, double[] likelihood,
            double[] bound) {
        static Curves of(EmFrame frame, int k) {
            GaussianMixture mixture = frame.mixture();
            int d = frame.dimensions();
            double present = mixture.means()[k * d], half = 0;
            for (int p = 0; p < frame.count(); p++) half = Math.max(half, Math.abs(frame.x(p) - present));
            half = Math.max(0.5, Math.min(half, 3 * Math.sqrt(mixture.covariances()[k * d * d]) + 1));
            double[] x = new double[PLACES];
            for (int i = 0; i < PLACES; i++) x[i] = present + half * (2.0 * i / (PLACES - 1) - 1);
            AlongMean along = AlongMean.of(mixture, frame.points(), frame.rows(), k, x);
            return new Curves(frame, k, present, x, along.logLikelihood(), along.bound());
        }

        double at(double[] values, double place) {
            double at = Math.clamp((place - x[0]) / (x[PLACES - 1] - x[0]) * (PLACES - 1), 0, PLACES - 1.0);
            int left = (int) Math.min(PLACES - 2, at);
            return values[left] + (at - left) * (values[left + 1] - values[left]);
        }
    }

    private Curves curves(EmFrame frame) {
        int k = component(frame);
        if (curves == null || curves.frame != frame || curves.component != k) curves = Curves.of(frame, k);
        return curves;
    }

    @Override protected void paint(EmFrame frame, Pen pen) {
        if (frame.shown() < frame.count()) {
            FirstValue.paint(pen,
                    "more than " + Numbers.counted(EmFrame.MOST_SHOWN, "point") + ": too many to follow these curves");
            axes = null;
            return;
        }
        Curves curves = curves(frame);
        double high = Arrays.stream(curves.likelihood).max().orElse(0);
        double low = Math.min(Arrays.stream(curves.likelihood).min().orElse(0),
                curves.at(curves.bound, curves.present));
        double margin = Math.max(1e-9, 0.06 * (high - low));
        axes = Axes.inside(pen, 0, 0, pen.width(), pen.height(), new double[]{curves.x[0], curves.x[PLACES - 1]},
                new double[]{low - margin, high + margin});
        axes.frame("x of mean " + (component(frame) + 1), "nats");
        curve(pen, curves.x, curves.bound, pen.palette().first());
        curve(pen, curves.x, curves.likelihood, pen.palette().text());
        axes.mark(curves.present, "");
        axes.dot(pen.palette().text(), curves.present, curves.at(curves.likelihood, curves.present), 0, 4);
        axes.dot(pen.palette().first(), curves.present, curves.at(curves.bound, curves.present), 0, 4);
        int top = 0;
        for (int i = 1; i < PLACES; i++) if (curves.bound[i] > curves.bound[top]) top = i;
        axes.dot(pen.palette().second(), curves.x[top], curves.bound[top], 0, 5);
        pen.text("L", pen.palette().text(), 1, axes.left() + axes.wide() - 4, axes.top() + pen.line() * 0.7);
        pen.text("F", pen.palette().first(), 1, axes.left() + axes.wide() - 4, axes.top() + pen.line() * 1.9);
        if (!Double.isNaN(read) && read >= axes.lowX() && read <= axes.highX()) axes.mark(read, "");
    }

    private void curve(Pen pen, double[] x, double[] values, int argb) {
        double[] px = new double[PLACES], py = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            px[i] = axes.x(x[i]);
            py[i] = values[i] < axes.lowY() ? Double.NaN : axes.y(values[i]);
        }
        pen.curve(argb, pen.palette().line() * 1.2, px, py);
    }

    private int component(EmFrame frame) { return Math.min(component, frame.components() - 1); }

    @Override protected String[] wordings(EmFrame frame) {
        if (frame.shown() < frame.count()) return new String[]{""};
        Curves curves = curves(frame);
        double place = Double.isNaN(read) ? curves.present : read;
        String both = "L " + Numbers.measured(curves.at(curves.likelihood, place)) + ", F "
                + Numbers.measured(curves.at(curves.bound, place));
        return new String[]{
                "at " + Numbers.measured(place) + ": " + both + " nats · orange: where M goes · ↑ ↓ another mean",
                both + " nats · orange: where M goes", both};
    }

    @Override protected String describe(EmFrame frame) {
        if (frame.shown() < frame.count()) return "Too many points for these curves.";
        Curves curves = curves(frame);
        double l = curves.at(curves.likelihood, curves.present), f = curves.at(curves.bound, curves.present);
        return "Along the x of mean " + (component(frame) + 1) + ", now " + Numbers.measured(curves.present)
                + ", the log-likelihood is " + Numbers.measured(l) + " nats and the bound for the present r "
                + Numbers.measured(f) + ", " + Numbers.measured(Math.max(0, l - f)) + " below it.";
    }
}
