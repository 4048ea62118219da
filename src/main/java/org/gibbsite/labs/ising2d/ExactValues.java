package org.gibbsite.labs.ising2d;

import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.models.ising.Averages;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.ExactLattice;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.Onsager;

/** What is known exactly about a lattice. */
final class ExactValues {
    /**
     * Energies of the finite and the infinite lattice that differ by less, in J, say that the edges matter to nothing that is
     * measured: below T_c energy and ⟨|m|⟩ both come to their limits exponentially fast in L/ξ.
     */
    private static final double AS_GOOD_AS_INFINITE = 1e-9;

    private ExactValues() {}

    static Exact of(int side, Coupling coupling) {
        double t = coupling.temperature(), none = Double.NaN;
        boolean free = coupling.field() == 0;
        double infinite = free ? Onsager.energyPerSite(t) : none, yang = free ? Onsager.magnetisation(t) : none,
                heat = free ? Onsager.specificHeatPerSite(t) : none;
        if (side <= ExactLattice.MOST_SIDE) {
            Averages all = new ExactLattice(side).averages(coupling);
            return new Exact(all.energy(), all.specificHeat(), all.absMagnetisation(), all.susceptibility(),
                    all.binder(), infinite, yang, heat);
        }
        if (!free) return new Exact(none, none, none, none, none, none, none, none);
        Kaufman kaufman = new Kaufman(side);
        double own = kaufman.energyPerSite(t);
        boolean large = t < Coupling.CRITICAL_TEMPERATURE && Math.abs(own - infinite) < AS_GOOD_AS_INFINITE;
        return new Exact(own, kaufman.specificHeatPerSite(t), large ? yang : none, none, none, infinite, yang, heat);
    }
}
