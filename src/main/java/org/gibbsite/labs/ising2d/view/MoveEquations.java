package org.gibbsite.labs.ising2d.view;

import static org.gibbsite.ui.LiveEquation.number;
import static org.gibbsite.ui.LiveEquation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.Numbers;

/** The chances of the moves at the present temperature and field, of those that are not in use too. */
final class MoveEquations {
    private MoveEquations() {}

    static List<LiveEquation<Ising2dFrame>> all() {
        return List.of(
                new LiveEquation<>("Metropolis accepts", "\\min\\big(1,\\; e^{-\\beta\\,\\Delta E}\\big)",
                        MoveEquations::metropolis),
                new LiveEquation<>("Heat bath turns up", "\\sigma\\Big(2\\beta\\big(\\sum_j s_j + h\\big)\\Big)",
                        MoveEquations::heatBath),
                new LiveEquation<>("Clusters join", "p_{\\text{join}} = 1 - e^{-2\\beta}", MoveEquations::join),
                new LiveEquation<>("The ghost spin joins", "p_{\\text{ghost}} = 1 - e^{-2\\beta |h|}",
                        MoveEquations::ghost));
    }

    private static double beta(Ising2dFrame frame) { return 1 / frame.coupling().temperature(); }

    private static Optional<Instance> metropolis(Ising2dFrame frame) {
        List<String> lines = new ArrayList<>();
        for (int alike = 4; alike >= 2; alike--) {
            double cost = 2 * (2 * alike - 4 + frame.coupling().field());
            lines.add("\\min\\big(1,\\; e^{-" + number(beta(frame)) + "\\cdot " + term(cost) + "}\\big) = "
                    + number(Math.min(1, Math.exp(-beta(frame) * cost))));
        }
        return Optional.of(new Instance(
                "A spin that is up, of whose neighbours 4, 3, 2 are up, turns over" + use(frame, Dynamics.METROPOLIS),
                lines));
    }

    private static Optional<Instance> heatBath(Ising2dFrame frame) {
        List<String> lines = new ArrayList<>();
        for (int sum = 4; sum >= 0; sum -= 2) {
            double input = 2 * beta(frame) * (sum + frame.coupling().field());
            lines.add(
                    "\\sigma(2\\cdot " + number(beta(frame)) + "\\cdot " + term(sum + frame.coupling().field()) + ") = "
                            + number(1 / (1 + Math.exp(-input))));
        }
        return Optional
                .of(new Instance("A spin of whose neighbours 4, 3, 2 are up" + use(frame, Dynamics.HEAT_BATH), lines));
    }

    private static Optional<Instance> join(Ising2dFrame frame) {
        return Optional.of(new Instance(
                "At T = " + Numbers.measured(frame.coupling().temperature())
                        + use(frame, Dynamics.WOLFF, Dynamics.SWENDSEN_WANG),
                List.of("1 - e^{-2\\cdot " + number(beta(frame)) + "} = "
                        + number(frame.coupling().bondProbability()))));
    }

    private static Optional<Instance> ghost(Ising2dFrame frame) {
        double h = Math.abs(frame.coupling().field());
        return Optional
                .of(new Instance("In the present field" + use(frame, Dynamics.WOLFF, Dynamics.SWENDSEN_WANG),
                        List.of("1 - e^{-2\\cdot " + number(beta(frame)) + "\\cdot "
                                + number(h) + "} = " + number(-Math.expm1(-2 * beta(frame) * h)))));
    }

    /** A colon, after a word where other moves are in use. */
    private static String use(Ising2dFrame frame, Dynamics... moves) {
        return List.of(moves).contains(frame.dynamics()) ? ":" : ", with such moves:";
    }
}
