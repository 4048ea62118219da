package org.gibbsite.controller;

/** What the engine is asked to do. */
@FunctionalInterface
interface Command {
    /** On the engine thread, between two pieces of work. */
    void run();

    /** The run failed, was reset or closed before this command had its turn. */
    default void dropped() {}
}
