package org.gibbsite;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that a step makes once it is compiled, in a process of its own: what the compiler does with vector code depends on
 * everything that ran before, and a suite of tests is not what a user runs.
 */
public final class Allocation {
    private static final int ROUNDS = 200, STEPS = 300;

    private Allocation() {}

    /** A piece of work with a constructor without arguments. */
    public interface Work {
        /** Gets ready. @return one step */
        Runnable prepare(String argument);
    }

    /** @param enough bytes a step below which no further round is taken; @return the least of a round, bytes a step */
    public static long bytesAStep(Class<? extends Work> work, String argument, long enough)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Allocation.class.getName(),
                work.getName(), argument, Long.toString(enough)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new AssertionError(said);
        return Long.parseLong(said.substring(said.lastIndexOf('\n') + 1).strip());
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        var constructor = Class.forName(arguments[0]).asSubclass(Work.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        Runnable step = constructor.newInstance().prepare(arguments[1]);
        long enough = Long.parseLong(arguments[2]), least = Long.MAX_VALUE;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS && least >= enough; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int n = 0; n < STEPS; n++) step.run();
            least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / STEPS);
        }
        System.out.println(least);
        System.exit(0);
    }
}
