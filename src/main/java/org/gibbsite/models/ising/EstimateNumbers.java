package org.gibbsite.models.ising;

import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.models.statistics.AutocorrelationTime;

/** An {@link Estimate} without a field as {@link #COUNT} numbers, for checkpoints. */
final class EstimateNumbers {
    static final int COUNT = 20;

    private EstimateNumbers() {}

    static void write(Estimate estimate, double[] out, int at) {
        Averages mean = estimate.mean();
        AutocorrelationTime e = estimate.energyTime(), m = estimate.magnetisationTime();
        double[] numbers = {mean.energy(), mean.specificHeat(), mean.absMagnetisation(), mean.squared(),
                mean.susceptibility(), mean.binder(), estimate.energyError(), estimate.specificHeatError(),
                estimate.absMagnetisationError(), estimate.susceptibilityError(), estimate.binderError(), e.time(),
                e.error(), e.window(), e.isClosed() ? 1 : 0, m.time(), m.error(), m.window(), m.isClosed() ? 1 : 0,
                estimate.steps()};
        System.arraycopy(numbers, 0, out, at, COUNT);
    }

    static Estimate read(double[] in, int at) {
        Averages mean = new Averages(in[at], in[at + 1], in[at + 2], in[at + 3], in[at + 4], in[at + 5]);
        return new Estimate(mean, in[at + 6], in[at + 7], in[at + 8], in[at + 9], in[at + 10], time(in, at + 11),
                time(in, at + 15), Double.NaN, (long) in[at + 19]);
    }

    private static AutocorrelationTime time(double[] in, int at) {
        return new AutocorrelationTime(in[at], in[at + 1], (int) in[at + 2], in[at + 3] != 0);
    }
}
