package org.gibbsite.labs.gibbs.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;
import static org.gibbsite.ui.LiveEquation.term;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.Numbers;

/** Equations of the notes with the numbers of the chain that is shown and of the unit that is looked at. */
final class GibbsEquations {
    private final Sight sight;

    GibbsEquations(Sight sight) {
        this.sight = sight;
    }

    List<LiveEquation<GibbsFrame>> all() {
        return List.of(
                new LiveEquation<>("Energy of a state", "E(v,h) = -a^{\\top}v - b^{\\top}h - v^{\\top}W h",
                        this::energy),
                new LiveEquation<>("A hidden unit, given the visible ones",
                        "p(h_j=1 \\mid v) = \\sigma\\Big(b_j + \\sum_i v_i W_{ij}\\Big)", this::hidden),
                new LiveEquation<>("A visible unit, given the hidden ones",
                        "p(v_i=1 \\mid h) = \\sigma\\Big(a_i + \\sum_j W_{ij} h_j\\Big)", this::visible),
                new LiveEquation<>("How far from the law", "\\frac12 \\sum_v \\big|\\hat p(v) - p(v)\\big|",
                        this::distance),
                new LiveEquation<>("How many independent draws", "\\frac{N}{\\tau} = \\frac{M\\,n}{\\tau}",
                        this::draws));
    }

    private Optional<Instance> energy(GibbsFrame frame) {
        int chain = sight.chain(frame), n = frame.visibleUnits(), m = frame.hiddenUnits();
        double visible = 0, hidden = 0, both = 0;
        for (int i = 0; i < n; i++) visible += frame.visible()[chain * n + i] * frame.visibleBias()[i];
        for (int j = 0; j < m; j++) {
            int on = frame.hidden()[chain * m + j];
            hidden += on * frame.hiddenBias()[j];
            both += on * (frame.hiddenInput(chain, j) - frame.hiddenBias()[j]);
        }
        return Optional.of(new Instance("Chain " + chain + " at sweep " + Numbers.count(frame.step()) + ", in nats:",
                List.of("-" + term(visible) + " - " + term(hidden) + " - " + term(both) + " = "
                        + number(-visible - hidden - both))));
    }

    private Optional<Instance> hidden(GibbsFrame frame) {
        int chain = sight.chain(frame), unit = Math.max(0, sight.unit(frame).hidden());
        return sigmoid("Hidden unit " + unit + " in chain " + chain, frame.hiddenBias()[unit],
                frame.hiddenInput(chain, unit));
    }

    private Optional<Instance> visible(GibbsFrame frame) {
        int chain = sight.chain(frame), unit = Math.max(0, sight.unit(frame).visible());
        return sigmoid("Visible unit " + unit + " in chain " + chain, frame.visibleBias()[unit],
                frame.visibleInput(chain, unit));
    }

    private static Optional<Instance> sigmoid(String who, double bias, double input) {
        return Optional.of(new Instance(who + ":", List.of("\\sigma\\big({" + number(bias) + "}" + added(input - bias)
                + "\\big) = " + number(1 / (1 + Math.exp(-input))))));
    }

    private Optional<Instance> distance(GibbsFrame frame) {
        if (frame.law().isEmpty() || Double.isNaN(frame.totalVariation())) return Optional.empty();
        return Optional.of(new Instance("Over " + Numbers.counted(frame.law().get().states(), "state") + " v, after "
                + Numbers.counted(frame.countedSweeps(), "counted sweep") + ":",
                List.of("\\frac12\\cdot " + number(2 * frame.totalVariation()) + " = "
                        + number(frame.totalVariation()))));
    }

    private Optional<Instance> draws(GibbsFrame frame) {
        if (frame.mixing().isEmpty()) return Optional.empty();
        Observable slowest = frame.mixing().get().slowest();
        if (Double.isNaN(slowest.time())) return Optional.empty();
        double states = (double) frame.chains() * frame.countedSweeps();
        return Optional.of(new Instance("Of the slowest observable, " + slowest.name() + ":", List.of(
                "\\frac{" + frame.chains() + "\\cdot " + number(frame.countedSweeps()) + "}{" + number(slowest.time())
                        + "} = " + number(Math.min(states, states / slowest.time())))));
    }
}
