package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunFile;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Speed;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lab of the catalog promises. */
class LabContractTest {
    private static final int STEPS = 60;
    /** Arrays that files of version 0.1 do not have. */
    private static final Set<String> NEW_ARRAYS = Set.of("offs");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<LabUnderTest<?, ?>> labs() {
        return LabCatalog.entries().stream().map(entry -> new LabUnderTest<>(entry.lab()));
    }

    /** The bits of the frame before each of the steps and after the last. */
    private static List<Long> frames(ExperimentRun<?, ?> run, int steps) {
        List<Long> bits = new ArrayList<>(List.of(FrameBits.of(run.frame())));
        for (int i = 0; i < steps; i++) {
            run.advance();
            bits.add(FrameBits.of(run.frame()));
        }
        return bits;
    }

    private static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int i = 0; i < steps; i++) run.advance();
    }

    private static <S extends Record> ExperimentRun<S, ?> run(LabUnderTest<S, ?> lab, long seed) {
        return lab.run(lab.small(), seed);
    }

    /** Settings that may change during a run, each changed once. */
    private static <S extends Record> List<S> turns(LabUnderTest<S, ?> lab, S from) {
        List<S> turns = new ArrayList<>();
        for (Parameter p : Parameters.of(from.getClass())) {
            if (p.applies() != Setting.Applies.RESET) turns.addAll(lab.others(from, p));
        }
        return turns;
    }

    /** Turns a knob; one that the lab refuses in this state, with a sentence, stays. */
    private static <S extends Record> void turn(ExperimentRun<S, ?> run, S settings) {
        try {
            run.retune(settings);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void sameSeedSameFramesOtherSeedOtherFrames(LabUnderTest<?, ?> lab) {
        List<Long> once = frames(run(lab, 7), STEPS);

        assertThat(frames(run(lab, 7), STEPS)).isEqualTo(once);
        assertThat(frames(run(lab, 8), STEPS).getLast()).isNotEqualTo(once.getLast());
    }

    @ParameterizedTest
    @MethodSource("labs") void lookingIsFree(LabUnderTest<?, ?> lab) {
        ExperimentRun<?, ?> looked = run(lab, 7), unseen = run(lab, 7);
        for (int i = 0; i < STEPS; i++) {
            looked.frame();
            looked.metrics();
            looked.progress();
            looked.finishMeasuring();
            looked.frame();
            looked.advance();
            unseen.advance();
        }
        assertThat(FrameBits.of(looked.frame())).isEqualTo(FrameBits.of(unseen.frame()));
        assertThat(looked.parameterHash()).isEqualTo(unseen.parameterHash());
    }

    @ParameterizedTest
    @MethodSource("labs") void oldFramesDoNotChange(LabUnderTest<?, ?> lab) {
        ExperimentRun<?, ?> run = run(lab, 7);
        List<Frame> frames = new ArrayList<>();
        List<Long> bits = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            run.advance();
            frames.add(run.frame());
            bits.add(FrameBits.of(frames.getLast()));
        }
        run.seek(3);
        run.finishMeasuring();

        assertThat(frames.stream().map(FrameBits::of).toList()).isEqualTo(bits);
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void seekingIsExactAcrossKnobTurns(LabUnderTest<S, ?> lab) {
        ExperimentRun<S, ?> run = run(lab, 7);
        List<Long> bits = frames(run, 10);
        for (S turned : turns(lab, lab.small())) {
            turn(run, turned);
            bits.set((int) run.step(), FrameBits.of(run.frame()));
            bits.addAll(frames(run, 3).subList(1, 4));
            turn(run, lab.small());
            bits.set((int) run.step(), FrameBits.of(run.frame()));
            bits.addAll(frames(run, 4).subList(1, 5));
        }
        RandomKey key = RandomKey.of(1);
        for (int i = 0; i < 40; i++) {
            int target = (int) (bits.size() * key.uniform(i));
            run.seek(target);
            assertThat(FrameBits.of(run.frame())).as("frame at step " + target).isEqualTo(bits.get(target));
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void whatARunMeasuresIsDeclaredByItsLab(LabUnderTest<?, ?> lab) {
        List<Metric> declared = lab.lab().metrics();
        assertThat(declared).isNotEmpty().allSatisfy(metric -> {
            assertThat(metric.name()).isNotBlank();
            assertThat(metric.unit()).as(metric.key()).isNotBlank();
        });
        assertThat(declared).extracting(Metric::key).doesNotHaveDuplicates();
        ExperimentRun<?, ?> run = run(lab, 7);
        advance(run, STEPS);
        run.measureNow();
        assertThat(run.history().keys()).allSatisfy(key -> assertThat(declared).as("metrics() of the lab names '" + key
                + "'").contains(run.history().get(key).metric()));
        List<String> order = declared.stream().map(Metric::key).filter(run.history().keys()::contains).toList();
        assertThat(List.copyOf(run.history().keys())).as("the order of the charts").isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("labs") void aCheckpointThatDoesNotFitChangesNothing(LabUnderTest<?, ?> lab) {
        try (Experiment<?, ?> experiment = lab.start(7); Experiment<?, ?> other = lab.start(8)) {
            for (int i = 0; i < 30; i++) {
                experiment.step(RandomKey.of(7).fold(i));
                other.step(RandomKey.of(8).fold(i));
            }
            Checkpoint good = other.save();
            long before = FrameBits.of(experiment.save());
            for (String name : good.arrays().keySet()) {
                TreeMap<String, Tensor> without = new TreeMap<>(good.arrays());
                without.remove(name);
                if (!NEW_ARRAYS.contains(name)) {
                    assertThatThrownBy(() -> experiment.restore(new Checkpoint(without))).as("without " + name)
                            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
                }
                for (Tensor wrong : wrong(good.arrays().get(name))) {
                    TreeMap<String, Tensor> arrays = new TreeMap<>(good.arrays());
                    arrays.put(name, wrong);
                    assertThatThrownBy(() -> experiment.restore(new Checkpoint(arrays)))
                            .as(name + " as " + wrong.getClass().getSimpleName())
                            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
                    assertThat(FrameBits.of(experiment.save())).as("after " + name).isEqualTo(before);
                }
            }
            experiment.restore(good);
            assertThat(FrameBits.of(experiment.save())).isEqualTo(FrameBits.of(good));
        }
    }

    /** The same shape with another type, another type with one row more, and the same type with one row more. */
    private static List<Tensor> wrong(Tensor right) {
        int[] shape = right.shape(), longer = shape.clone();
        longer[0]++;
        int size = 1;
        for (int n : longer) size *= n;
        int same = size / longer[0] * shape[0];
        return List.of(
                right instanceof Tensor.Doubles
                        ? new Tensor.Floats(shape, new float[same])
                        : new Tensor.Doubles(shape, new double[same]),
                right instanceof Tensor.Longs
                        ? new Tensor.Ints(shape, new int[same])
                        : new Tensor.Longs(shape, new long[same]),
                new Tensor.Bytes(longer, new byte[size]), new Tensor.Floats(longer, new float[size]),
                longer(right, longer, size));
    }

    private static Tensor longer(Tensor right, int[] shape, int size) {
        return switch (right) {
            case Tensor.Bytes bytes -> new Tensor.Bytes(shape, Arrays.copyOf(bytes.values(), size));
            case Tensor.Floats floats -> new Tensor.Floats(shape, Arrays.copyOf(floats.values(), size));
            case Tensor.Doubles doubles -> new Tensor.Doubles(shape, Arrays.copyOf(doubles.values(), size));
            case Tensor.Ints ints -> new Tensor.Ints(shape, Arrays.copyOf(ints.values(), size));
            case Tensor.Longs longs -> new Tensor.Longs(shape, Arrays.copyOf(longs.values(), size));
        };
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void actsAreReadBackAndReplayed(LabUnderTest<S, ?> lab) {
        for (ActKind kind : lab.lab().acts()) {
            assertThat(kind.help()).as(kind.name()).isNotBlank();
            Act act = ActKind.read(lab.lab(), kind.name(), kind.example());
            assertThat(act.name()).isEqualTo(kind.name());
            assertThat(act.words()).isNotBlank();
            assertThat(ActKind.read(lab.lab(), kind.name(), act.text())).isEqualTo(act);
            assertThatThrownBy(() -> ActKind.read(lab.lab(), kind.name(), "no such thing"))
                    .isInstanceOf(IllegalArgumentException.class);

            S settings = lab.where("act " + kind.name());
            ExperimentRun<S, ?> run = lab.run(settings, 7), untouched = lab.run(settings, 7);
            advance(run, 20);
            advance(untouched, 20);
            run.act(act);
            assertThat(FrameBits.of(run.frame())).as(kind.name()).isNotEqualTo(FrameBits.of(untouched.frame()));
            long there = FrameBits.of(run.frame());
            advance(run, 20);
            run.finishMeasuring();
            long end = FrameBits.of(run.frame());
            run.seek(20);
            assertThat(FrameBits.of(run.frame())).as(kind.name()).isEqualTo(there);
            run.seek(3);
            run.seek(40);
            run.finishMeasuring();
            assertThat(FrameBits.of(run.frame())).as(kind.name()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void aForkEqualsAFreshRunWithTheSameJournal(
            LabUnderTest<S, ?> lab) {
        for (S turned : turns(lab, lab.small())) {
            ExperimentRun<S, ?> forked = run(lab, 7), fresh = run(lab, 7);
            advance(forked, 20);
            forked.seek(11);
            advance(fresh, 11);
            turn(forked, turned);
            turn(fresh, turned);
            advance(forked, 10);
            advance(fresh, 10);
            forked.finishMeasuring();
            fresh.finishMeasuring();

            assertThat(FrameBits.of(forked.frame())).as(turned.toString()).isEqualTo(FrameBits.of(fresh.frame()));
            if (!forked.settings().equals(turned)) continue;
            assertThat(forked.metrics()).as(turned.toString()).isEqualTo(fresh.metrics());
            assertThat(FrameBits.of(forked.history().curves(999))).as(turned.toString())
                    .isEqualTo(FrameBits.of(fresh.history().curves(999)));
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void everySettingHasHelpARangeAndADefaultInsideIt(
            LabUnderTest<S, ?> lab) {
        List<S> all = new ArrayList<>(lab.lab().presets().stream().map(Preset::settings).toList());
        all.add(lab.lab().defaults());
        for (Parameter p : Parameters.of(lab.lab().defaults().getClass())) {
            assertThat(p.help()).as(p.name()).isNotBlank();
            assertThat(p.group()).as(p.name()).isNotBlank();
            assertThat(p.name()).as("words of addresses").isNotIn("seed", "preset");
            for (S settings : all) {
                Object value = Parameters.value(settings, p.name());
                assertThat(Parameters.parse(p, Parameters.text(value))).as(p.name()).isEqualTo(value);
                if (p.isNumeric()) assertThat(((Number) value).doubleValue()).as(p.name()).isBetween(p.min(), p.max());
            }
        }
        for (S settings : all) {
            RunAddress address = RunAddress.of(lab.lab(), settings, 7, 500),
                    shortest = RunAddress.shortest(lab.lab(), settings, 7, 500);
            assertThat(RunAddress.parse(address.toString()).settings(lab.lab())).isEqualTo(settings);
            assertThat(RunAddress.parse(shortest.toString()).settings(lab.lab())).isEqualTo(settings);
            assertThat(shortest.toString().length()).isLessThanOrEqualTo(address.toString().length() + 20);
        }
    }

    /** All that can be seen of a run: frames, points, parameters, where it ends. */
    static <S extends Record> List<Object> seen(LabUnderTest<S, ?> lab, S settings) {
        try (ExperimentRun<S, ?> run = lab.run(settings, 7)) {
            advance(run, 30);
            run.finishMeasuring();
            return List.of(FrameBits.of(run.frame()), FrameBits.of(run.history().curves(999)), run.parameterHash(),
                    run.lastStep());
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void eachSettingChangesSomething(LabUnderTest<S, ?> lab) {
        for (Parameter p : Parameters.of(lab.small().getClass())) {
            S settings = lab.where(p.name());
            List<Object> before = seen(lab, settings);
            for (S other : lab.others(settings, p)) assertThat(seen(lab, other)).as(p.name()).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void phasesAreTheStep(LabUnderTest<S, ?> lab) {
        ExperimentRun<S, ?> phased = run(lab, 7), whole = run(lab, 7);
        List<S> turns = turns(lab, lab.small());
        for (int i = 0; i < 2 * turns.size(); i++) {
            S settings = i % 2 == 0 ? turns.get(i / 2) : lab.small();
            turn(phased, settings);
            turn(whole, settings);
            for (int phase = 0; phase < phased.phases().size(); phase++) {
                phased.advancePhase();
                phased.frame();
            }
            if (phased.step() == whole.step()) phased.advance();
            whole.advance();
            assertThat(phased.step()).isEqualTo(whole.step());
            assertThat(FrameBits.of(phased.frame())).isEqualTo(FrameBits.of(whole.frame()));
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void aRunFromAFileContinuesBitForBit(
            LabUnderTest<S, F> lab, @TempDir Path folder) {
        ExperimentRun<S, F> run = lab.run(lab.small(), 7);
        advance(run, 20);
        turn(run, turns(lab, lab.small()).getFirst());
        advance(run, 13);
        run.save(folder.resolve("run.npz"));
        ExperimentRun<S, F> resumed = RunFile.read(folder.resolve("run.npz")).resume(lab.lab(), lab.backend(),
                lab.shelf());
        advance(run, 20);
        advance(resumed, 20);

        assertThat(resumed.parameterHash()).isEqualTo(run.parameterHash());
        assertThat(FrameBits.of(resumed.frame())).isEqualTo(FrameBits.of(run.frame()));
    }

    @ParameterizedTest
    @MethodSource("labs") void aRunClosesTwice(LabUnderTest<?, ?> lab) throws InterruptedException {
        ExperimentRun<?, ?> run = run(lab, 7);
        run.close();
        run.close();
        RunController<?, ?> controller = lab.controller(7);
        controller.play();
        controller.close();
        controller.close();
        assertThat(controller.awaitClosed(LIMIT)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void aStormNeverLeavesTheEngineDead(
            LabUnderTest<S, F> lab) throws InterruptedException {
        RunController<S, F> controller = lab.controller(7);
        List<S> turns = turns(lab, lab.small());
        RandomKey key = RandomKey.of(5);
        for (int i = 0; i < 300; i++) {
            double x = key.uniform(2 * i + 1);
            storm(controller, (int) (16 * key.uniform(2 * i)), x, turns.get((int) (x * turns.size())));
            controller.frames().take();
            assertThat(controller.snapshot().status()).isNotInstanceOf(RunStatus.Failed.class);
        }
        controller.reset(lab.small(), 7);
        controller.grain(Grain.UPDATE);
        controller.forward(10);
        ExperimentRun<S, F> plain = lab.run(lab.small(), 7);
        advance(plain, 10);
        String hash = plain.parameterHash();
        RunSnapshot<S> end = await(controller, s -> s.step() == 10 && s.parameterHash().equals(hash));
        assertThat(end.status()).isInstanceOf(RunStatus.Paused.class);
        controller.close();
        assertThat(controller.awaitClosed(LIMIT)).isTrue();
    }

    private static <S extends Record> RunSnapshot<S> await(RunController<S, ?> controller,
            Predicate<RunSnapshot<S>> wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            RunSnapshot<S> snapshot = controller.snapshot();
            if (wanted.test(snapshot)) return snapshot;
            LockSupport.parkNanos(100_000);
        }
        return fail("not reached within a minute: " + controller.snapshot());
    }

    private static <S extends Record> void storm(RunController<S, ?> controller, int which, double x, S settings) {
        switch (which) {
            case 0 -> controller.play();
            case 1 -> controller.pause();
            case 2 -> controller.toggle();
            case 3 -> controller.forward((int) (1 + 10 * x));
            case 4 -> controller.back((int) (1 + 10 * x));
            case 5, 6 -> controller.seek((long) (200 * x));
            case 7 -> controller.seekLive();
            case 8 -> controller.grain(Grain.values()[(int) (3 * x)]);
            case 9 -> controller.speed(x < 0.7 ? Speed.MAX : new Speed(1000 * x));
            case 10 -> controller.fork();
            case 11 -> controller.switchTo((int) (20 * x));
            case 12 -> controller.undo();
            case 13 -> controller.redo();
            default -> controller.retune(now -> settings);
        }
    }
}
