package org.gibbsite.experiment;

/**
 * What hands do to a run besides turning settings: a stroke over a lattice, a weight turned, a data point dragged. An immutable
 * value that changes the present state in the same way at every replay. Labs implement it as records.
 */
public non-sealed interface Act extends Turn {

    /** The {@link ActKind#name} of its kind. */
    String name();

    /** As its kind reads it back. */
    String text();

    /** What was done, for people: {@code "domain painted"}. */
    String words();
}
