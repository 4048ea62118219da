package org.gibbsite.controller;

import java.util.concurrent.atomic.DoubleAdder;
import org.gibbsite.compute.Sharers;

/**
 * What belongs to the process and is divided among its runs: processors, memory for checkpoints, time for drawing. Made once
 * and handed to every run. Any thread may use it, and none waits.
 */
public final class Resources {
    private final Sharers computing = new Sharers(), open = new Sharers(), drawing = new Sharers();
    private final DoubleAdder pulseSeconds = new DoubleAdder();
    private final long memory;

    /** As much memory as the checkpoints of all runs may take: 512 MiB, and at most a quarter of the heap. */
    public Resources() {
        this(Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4));
    }

    /** @param memory bytes that the checkpoints of all open runs may take together */
    Resources(long memory) {
        this.memory = memory;
    }

    /** Engines that step or measure, not those at rest: they divide the threads of back ends. */
    public Sharers computing() {
        return computing;
    }

    /** Runs that have an engine. */
    Sharers open() { return open; }

    /** One page more draws a run that plays, until {@link #endDrawing}. */
    public void beginDrawing() {
        drawing.enter();
    }

    public void endDrawing() {
        drawing.leave();
    }

    /** Pages that draw now, at least 1: they divide the share of the processor time that drawing may cost. */
    public int pagesDrawing() {
        return drawing.number();
    }

    /** What the pulses of all pages have taken so far, by which the cost of drawing is put down to each. */
    public DoubleAdder pulseSeconds() {
        return pulseSeconds;
    }

    /** Bytes that the checkpoints of one run may take at the moment. */
    long checkpointBytes() {
        return memory / open.number();
    }
}
