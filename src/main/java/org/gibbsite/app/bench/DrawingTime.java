package org.gibbsite.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Processor time that the toolkit has used: its event thread and its renderer. */
final class DrawingTime {
    private DrawingTime() {}

    /** In seconds, since the toolkit started. Counts work, not waiting, so that a busy machine does not change it. */
    static double seconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanoseconds = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && isDrawing(info.getThreadName()))
                nanoseconds += Math.max(0, threads.getThreadCpuTime(id));
        }
        return nanoseconds * 1e-9;
    }

    private static boolean isDrawing(String thread) {
        return thread.startsWith("JavaFX Application") || thread.startsWith("QuantumRenderer")
                || thread.startsWith("Prism");
    }
}
