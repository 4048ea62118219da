package org.gibbsite.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.gibbsite.ui.DrawingMeter;

/** Processor time that drawing has used: the event thread, the renderer, and what works ahead of them. */
final class DrawingTime {
    private DrawingTime() {}

    /** In seconds, since the toolkit started. Counts work, not waiting, so that a busy machine does not change it. */
    static double seconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanoseconds = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && DrawingMeter.draws(info.getThreadName()))
                nanoseconds += Math.max(0, threads.getThreadCpuTime(id));
        }
        return nanoseconds * 1e-9;
    }
}
