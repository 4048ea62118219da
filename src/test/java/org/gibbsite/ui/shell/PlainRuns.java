package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.shell.exhibit.LeftRuns;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/** Runs without data on the plain back end, for tests of windows; the newest are the last. */
public final class PlainRuns implements RunOpener {
    private final List<RunController<?, ?>> opened = new ArrayList<>();
    private final LeftRuns left;
    private String unkept = "";

    public PlainRuns() {
        this(LeftRuns.NONE);
    }

    /** @param left what somebody left */
    public PlainRuns(LeftRuns left) {
        this.left = left;
    }

    public List<RunController<?, ?>> opened() { return opened; }

    @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
            long seed) {
        RunController<S, F> run = new RunController<>(lab, settings, seed, Backends.create("ejml", 1), name -> null);
        opened.add(run);
        return run;
    }

    /** What is told once from now on. */
    public void unkept(String why) {
        unkept = why;
    }

    @Override public String unkept() {
        String told = unkept;
        unkept = "";
        return told;
    }

    @Override public LeftRuns leftRuns() { return left; }

    /** Makes sure that no engine is left. */
    public void requireClosed() throws InterruptedException {
        for (RunController<?, ?> run : opened) {
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).as("engine has ended").isTrue();
        }
    }
}
