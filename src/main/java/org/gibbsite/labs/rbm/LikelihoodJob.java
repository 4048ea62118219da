package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.models.rbm.AnnealedImportanceSampling;
import org.gibbsite.models.rbm.CaseMean;
import org.gibbsite.models.rbm.CaseScore;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.FreeEnergy;
import org.gibbsite.models.rbm.LogPartition;
import org.gibbsite.models.rbm.PartitionEstimate;
import org.gibbsite.models.rbm.PseudoLikelihood;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * log p(v) of the test images: log Z summed exactly where the smaller layer has at most 20 units, otherwise estimated by
 * annealed importance sampling, with its standard error. Greys of Bernoulli units count as 1 above ½, for the model gives
 * probabilities to binary images only.
 */
final class LikelihoodJob implements Measurement.Job {
    /** Multiply-adds of one slice: some 10 ms. */
    private static final double WORK_PER_SLICE = 2e8;

    /** Where log Z comes from, in slices. */
    private interface Partition {
        boolean advance();

        PartitionEstimate value();
    }

    private final long step;
    private final History history;
    private final Partition partition;
    private final CaseMean freeEnergy;
    private boolean partitionKnown;

    private LikelihoodJob(long step, History history, Partition partition, CaseMean freeEnergy) {
        this.step = step;
        this.history = history;
        this.partition = partition;
        this.freeEnergy = freeEnergy;
    }

    static LikelihoodJob of(long step, Rbm rbm, MeasuredSets sets, RbmSettings settings, RandomKey key,
            History history) {
        Partition partition = isExact(rbm) ? enumeration(rbm) : annealing(rbm, sets, settings, key);
        return new LikelihoodJob(step, history, partition,
                new CaseMean(binaryFreeEnergy(rbm, sets), sets.test(), sets.test().numRows));
    }

    /** Whether log Z is summed rather than estimated. */
    static boolean isExact(Rbm rbm) {
        return ExactRbm.isFeasible(rbm.visibleUnits(), rbm.hiddenUnits(), rbm.isGaussianVisible());
    }

    static void absent(History history, Absence why) {
        history.series(RbmMetrics.LIKELIHOOD).absent(why);
        history.series(RbmMetrics.PARTITION).absent(why);
    }

    static boolean isKnown(History history, long step) { return history.series(RbmMetrics.PARTITION).contains(step); }

    @Override public boolean advance() {
        if (!partitionKnown) {
            partitionKnown = !partition.advance();
            return true;
        }
        if (freeEnergy.advance()) return true;
        PartitionEstimate estimate = partition.value();
        history.series(RbmMetrics.PARTITION).add(step, estimate.logPartition(), estimate.sigma());
        history.series(RbmMetrics.LIKELIHOOD).add(step, estimate.meanLogLikelihood(freeEnergy.value()),
                estimate.sigma());
        return false;
    }

    private static CaseScore binaryFreeEnergy(Rbm rbm, MeasuredSets sets) {
        FreeEnergy freeEnergy = new FreeEnergy(rbm, sets.backend());
        if (rbm.isGaussianVisible()) return freeEnergy;
        FMatrixRMaj binary = new FMatrixRMaj(0, 0);
        return (cases, firstCase, out) -> {
            PseudoLikelihood.binarise(cases, binary);
            freeEnergy.of(binary, firstCase, out);
        };
    }

    private static Partition enumeration(Rbm rbm) {
        LogPartition sum = new LogPartition(ExactRbm.of(rbm));
        int states = (int) Math.max(1, 0.02 * WORK_PER_SLICE / (rbm.visibleUnits() + rbm.hiddenUnits()));
        return new Partition() {
            @Override public boolean advance() { return sum.advance(states); }

            @Override public PartitionEstimate value() { return PartitionEstimate.exact(sum.value()); }
        };
    }

    private static Partition annealing(Rbm rbm, MeasuredSets sets, RbmSettings settings, RandomKey key) {
        var annealing = new AnnealedImportanceSampling(rbm, sets.baseRate(),
                AnnealedImportanceSampling.uniform(settings.measuring().aisTemperatures()),
                settings.measuring().aisChains(), sets.backend(),
                key);
        double work = 2.0 * settings.measuring().aisChains() * rbm.visibleUnits() * rbm.hiddenUnits();
        int temperatures = (int) Math.max(1, WORK_PER_SLICE / work);
        return new Partition() {
            @Override public boolean advance() { return annealing.advance(temperatures); }

            @Override public PartitionEstimate value() { return annealing.estimate(); }
        };
    }
}
