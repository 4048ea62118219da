package org.gibbsite.experiment;

import java.util.function.Predicate;

/**
 * A model that runs of a lab hand over: see {@link Lab#produces}.
 *
 * @param made  whether these settings make a model of this kind
 * @param taker takes it from a checkpoint of such a run
 * @param <S>   the lab's settings
 */
public record Product<S extends Record>(ModelKind kind, Predicate<S> made, Taker<S> taker) {

    /** Makes the model of a checkpoint, whose arrays it may share. Changes nothing. */
    @FunctionalInterface
    public interface Taker<S extends Record> {
        /** @param origin for the provenance */
        TrainedModel take(S settings, Checkpoint checkpoint, String origin);
    }
}
