package org.gibbsite.labs.ising2d;

import org.gibbsite.models.diagnostics.RecentTrace;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.models.ising.MomentTrace;

/** Energies and magnetisations: all since burn-in, and the last ones whether counted or not. Nothing allocated per step. */
final class IsingTally {
    /** Steps that the recent traces remember. */
    static final int RECENT = 1024;

    final MomentTrace moments = new MomentTrace();
    final RecentTrace recentEnergy = new RecentTrace(1, RECENT), recentMagnetisation = new RecentTrace(1, RECENT);
    private final double[] value = new double[1];

    void follow(IsingSampler sampler, boolean counted) {
        double energy = sampler.energyPerSite(), m = sampler.magnetisation() / (double) sampler.sites();
        value[0] = energy;
        recentEnergy.add(value);
        value[0] = Math.abs(m);
        recentMagnetisation.add(value);
        if (counted) moments.add(energy, m, sampler.coupling().mirrored(m, sampler.sites()));
    }

    boolean isTelling() { return moments.steps() >= MomentTrace.LEAST_STEPS; }
}
