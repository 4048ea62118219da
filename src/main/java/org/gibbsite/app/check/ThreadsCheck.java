package org.gibbsite.app.check;

import org.gibbsite.controller.ExperimentRun;

/** One thread or two, looked at or not: the parameters are the same, bit for bit. */
final class ThreadsCheck implements Check {
    private static final int STEPS = 20;

    private final LabRuns<?, ?> runs;

    ThreadsCheck(LabRuns<?, ?> runs) {
        this.runs = runs;
    }

    @Override public String promise() { return runs.name() + ": 1 thread and 2 threads learn the same, bit for bit"; }

    @Override public Finding find() {
        String one = runs.tell(1, ThreadsCheck::hash), two = runs.tell(2, ThreadsCheck::hashWhileLooking);
        return new Finding(one.equals(two), one + " and " + two);
    }

    private static String hash(ExperimentRun<?, ?> run) {
        for (int i = 0; i < STEPS; i++) run.advance();
        return run.parameterHash();
    }

    private static String hashWhileLooking(ExperimentRun<?, ?> run) {
        for (int i = 0; i < STEPS; i++) {
            run.advance();
            run.frame();
        }
        return run.parameterHash();
    }
}
