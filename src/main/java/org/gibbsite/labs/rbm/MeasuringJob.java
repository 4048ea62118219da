package org.gibbsite.labs.rbm;

/** Diagnostics of one update, in slices of at most about 20 ms. */
interface MeasuringJob {
    /** The update whose parameters are measured. */
    long step();

    /** One slice; the last one appends the results to the history. @return whether more are left */
    boolean advance();
}
