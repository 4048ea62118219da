package org.gibbsite.models.nn.layer;

/** What a network is compiled for. */
public enum Mode {
    /** Gradients of the parameters are wanted, units are dropped, batches are normalised by themselves. */
    TRAINING,
    /** What was learnt is used as it is: no gradient of it, no dropping, running means. */
    EVALUATION
}
