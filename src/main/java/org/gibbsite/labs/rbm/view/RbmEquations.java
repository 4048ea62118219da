package org.gibbsite.labs.rbm.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;
import static org.gibbsite.ui.LiveEquation.term;

import java.util.List;
import java.util.Optional;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.ViewContext;

/** Equations of the notes with the numbers of the selected unit and of the test image that drives it most. */
final class RbmEquations {
    private final ViewContext context;
    private final Censuses censuses;

    RbmEquations(ViewContext context, Censuses censuses) {
        this.context = context;
        this.censuses = censuses;
    }

    List<LiveEquation<RbmFrame>> all() {
        return List.of(
                new LiveEquation<>("A hidden unit, given an image",
                        "p(h_j=1 \\mid v) = \\sigma\\Big(b_j + \\sum_i v_i W_{ij}\\Big)", this::hidden),
                new LiveEquation<>("The strongest weight of the unit",
                        "\\frac{p(v_i=1\\mid h_j=1,\\ldots)}{p(v_i=0\\mid h_j=1,\\ldots)}"
                                + " = e^{W_{ij}}\\,\\frac{p(v_i=1\\mid h_j=0,\\ldots)}{p(v_i=0\\mid h_j=0,\\ldots)}",
                        this::weight),
                new LiveEquation<>("Free energy of the image",
                        "F(v) = -a^{\\top}v - \\sum_j \\log\\Big(1 + e^{\\,b_j + \\sum_i v_i W_{ij}}\\Big)",
                        this::freeEnergy),
                new LiveEquation<>("How well the first image comes back",
                        "\\frac1{n_v}\\sum_i (v_{0,i} - v_{1,i})^2", this::reconstruction));
    }

    private Optional<Instance> hidden(RbmFrame frame) {
        if (frame.probeCount() == 0) return Optional.empty();
        int unit = unit(frame), image = image(frame, unit);
        double bias = frame.hiddenBias()[unit], sum = input(frame, image, unit);
        double p = 1 / (1 + Math.exp(-bias - sum));
        return Optional.of(new Instance(who(frame, unit) + ", " + image(frame, unit, image) + ":",
                List.of("\\sigma\\big({" + number(bias) + "}" + added(sum) + "\\big) = " + number(p))));
    }

    private Optional<Instance> weight(RbmFrame frame) {
        if (frame.gaussianVisible()) return Optional.empty();
        int unit = unit(frame), units = frame.hiddenUnits(), strongest = 0;
        for (int i = 1; i < frame.visibleUnits(); i++) {
            if (Math.abs(frame.weights()[i * units + unit]) > Math.abs(frame.weights()[strongest * units + unit])) {
                strongest = i;
            }
        }
        double weight = frame.weights()[strongest * units + unit];
        return Optional.of(new Instance(who(frame, unit) + ", pixel in row " + strongest / frame.width() + ", column "
                + strongest % frame.width() + ": when the unit is on, the odds of the pixel are multiplied by",
                List.of("e^{" + number(weight) + "} = " + number(Math.exp(weight)))));
    }

    private Optional<Instance> freeEnergy(RbmFrame frame) {
        if (frame.probeCount() == 0 || frame.gaussianVisible()) return Optional.empty();
        int unit = unit(frame), image = image(frame, unit), pixels = frame.visibleUnits();
        double linear = 0, soft = 0;
        for (int i = 0; i < pixels; i++) linear += frame.visibleBias()[i] * frame.probes()[image * pixels + i];
        for (int j = 0; j < frame.hiddenUnits(); j++) {
            double x = frame.hiddenBias()[j] + input(frame, image, j);
            soft += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }
        return Optional.of(new Instance("In nats, for " + image(frame, unit, image) + ":",
                List.of("-" + term(linear) + " - " + number(soft) + " = " + number(-linear - soft))));
    }

    private Optional<Instance> reconstruction(RbmFrame frame) {
        if (frame.reconstructionCount() == 0) return Optional.empty();
        double error = frame.pairs().errors()[0];
        int pixels = frame.visibleUnits();
        return Optional.of(new Instance("The first test image, of class " + frame.probeLabels()[0] + ", over " + pixels
                + " pixels:", List.of("\\frac{" + number(error * pixels) + "}{" + pixels + "} = " + number(error))));
    }

    /** Σ_i v_i W_ij of a test image. */
    private static double input(RbmFrame frame, int image, int unit) {
        int pixels = frame.visibleUnits();
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += frame.probes()[image * pixels + i] / frame.greyPerUnit()
                    * frame.weights()[i * frame.hiddenUnits() + unit];
        }
        return sum;
    }

    /** The selected unit, or the strongest one while none is selected. */
    private int unit(RbmFrame frame) {
        int selected = context.selection().unit(1).get();
        return selected >= 0 && selected < frame.hiddenUnits() ? selected : censuses.of(frame).strongest();
    }

    /** The test image that drives a unit most. */
    private static int image(RbmFrame frame, int unit) {
        int best = 0;
        for (int n = 1; n < frame.probeCount(); n++) {
            if (frame.probeHidden()[n * frame.hiddenUnits() + unit] > frame.probeHidden()[best * frame.hiddenUnits()
                    + unit]) {
                best = n;
            }
        }
        return best;
    }

    private String who(RbmFrame frame, int unit) {
        return unit == context.selection().unit(1).get() ? "Unit " + unit : "Unit " + unit + ", the strongest";
    }

    private static String image(RbmFrame frame, int unit, int image) {
        return "test image " + image + " of class " + frame.probeLabels()[image] + ", which drives unit " + unit
                + " most";
    }
}
