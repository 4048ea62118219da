package org.gibbsite.labs.ising2d;

import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.models.ising.Averages;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.ExactLattice;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.Onsager;

/** What is known exactly about a lattice. */
final class ExactValues {
    private ExactValues() {}

    static Exact of(int side, Coupling coupling) {
        double t = coupling.temperature(), none = Double.NaN;
        boolean free = coupling.field() == 0;
        double infinite = free ? Onsager.energyPerSite(t) : none, yang = free ? Onsager.magnetisation(t) : none,
                heat = free ? Onsager.specificHeatPerSite(t) : none;
        if (side <= ExactLattice.MOST_SIDE) {
            Averages all = new ExactLattice(side).averages(coupling);
            return new Exact(all.energy(), all.specificHeat(), all.absMagnetisation(), all.binder(), infinite, yang,
                    heat);
        }
        if (!free) return new Exact(none, none, none, none, none, none, none);
        Kaufman kaufman = new Kaufman(side);
        return new Exact(kaufman.energyPerSite(t), kaufman.specificHeatPerSite(t), none, none, infinite, yang, heat);
    }
}
