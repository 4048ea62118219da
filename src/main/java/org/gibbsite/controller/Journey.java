package org.gibbsite.controller;

/** On the way to a step, and where wanted to a phase of the coming one. A new destination replaces the old one. */
final class Journey {
    private boolean underWay;
    private long step;
    private int phase;
    private boolean rewound;

    boolean isUnderWay() { return underWay; }

    /** Steps made at the destination. */
    long step() { return step; }

    void to(long targetStep, int targetPhase) {
        underWay = true;
        step = targetStep;
        phase = targetPhase;
        rewound = false;
    }

    void end() { underWay = false; }

    /** Whether {@link #goOn} rewinds, which may be done while something waits to be measured. */
    boolean startsWithRewind() {
        return !rewound;
    }

    /** Rewinds at first, then makes one step or phase. */
    void goOn(ExperimentRun<?, ?> run) {
        if (!rewound) {
            rewound = true;
            run.rewind(step, phase);
        } else if (run.step() < step) {
            run.advance();
        } else if (!hasArrived(run)) {
            run.advancePhase();
        }
        if (hasArrived(run)) end();
    }

    private boolean hasArrived(ExperimentRun<?, ?> run) {
        boolean phased = run.phase() < phase && !run.phases().isEmpty();
        return run.step() > step || run.step() == step && !phased;
    }
}
