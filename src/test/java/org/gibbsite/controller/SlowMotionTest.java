package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.RbmLab;
import org.gibbsite.labs.rbm.RbmSettings;
import org.junit.jupiter.api.Test;

/** When the engine carries out the phases of a step, on a clock that only its own waiting puts forward. */
class SlowMotionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PHASE = 1_250_000_000L;

    private final WaitlessClock clock = new WaitlessClock();
    private final List<Integer> phases = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();

    @Test void phasesFollowEachOtherByOneAndAQuarterSecondsAndAddUpToTheStep() throws InterruptedException {
        WalkLab lab = new WalkLab();
        WalkSettings settings = lab.defaults().epochs(3);
        RunSnapshot<?> end = played(lab, settings, new NoBackend(), name -> null, Speed.MAX);
        assertPaced(3, 30, PHASE);
        assertThat(end.secondsElapsed()).isCloseTo(1.25 * 89, within(1e-6));
        try (var plain = Walks.run(lab, settings, 7)) {
            plain.seek(30);
            assertThat(end.parameterHash()).isEqualTo(plain.parameterHash());
        }
    }

    @Test void theMicroscopeShowsContrastiveDivergenceOnAPhaseAtATime() throws InterruptedException {
        RbmLab lab = new RbmLab();
        RbmSettings settings = lab.preset("blackboard");
        MatrixBackend backend = Backends.create(null, 1);
        Shelf shelf = new Shelf(Places.ofSystem());
        RunSnapshot<RbmSettings> end = played(lab, settings, backend, shelf, Speed.MAX);
        assertPaced(end.phases().size(), (int) end.step(), PHASE);
        assertThat(end.step()).isPositive();
        try (var plain = new ExperimentRun<RbmSettings, RbmFrame>(lab, settings, 7, backend, shelf)) {
            while (plain.step() < end.step()) plain.advance();
            assertThat(end.parameterHash()).isEqualTo(plain.parameterHash());
        }
    }

    /** At a chosen speed a step takes the time it takes without phases, shared out among them. */
    @Test void atAChosenSpeedThePhasesShareTheTimeOfTheStep() throws InterruptedException {
        WalkLab lab = new WalkLab();
        played(lab, lab.defaults().epochs(1), new NoBackend(), name -> null, new Speed(0.5));
        assertPaced(3, 10, 2 * Pacer.SECOND / 3);
    }

    private void assertPaced(int each, int steps, long interval) {
        assertThat(phases).hasSize(each * steps);
        for (int i = 0; i < phases.size(); i++) assertThat(phases.get(i)).as("phase %d", i).isEqualTo(i % each);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).as("nanoseconds before phase %d", i).isEqualTo(interval);
        }
    }

    /** Plays to the end by phases. */
    private <S extends Record, F extends Frame> RunSnapshot<S> played(Lab<S, F> lab, S settings, MatrixBackend backend,
            DataShelf shelf, Speed speed) throws InterruptedException {
        RunController<S, F> run = new RunController<>(timed(lab), settings, 7,
                new Supplies(backend, shelf, ModelStore.NONE), clock);
        try {
            run.grain(Grain.PHASE);
            run.speed(speed);
            run.play();
            return awaitEnd(run);
        } finally {
            run.close();
            assertThat(run.awaitClosed(LIMIT)).isTrue();
        }
    }

    private static <S extends Record> RunSnapshot<S> awaitEnd(RunController<S, ?> run) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            RunSnapshot<S> now = run.snapshot();
            if (now.status() instanceof RunStatus.Finished && !now.parameterHash().isEmpty()) return now;
            LockSupport.parkNanos(50_000);
        }
        return fail("did not end within a minute: " + run.snapshot());
    }

    @SuppressWarnings("unchecked") // the proxies pass every call on to a lab and an experiment of these very types
    private <S extends Record, F extends Frame> Lab<S, F> timed(Lab<S, F> lab) {
        return (Lab<S, F>) proxy(Lab.class, (method, arguments) -> method.getName().equals("start")
                ? timed(lab.start((S) arguments[0], (LabContext) arguments[1]))
                : method.invoke(lab, arguments));
    }

    private Object timed(Experiment<?, ?> own) {
        return proxy(Experiment.class, (method, arguments) -> {
            if (method.getName().equals("phase")) {
                phases.add((Integer) arguments[0]);
                times.add(clock.now());
            }
            return method.invoke(own, arguments);
        });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (self, method, arguments) -> {
            try {
                return answer.to(method, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
