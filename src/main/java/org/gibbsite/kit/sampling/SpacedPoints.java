package org.gibbsite.kit.sampling;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Series;

/**
 * Points of the charts of a sampler, spaced as on a logarithmic axis and made at once: averages so far are at hand.
 *
 * @param counts  whether anything has been counted, so that there are averages
 * @param first   of the series: where it has a point, the points of a step are there, otherwise they are made once more
 * @param add     makes the points of a step
 */
public record SpacedPoints(LogSpacing spacing, BooleanSupplier counts, Series first, LongConsumer add)
        implements
            Measurement {
    @Override public long due(long step) { return spacing.isDue(step) ? dueAtEnd(step) : NEVER; }

    @Override public long dueAtEnd(long step) { return counts.getAsBoolean() ? step : NEVER; }

    @Override public boolean isKnown(long step) { return first.contains(step); }

    @Override public Job begin(long step) {
        add.accept(step);
        return null;
    }
}
