package org.gibbsite.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunSnapshot;

/**
 * Measures what drawing costs: processor time of the JavaFX and render threads and of what works ahead of them, and of the engine's making of frames, over
 * that of the whole program, between two readings. Processor time only: a thread that waits for its turn on a busy machine
 * costs nothing meanwhile. Where the run is paced, as in slow motion, all that the engine does not use counts as if it were
 * used: drawing takes nothing from training then, and the rest of the program does next to nothing.
 */
public final class DrawingMeter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long drawingNanos, engineNanos, processNanos;
    private double lastSeconds = Double.NaN;

    /**
     * The share since the last call, 0 … 1; NaN at the first call and where the platform does not tell.
     *
     * @param seconds any clock that does not go back
     * @param state   tells what part of its time the engine spent on frames, and whether the run is paced
     */
    public double share(double seconds, RunSnapshot<?> state) {
        long drawing = 0, engine = 0, process = system.getProcessCpuTime();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread == null) continue;
            long nanos = Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            if (draws(thread.getThreadName())) drawing += nanos;
            if (thread.getThreadName().startsWith("engine-")) engine += nanos;
        }
        double frames = Math.clamp(state.frameShare() / Math.max(1e-9, 1 - state.waitingShare()), 0, 1);
        double spent = drawing - drawingNanos + frames * Math.max(0, engine - engineNanos);
        boolean paced = !state.speed().isMax() || state.grain() == Grain.PHASE;
        double waited = paced ? Math.max(0, 1e9 * (seconds - lastSeconds) - (engine - engineNanos)) : 0;
        double share = processNanos > 0 && process > processNanos
                ? Math.clamp(spent / (process - processNanos + waited), 0, 1)
                : Double.NaN;
        lastSeconds = seconds;
        drawingNanos = drawing;
        engineNanos = engine;
        processNanos = process;
        return share;
    }

    /** Whether the thread of that name does nothing but draw. */
    public static boolean draws(String thread) {
        return thread.startsWith("JavaFX Application") || thread.startsWith("QuantumRenderer")
                || thread.startsWith("InvokeLaterDispatcher") || thread.startsWith("Prism")
                || thread.equals(Ahead.THREAD);
    }
}
