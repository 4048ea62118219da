package org.gibbsite.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Measures what drawing costs: processor time of the JavaFX and render threads, and of the engine's making of frames, over
 * that of the whole program, between two readings. Processor time only: a thread that waits for its turn on a busy machine
 * costs nothing meanwhile.
 */
public final class DrawingMeter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long drawingNanos, engineNanos, processNanos;

    /**
     * The share since the last call, 0 … 1; NaN at the first call and where the platform does not tell.
     *
     * @param frameShare of the engine's time that it spent on frames, 0 … 1
     */
    public double share(double frameShare) {
        long drawing = 0, engine = 0, process = system.getProcessCpuTime();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread == null) continue;
            long nanos = Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            if (draws(thread.getThreadName())) drawing += nanos;
            if (thread.getThreadName().startsWith("engine-")) engine += nanos;
        }
        double spent = drawing - drawingNanos + frameShare * Math.max(0, engine - engineNanos);
        double share = processNanos > 0 && process > processNanos
                ? Math.clamp(spent / (process - processNanos), 0, 1)
                : Double.NaN;
        drawingNanos = drawing;
        engineNanos = engine;
        processNanos = process;
        return share;
    }

    private static boolean draws(String thread) {
        return thread.startsWith("JavaFX Application") || thread.startsWith("QuantumRenderer")
                || thread.startsWith("InvokeLaterDispatcher") || thread.startsWith("Prism");
    }
}
