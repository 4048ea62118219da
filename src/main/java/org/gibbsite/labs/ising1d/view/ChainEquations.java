package org.gibbsite.labs.ising1d.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;

import java.util.List;
import java.util.Optional;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.Numbers;

/** Equations of the notes with the numbers of the present couplings. */
final class ChainEquations {
    private ChainEquations() {}

    static List<LiveEquation<Ising1dFrame>> all() {
        return List.of(
                new LiveEquation<>("Transfer matrix",
                        "T = \\left(\\begin{array}{cc} e^{K+h} & e^{-K} \\\\ e^{-K} & e^{K-h} \\end{array}\\right)",
                        ChainEquations::transfer),
                new LiveEquation<>("Its powers are the ring", "Z = \\lambda_+^N + \\lambda_-^N",
                        ChainEquations::partition),
                new LiveEquation<>("Decimation without a field", "\\tanh K' = \\tanh^b K", ChainEquations::decimation),
                new LiveEquation<>("Free energy is conserved", "\\ln Z_N(K,h) = \\frac{N}{b}\\,g + \\ln Z_{N/b}(K',h')",
                        ChainEquations::books),
                new LiveEquation<>("Correlation length", "\\xi = \\frac{-1}{\\ln(\\lambda_-/\\lambda_+)}",
                        ChainEquations::length));
    }

    private static Optional<Instance> transfer(Ising1dFrame frame) {
        double[] t = frame.levels().getFirst().law().transfer();
        return Optional.of(new Instance("At the present coupling and field:",
                List.of("T = \\left(\\begin{array}{cc} " + number(t[0]) + " & " + number(t[1]) + " \\\\ " + number(t[1])
                        + " & " + number(t[2]) + " \\end{array}\\right)")));
    }

    private static Optional<Instance> partition(Ising1dFrame frame) {
        ChainLevel ring = frame.levels().getFirst();
        return Optional.of(new Instance("For " + Numbers.counted(ring.spins(), "spin") + ", in nats:",
                List.of("\\ln\\lambda_+ = " + number(ring.law().logLargest()) + ",\\quad \\lambda_-/\\lambda_+ = "
                        + number(ring.law().ratio()), "\\ln Z = " + number(ring.logPartition()))));
    }

    private static Optional<Instance> decimation(Ising1dFrame frame) {
        if (frame.levels().size() < 2 || frame.levels().getFirst().law().field() != 0) return Optional.empty();
        double k = frame.levels().getFirst().law().coupling(), next = frame.levels().get(1).law().coupling();
        return Optional.of(new Instance("From the ring to the first level:",
                List.of("\\tanh " + number(next) + " = " + number(Math.tanh(next)) + " = (" + number(Math.tanh(k))
                        + ")^"
                        + frame.blockFactor())));
    }

    private static Optional<Instance> books(Ising1dFrame frame) {
        if (frame.levels().size() < 2) return Optional.empty();
        ChainLevel ring = frame.levels().getFirst(), next = frame.levels().get(1);
        return Optional.of(new Instance("From the ring to the first level, in nats:",
                List.of(number(ring.logPartition()) + " = " + next.spins() + "\\cdot " + number(next.constant())
                        + added(next.logPartition()))));
    }

    private static Optional<Instance> length(Ising1dFrame frame) {
        double ratio = frame.levels().getFirst().law().ratio();
        return Optional.of(new Instance("In sites:",
                List.of("\\frac{-1}{\\ln " + number(ratio) + "} = "
                        + number(frame.levels().getFirst().law().length()))));
    }
}
