package org.gibbsite.labs.em.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.gibbsite.kit.view.GapPanel;
import org.gibbsite.kit.view.NumbersPanel;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** The panels of lab {@code em}. */
public final class EmView implements LabView<EmFrame> {
    /** The data point that the page is about; −1 for the first. */
    private final IntegerProperty point;
    private final List<Panel<EmFrame>> panels;

    public EmView(ViewContext context) {
        point = context.selection().example();
        panels = List.of(gap(context), new CloudsPanel("Clouds", context, point, false), new TouchingPanel(context),
                new SurfacePanel(context), new AnswersPanel(context), onePoint(context),
                new CloudsPanel("Encoder", context, point, true));
    }

    @Override public List<Panel<EmFrame>> panels() { return panels; }

    private static Panel<EmFrame> gap(ViewContext context) {
        return new GapPanel<>("Gap bar", context) {
            @Override protected List<Bar> bars(EmFrame frame) {
                List<Bar> bars = new ArrayList<>();
                for (int n = Math.max(0, frame.halfCount() - 60); n < frame.halfCount(); n++) {
                    EmFrame.Half half = frame.half(n);
                    bars.add(bar(half.isE() ? "E" : "M", half));
                }
                if (frame.isTouched()) bars.add(bar(bars.isEmpty() ? "start" : "hand", frame.now()));
                return bars;
            }

            private Bar bar(String name, EmFrame.Half half) {
                return new Bar(name, half.bound(), half.logLikelihood(), half.gap());
            }

            @Override protected String describe(EmFrame frame) {
                EmFrame.Half half = frame.isTouched() ? frame.now() : frame.half(frame.halfCount() - 1);
                String when = !frame.isTouched()
                        ? "After the " + (half.isE() ? "E" : "M") + " half-step of round " + Numbers.count(half.round())
                        : frame.halfCount() == 0 ? "At the start" : "As it was left by hand";
                return when + " the log-likelihood is " + Numbers.measured(half.logLikelihood()) + " nats: the bound "
                        + Numbers.measured(half.bound()) + " and the gap " + Numbers.measured(half.gap()) + ".";
            }
        };
    }

    private Panel<EmFrame> onePoint(ViewContext context) {
        NumbersPanel<EmFrame> panel = new NumbersPanel<>("One point", context) {
            @Override protected Table table(EmFrame frame) {
                int n = chosen(frame);
                List<List<String>> rows = new ArrayList<>();
                double[] joint = new double[frame.components()];
                double l = frame.mixture().logDensity(frame.x(n), frame.y(n), joint);
                for (int k = 0; k < frame.components(); k++) {
                    double weight = Math.log(frame.weights()[k]), r = frame.r(n, k);
                    rows.add(List.of(Integer.toString(k + 1), Numbers.measured(weight),
                            Numbers.measured(joint[k] - weight),
                            Numbers.measured(r), Numbers.measured(Math.exp(joint[k] - l))));
                }
                rows.add(List.of("log p(x), KL", "", Numbers.measured(l), "",
                        Numbers.measured(frame.gap(frame.mixture(), n))));
                return new Table(List.of("component", "log π", "log N", "r", "p(k|x)"), rows, "");
            }

            @Override protected String words(EmFrame frame) {
                int n = chosen(frame);
                return "point " + n + " at " + Numbers.measured(frame.x(n))
                        + (frame.dimensions() == 1 ? "" : ", " + Numbers.measured(frame.y(n)))
                        + " · choose one in Clouds";
            }

            @Override protected String describe(EmFrame frame) {
                int n = chosen(frame), best = 0;
                for (int k = 1; k < frame.components(); k++) if (frame.r(n, k) > frame.r(n, best)) best = k;
                return "Point " + n + " belongs to component " + (best + 1) + " with responsibility "
                        + Numbers.measured(frame.r(n, best)) + ".";
            }
        };
        point.addListener(p -> panel.repaint());
        return panel;
    }

    private int chosen(EmFrame frame) { return Math.clamp(point.get(), 0, frame.shown() - 1); }

    @Override public List<LiveEquation<EmFrame>> equations() {
        return List.of(
                new LiveEquation<>("A floor and a gap",
                        "\\mathcal{L}(\\theta) = F(r,\\theta) + \\sum_n \\mathrm{KL}\\big(r_n \\,\\|\\, p(\\cdot|x_n)\\big)",
                        EmView::identity),
                new LiveEquation<>("The E half-step", "r_{nk} = \\frac{e^{a_{nk}}}{\\sum_j e^{a_{nj}}}",
                        this::expectation),
                new LiveEquation<>("The M half-step",
                        "\\pi_k = \\frac{n_k}{N}, \\quad \\mu_k = \\frac{1}{n_k}\\sum_n r_{nk}\\,x_n",
                        EmView::maximisation));
    }

    private static Optional<Instance> identity(EmFrame frame) {
        EmFrame.Half half = frame.now();
        return Optional.of(new Instance("Now, in nats:",
                List.of(number(half.logLikelihood()) + " = " + number(half.bound()) + added(half.gap()))));
    }

    private Optional<Instance> expectation(EmFrame frame) {
        int n = chosen(frame);
        double[] joint = new double[frame.components()];
        double l = frame.mixture().logDensity(frame.x(n), frame.y(n), joint);
        return Optional.of(new Instance("Of point " + n + " and component 1:",
                List.of("p(1|x) = e^{" + number(joint[0]) + added(-l) + "} = " + number(Math.exp(joint[0] - l)))));
    }

    private static Optional<Instance> maximisation(EmFrame frame) {
        if (frame.shown() < frame.count()) return Optional.empty();
        double n = 0, sum = 0;
        for (int p = 0; p < frame.count(); p++) {
            n += frame.r(p, 0);
            sum += frame.r(p, 0) * frame.x(p);
        }
        if (!(n > 0)) return Optional.empty();
        return Optional.of(new Instance("Of component 1, from the present r:",
                List.of("\\pi_1 = " + number(n) + " / " + frame.count() + " = " + number(n / frame.count()),
                        "\\mu_{1,x} = " + number(sum) + " / " + number(n) + " = " + number(sum / n))));
    }
}
