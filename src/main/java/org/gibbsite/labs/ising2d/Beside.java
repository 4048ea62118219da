package org.gibbsite.labs.ising2d;

import java.util.List;
import java.util.Optional;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.models.ising.BlockSpins;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.models.ising.TemperatureScan;
import org.gibbsite.models.ising.TwoLatticeMatching;
import org.gibbsite.random.RandomKey;

/**
 * What runs beside the lattice on lattices of its own, a fixed piece in every step, so that it belongs to the step as all
 * else does: the two lattices of the exponent ν and the scan over temperatures. Each is absent where it is not asked for.
 */
final class Beside {
    /** Steps of the two lattices before they count. */
    private static final int THERMALISE = 200;
    /** Sweeps of the scan in one step. */
    private static final int PIECES = 10;
    /** Measured steps before ν is told. */
    private static final int LEAST_STEPS = 4096;
    /** Temperatures close together where the curves cross. */
    private static final TemperatureScan.Plan PLAN = new TemperatureScan.Plan(List.of(16, 32, 64),
            List.of(1.9, 2.0, 2.1,
                    2.15, 2.2, 2.23, 2.25, 2.27, 2.29, 2.31, 2.34, 2.38, 2.43, 2.5, 2.55, 2.6, 2.7),
            100, 2000);

    private final TwoLatticeMatching matching;
    private final TemperatureScan scan;

    Beside(Ising2dSettings settings, MatrixBackend backend, RandomKey key) {
        matching = settings.measuring().exponent()
                ? new TwoLatticeMatching(64, new BlockSpins(2, BlockSpins.Rule.MAJORITY), Dynamics.WOLFF,
                        Coupling.CRITICAL_TEMPERATURE, backend)
                : null;
        scan = settings.measuring().scan() ? new TemperatureScan(PLAN, backend) : null;
        if (matching != null) matching.thermalise(THERMALISE, key);
    }

    void step(RandomKey key) {
        if (matching != null) matching.step(key.fold("matching"));
        for (int k = 0; scan != null && k < PIECES; k++) scan.advance(key.fold("scan").fold(k));
    }

    Optional<TwoLatticeMatching.Exponent> exponent() {
        return matching == null || matching.steps() < LEAST_STEPS ? Optional.empty() : Optional.of(matching.exponent());
    }

    /** Steps until {@link #exponent} is known. */
    long exponentLeft() {
        return matching == null ? 0 : Math.max(0, LEAST_STEPS - matching.steps());
    }

    List<TemperatureScan.Point> points() { return scan == null ? List.of() : scan.points(); }

    double scanProgress() { return scan == null ? 0 : scan.progress(); }

    /** Steps until the scan has two points to draw a curve through; 0 where it has them, or nobody asks for it. */
    long scanLeft() {
        if (scan == null) return 0;
        long made = Math.round(scan.progress() * PLAN.pieces()), needed = 2L * (PLAN.burnIn() + PLAN.sweeps());
        return Math.max(0, Math.ceilDiv(needed - made, PIECES));
    }

    void register(StateBook book) {
        if (matching != null) {
            book.saved("matching/large", () -> bytes(matching.spins(0).clone()))
                    .saved("matching/small", () -> bytes(matching.spins(1).clone()))
                    .saved("matching/sums", () -> Tensor.of(matching.saveNumbers()))
                    .older(TwoLatticeMatching.OLDER_NUMBERS)
                    .thenFrom(saved -> matching.restore(saved.bytes("matching/large"), saved.bytes("matching/small"),
                            saved.doubles("matching/sums")));
        }
        if (scan != null) {
            book.saved("scan/spins", () -> bytes(scan.saveSpins()))
                    .saved("scan/numbers", () -> Tensor.of(scan.saveNumbers()))
                    .saved("scan/floats", () -> Tensor.of(scan.saveFloats()))
                    .thenFrom(saved -> scan.restore(saved.bytes("scan/spins"), saved.doubles("scan/numbers"),
                            saved.floats("scan/floats")));
        }
    }

    private static Tensor bytes(byte[] values) { return new Tensor.Bytes(new int[]{values.length}, values); }
}
