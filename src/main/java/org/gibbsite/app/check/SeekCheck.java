package org.gibbsite.app.check;

import org.gibbsite.controller.ExperimentRun;

/** Going back and playing on gives the parameters of the uninterrupted run. */
final class SeekCheck implements Check {
    private static final int STEPS = 20, BACK = 7;

    private final LabRuns<?, ?> runs;

    SeekCheck(LabRuns<?, ?> runs) {
        this.runs = runs;
    }

    @Override public String promise() { return runs.name() + ": going back and playing on changes nothing"; }

    @Override public Finding find() {
        String straight = runs.tell(1, run -> at(run, STEPS));
        String toAndFro = runs.tell(1, run -> {
            at(run, STEPS);
            at(run, BACK);
            return at(run, STEPS);
        });
        return new Finding(straight.equals(toAndFro), straight + " and " + toAndFro);
    }

    private static String at(ExperimentRun<?, ?> run, long step) {
        run.seek(step);
        return run.parameterHash();
    }
}
