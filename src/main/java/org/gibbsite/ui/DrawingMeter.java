package org.gibbsite.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Measures what drawing costs: processor time of the JavaFX and render threads, and of the engine's making of frames, over
 * that of the whole program, between two readings.
 */
public final class DrawingMeter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long drawingNanos, processNanos;

    /**
     * The share since the last call, 0 … 1; NaN at the first call and where the platform does not tell.
     *
     * @param frameSeconds what the engine spent on frames since the last call
     */
    public double share(double frameSeconds) {
        long drawing = drawingTime(), process = system.getProcessCpuTime();
        double spent = drawing - drawingNanos + 1e9 * frameSeconds;
        double share = processNanos > 0 && process > processNanos
                ? Math.clamp(spent / (process - processNanos), 0, 1)
                : Double.NaN;
        drawingNanos = drawing;
        processNanos = process;
        return share;
    }

    private long drawingTime() {
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && draws(thread.getThreadName())) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos;
    }

    private static boolean draws(String thread) {
        return thread.startsWith("JavaFX Application") || thread.startsWith("QuantumRenderer")
                || thread.startsWith("Prism");
    }
}
