package org.gibbsite.labs.ising2d.view;

import static org.gibbsite.ui.LiveEquation.number;
import static org.gibbsite.ui.LiveEquation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.kit.view.Deviation;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Couplings;
import org.gibbsite.models.ising.Averages;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.Numbers;

/** Equations of the notes with the numbers of a frame: the configuration, the averages since burn-in, the couplings. */
final class LatticeEquations {
    /** Levels whose couplings are written out. */
    private static final int LEVELS = 5;

    private LatticeEquations() {}

    static List<LiveEquation<Ising2dFrame>> all() {
        List<LiveEquation<Ising2dFrame>> all = new ArrayList<>();
        all.add(new LiveEquation<>("Energy of a site", "e = -\\frac{1}{N}\\sum_{\\langle ij\\rangle} s_i s_j - h\\,m",
                LatticeEquations::energy));
        all.addAll(MoveEquations.all());
        all.add(new LiveEquation<>("Specific heat",
                "C = \\frac{N}{T^2}\\big(\\langle e^2\\rangle - \\langle e\\rangle^2\\big)",
                LatticeEquations::heat));
        all.add(new LiveEquation<>("Susceptibility",
                "\\chi = \\frac{N}{T}\\big(\\langle m^2\\rangle - \\langle |m|\\rangle^2\\big)",
                LatticeEquations::susceptibility));
        all.add(new LiveEquation<>("Binder's cumulant",
                "U_4 = 1 - \\frac{\\langle m^4\\rangle}{3\\langle m^2\\rangle^2}", LatticeEquations::binder));
        all.add(new LiveEquation<>("Standard errors to the exact energy",
                "\\frac{\\langle e\\rangle - e_{\\text{exact}}}{\\sigma_{\\langle e\\rangle}}",
                LatticeEquations::errors));
        all.add(new LiveEquation<>("Yang's magnetisation", "m = \\big(1 - \\sinh^{-4} 2\\beta\\big)^{1/8}",
                LatticeEquations::yang));
        all.add(new LiveEquation<>("Couplings of the levels",
                "\\sum_i \\ln \\sigma\\Big(2 s_i \\big(K_1 \\sum_{\\text{near}} s_j + K_2 \\sum_{\\text{next}} s_j\\big)\\Big)",
                LatticeEquations::couplings));
        all.add(new LiveEquation<>("Exponent of two lattices",
                "b^{1/\\nu} = \\frac{dS_L/dK}{dS_{L/b}/dK}", LatticeEquations::exponent));
        return List.copyOf(all);
    }

    private static int sites(Ising2dFrame frame) { return frame.levels().getFirst().spins().length; }

    private static Optional<Instance> energy(Ising2dFrame frame) {
        double h = frame.coupling().field(), m = frame.magnetisation();
        double bonds = -frame.energy() - h * m;
        return Optional.of(new Instance("This configuration, in J:",
                List.of("-" + term(bonds) + " - " + term(h) + "\\cdot " + term(m) + " = " + number(frame.energy()))));
    }

    private static Optional<Instance> heat(Ising2dFrame frame) {
        return frame.measured().map(e -> {
            double t = frame.coupling().temperature(), factor = sites(frame) / (t * t);
            return new Instance("Since burn-in:", List.of("\\frac{" + sites(frame) + "}{" + number(t) + "^2}\\cdot "
                    + number(e.mean().specificHeat() / factor) + " = " + number(e.mean().specificHeat())));
        });
    }

    private static Optional<Instance> susceptibility(Ising2dFrame frame) {
        return frame.measured().map(e -> {
            Averages mean = e.mean();
            return new Instance("Since burn-in:", List.of("\\frac{" + sites(frame) + "}{"
                    + number(frame.coupling().temperature()) + "}\\big(" + precise(mean.squared()) + " - "
                    + precise(mean.absMagnetisation()) + "^2\\big) = " + number(mean.susceptibility())));
        });
    }

    private static Optional<Instance> binder(Ising2dFrame frame) {
        return frame.measured().map(e -> {
            double square = e.mean().squared(), fourth = 3 * square * square * (1 - e.mean().binder());
            return new Instance("Since burn-in:", List.of("1 - \\frac{" + number(fourth) + "}{3\\cdot " + number(square)
                    + "^2} = " + number(e.mean().binder())));
        });
    }

    private static Optional<Instance> errors(Ising2dFrame frame) {
        double exact = frame.exact().energy();
        if (Double.isNaN(exact) || frame.measured().isEmpty()) return Optional.empty();
        Estimate e = frame.measured().get();
        Deviation off = new Deviation(e.mean().energy(), e.energyError(), exact, e.times());
        if (!off.isTold()) return Optional.empty();
        return Optional.of(new Instance(Numbers.count(e.steps()) + " " + frame.stepName() + "s, τ "
                + Numbers.measured(e.energyTime().time()) + ":",
                List.of("\\frac{" + precise(e.mean().energy()) + (exact < 0 ? " + " : " - ") + precise(Math.abs(exact))
                        + "}{"
                        + number(e.energyError()) + "} = " + number(off.errors()))));
    }

    private static Optional<Instance> yang(Ising2dFrame frame) {
        double m = frame.exact().infiniteMagnetisation(), t = frame.coupling().temperature();
        String near = AveragesPanel.nearness(frame);
        if (!near.isEmpty()) {
            return Optional.of(new Instance("The infinite lattice " + near + ":",
                    List.of("\\sinh 2\\beta_c = 1,\\quad \\big(1 - 1^{-4}\\big)^{1/8} = 0")));
        }
        if (!(m > 0)) return Optional.empty();
        return Optional.of(new Instance("The infinite lattice at T = " + Numbers.measured(t) + ":",
                List.of("\\big(1 - \\sinh^{-4} " + number(2 / t) + "\\big)^{1/8} = " + number(m))));
    }

    private static Optional<Instance> couplings(Ising2dFrame frame) {
        if (frame.flow().isEmpty()) return Optional.empty();
        List<String> lines = new ArrayList<>();
        for (Couplings level : frame.flow().subList(0, Math.min(LEVELS, frame.flow().size()))) {
            if (!level.areTold()) continue;
            lines.add("L = " + level.side() + ":\\quad K_1 = " + number(level.nearest()) + ",\\; K_2 = "
                    + number(level.next()));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Instance("Where it is largest, since burn-in:", lines));
    }

    private static Optional<Instance> exponent(Ising2dFrame frame) {
        return frame.exponent().filter(found -> Double.isFinite(found.nuError()))
                .map(found -> new Instance("Sides 64 and 32 at the critical temperature, b = 2:", List.of(
                        "2^{1/\\nu} = " + number(found.eigenvalue()) + " \\pm " + number(found.eigenvalueError()),
                        "\\nu = " + number(found.nu()) + " \\pm " + number(found.nuError()))));
    }

    /** Six digits: what a difference of two of them needs. */
    private static String precise(double x) {
        return String.format(java.util.Locale.ROOT, "%.6f", x);
    }
}
