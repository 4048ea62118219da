package org.gibbsite.labs.ising2d;

import java.util.Arrays;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.models.ising.MomentTrace;
import org.gibbsite.models.statistics.RecentTrace;

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

    void register(StateBook book) {
        book.floats("recent/energy", recentEnergy.values())
                .floats("recent/magnetisation", recentMagnetisation.values())
                .saved("moments/floats", () -> Tensor.of(moments.saveFloats()))
                .saved("moments/numbers", () -> Tensor.of(numbers()))
                .older(MomentTrace.NUMBERS, MomentTrace.NUMBERS + MomentTrace.SIGNED - 1)
                .thenFrom(saved -> restore(saved.doubles("moments/numbers"), saved.floats("moments/floats")));
    }

    /** Of the moments, then of m with its sign. */
    private double[] numbers() {
        double[] all = Arrays.copyOf(moments.saveNumbers(), MomentTrace.NUMBERS + MomentTrace.SIGNED);
        System.arraycopy(moments.saveSigned(), 0, all, MomentTrace.NUMBERS, MomentTrace.SIGNED);
        return all;
    }

    /** Numbers of earlier versions end before those of m with its sign or lack one of them; then the signs are not known. */
    private void restore(double[] numbers, float[] floats) {
        moments.restore(numbers, floats);
        if (numbers.length == MomentTrace.NUMBERS + MomentTrace.SIGNED) {
            moments.restoreSigned(Arrays.copyOfRange(numbers, MomentTrace.NUMBERS, numbers.length));
        }
    }

    boolean isTelling() { return moments.steps() >= MomentTrace.LEAST_STEPS; }
}
