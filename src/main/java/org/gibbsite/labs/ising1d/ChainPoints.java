package org.gibbsite.labs.ising1d;

import java.util.List;
import java.util.function.LongConsumer;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;
import org.gibbsite.kit.sampling.LogSpacing;
import org.gibbsite.kit.sampling.SpacedPoints;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.ising.ChainLevel;

/** The charts of a run, spaced as on a logarithmic axis: so many points in each doubling of the step number. */
final class ChainPoints {
    private static final LogSpacing SPACING = new LogSpacing(16);

    private final Series neighbours, exact, decimated, decimatedExact, magnetisation, magnetisationExact, partition,
            length, discarded;

    ChainPoints(History history) {
        neighbours = history.series(Ising1dMetrics.NEIGHBOURS);
        exact = history.series(Ising1dMetrics.NEIGHBOURS_EXACT);
        decimated = history.series(Ising1dMetrics.DECIMATED);
        decimatedExact = history.series(Ising1dMetrics.DECIMATED_EXACT);
        magnetisation = history.series(Ising1dMetrics.MAGNETISATION);
        magnetisationExact = history.series(Ising1dMetrics.MAGNETISATION_EXACT);
        partition = history.series(Ising1dMetrics.PARTITION);
        length = history.series(Ising1dMetrics.LENGTH);
        discarded = history.series(Ising1dMetrics.DISCARDED);
    }

    /** @param told step of the first averages; @param levels of the ring, itself included */
    void begin(long told, int levels) {
        long step = SPACING.next(told);
        for (Series each : List.of(neighbours, exact, magnetisation, magnetisationExact, partition, length, discarded))
            each.begins("sweep", step);
        for (Series each : List.of(decimated, decimatedExact)) {
            if (levels < 2) each.staysEmpty("no decimation: the spins cannot be divided");
            else
                each.begins("sweep", step);
        }
    }

    /** @param add makes the points of a step */
    SpacedPoints measurement(ChainTally tally, LongConsumer add) {
        return new SpacedPoints(SPACING, tally::isTelling, neighbours, add);
    }

    void add(long step, List<ChainLevel> levels, ChainTally tally, long burnInEnd) {
        ChainLevel ring = levels.getFirst();
        List<Measured> measured = tally.measured(Math.min(2, levels.size()), ring.law().field() != 0);
        Measured own = measured.getFirst();
        neighbours.add(step, own.neighbours(), own.neighboursError());
        exact.add(step, ring.neighbours());
        magnetisation.add(step, own.magnetisation(), own.magnetisationError());
        magnetisationExact.add(step, ring.magnetisation());
        partition.add(step, ring.logPartition() / ring.spins());
        length.add(step, ring.law().length());
        discarded.add(step, burnInEnd);
        if (levels.size() < 2) return;
        Measured once = measured.get(1);
        decimated.add(step, once.neighbours(), once.neighboursError());
        decimatedExact.add(step, levels.get(1).neighbours());
    }
}
