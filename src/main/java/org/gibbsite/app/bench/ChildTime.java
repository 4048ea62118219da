package org.gibbsite.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of processes that were started here and have ended, as the kernel of Linux counts it. */
final class ChildTime {
    private static final Path STATE = Path.of("/proc/self/stat");
    /** Fields cutime and cstime of proc(5), counted after the name, which is in parentheses and may hold spaces. */
    private static final int USER = 13, SYSTEM = 14;
    /** USER_HZ, which is 100 on every system that programs see. */
    private static final double TICKS_A_SECOND = 100;

    private ChildTime() {}

    /** Seconds of all of them so far; NaN on another system. */
    static double seconds() throws IOException {
        if (!Files.isReadable(STATE)) return Double.NaN;
        String state = Files.readString(STATE);
        String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_A_SECOND;
    }
}
