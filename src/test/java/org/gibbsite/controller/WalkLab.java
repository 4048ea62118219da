package org.gibbsite.controller;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.random.RandomKey;

/** Walkers on a line, for tests: three phases, ten steps an epoch, a slow measurement, a state that remembers retunes. */
class WalkLab implements Lab<WalkSettings, WalkLab.WalkFrame> {
    static final int STEPS_PER_EPOCH = 10;

    /** Called with the number of steps made before each step is; tests block or throw here. */
    private final LongConsumer beforeStep;
    private final String id;
    private final Consumer<StartReport> atStart;
    final AtomicInteger framesMade = new AtomicInteger();
    final AtomicInteger glances = new AtomicInteger();
    final AtomicInteger measurements = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();

    WalkLab() {
        this("walk", step -> {});
    }

    /** @param atStart called at the start of each run; tests wait there */
    WalkLab(Consumer<StartReport> atStart) {
        this("walk", step -> {}, atStart);
    }

    WalkLab(String id, LongConsumer beforeStep) {
        this(id, beforeStep, report -> {});
    }

    private WalkLab(String id, LongConsumer beforeStep, Consumer<StartReport> atStart) {
        this.atStart = atStart;
        this.id = id;
        this.beforeStep = beforeStep;
    }

    record WalkFrame(long step, float[] positions) implements Frame {
        @Override public boolean equals(Object other) {
            return other instanceof WalkFrame frame && frame.step == step && Arrays.equals(frame.positions, positions);
        }

        @Override public int hashCode() { return Arrays.hashCode(positions); }

        @Override public String toString() { return "step " + step + " " + Arrays.toString(positions); }
    }

    @Override public String id() { return id; }

    @Override public String title() { return "Walk"; }

    @Override public String promise() { return "Walkers walk."; }

    @Override public String chapter() { return "T Test"; }

    @Override public WalkSettings defaults() { return new WalkSettings(5, "plain", 0.1, 1, false, 1_000_000, 7, 3); }

    @Override public List<Metric> metrics() {
        return List.of(Metric.of("mean", "mean", "m"), Metric.of("spread", "spread", "m²"));
    }

    @Override public List<Preset<WalkSettings>> presets() {
        return List.of(new Preset<>("first", "First", "All of it.", defaults()));
    }

    /** One walker pushed by hand. */
    record Push(int walker, float by) implements Act {
        @Override public String name() { return "push"; }

        @Override public String text() { return walker + " " + by; }

        @Override public String words() { return "walker pushed"; }

        static Push read(String text) {
            String[] words = text.split(" ");
            return new Push(Integer.parseInt(words[0]), Float.parseFloat(words[1]));
        }
    }

    @Override public List<ActKind> acts() {
        return List.of(new ActKind("push", "Pushes one walker: number and way.", "0 1.5", Push::read));
    }

    @Override public Experiment<WalkSettings, WalkFrame> start(WalkSettings settings, LabContext context) {
        if (settings.label().equals("missing")) throw new IllegalArgumentException("there are no data 'missing'");
        if (settings.label().equals("huge")) throw new OutOfMemoryError("Java heap space");
        atStart.accept(context.report());
        open.incrementAndGet();
        return new Walk(settings, context.key());
    }

    private final class Walk implements Experiment<WalkSettings, WalkFrame> {
        private final RandomKey key;
        private final History history = new History();
        private final float[] positions;
        private final float[] noise;
        private WalkSettings settings;
        private double stride;
        private long step;

        Walk(WalkSettings settings, RandomKey key) {
            this.key = key;
            this.settings = settings;
            this.stride = settings.stride();
            this.positions = new float[settings.walkers()];
            this.noise = new float[settings.walkers()];
            key.fold("start").normals(positions);
            history.series(Metric.of("mean", "mean", "m"));
            history.series(Metric.of("spread", "spread", "m²"));
        }

        @Override public void step(RandomKey stepKey) {
            for (int i = 0; i < 3; i++) phase(i, stepKey);
        }

        @Override public List<String> phases() { return List.of("draw", "pull", "walk"); }

        @Override public void phase(int phase, RandomKey stepKey) {
            switch (phase) {
                case 0 -> {
                    beforeStep.accept(step);
                    if (step % STEPS_PER_EPOCH == 0) stride = settings.stride();
                    stepKey.fold("noise").normals(noise);
                }
                case 1 -> {
                    for (int i = 0; i < positions.length; i++) positions[i] *= (float) (1 - settings.pull());
                }
                case 2 -> walk();
                default -> throw new IllegalArgumentException("phase " + phase);
            }
        }

        private void walk() {
            double sum = 0;
            for (int i = 0; i < positions.length; i++) sum += positions[i] += (float) (stride * noise[i]);
            step++;
            history.get("mean").add(step, sum / positions.length);
        }

        @Override public List<Measurement> measurements() { return List.of(new Spread()); }

        private final class Spread implements Measurement {
            @Override public long due(long at) {
                return at == 0 ? NEVER : Measurement.every(settings.measureEvery(), at);
            }

            @Override public boolean isKnown(long at) { return history.get("spread").contains(at); }

            @Override public Job begin(long at) {
                float[] copy = positions.clone();
                int[] slices = {settings.slices()};
                return () -> {
                    if (--slices[0] > 0) return true;
                    double sum = key.fold("measuring").fold(at).uniform(0);
                    for (float x : copy) sum += x * x;
                    history.get("spread").add(at, sum / copy.length, 0.5);
                    measurements.incrementAndGet();
                    return false;
                };
            }
        }

        @Override public WalkFrame frame() {
            framesMade.incrementAndGet();
            return new WalkFrame(step, positions.clone());
        }

        @Override public WalkFrame glance(WalkFrame before) {
            glances.incrementAndGet();
            return frame();
        }

        @Override public History history() { return history; }

        @Override public Progress progress() { return new Progress(step / (double) STEPS_PER_EPOCH, 4 * step); }

        @Override public boolean isFinished() { return step >= lastStep(); }

        @Override public long stepsPerEpoch() { return STEPS_PER_EPOCH; }

        @Override public long lastStep() { return (long) settings.epochs() * STEPS_PER_EPOCH; }

        @Override public SortedMap<String, Double> metrics() {
            return new TreeMap<>(java.util.Map.of("spread", history.get("spread").valueAt(step)));
        }

        /** Depends on the way, not only on the end: turning {@code anew} on throws the walkers back. */
        @Override public void retune(WalkSettings changed) {
            if (changed.anew() && !settings.anew()) key.fold("anew").normals(positions);
            settings = changed;
        }

        @Override public void act(Act act) {
            Push push = (Push) act;
            if (push.walker() >= positions.length) {
                throw new IllegalArgumentException("there is no walker " + push.walker());
            }
            positions[push.walker()] += push.by();
        }

        @Override public Checkpoint save() {
            TreeMap<String, Tensor> arrays = new TreeMap<>();
            arrays.put("parameters/positions", Tensor.of(positions.clone()));
            arrays.put("state/stride", Tensor.of(stride));
            arrays.put("state/step", Tensor.of(step));
            return new Checkpoint(arrays);
        }

        @Override public void restore(Checkpoint checkpoint) {
            float[] from = ((Tensor.Floats) checkpoint.get("parameters/positions", positions.length)).values();
            stride = ((Tensor.Doubles) checkpoint.get("state/stride", 1)).values()[0];
            step = ((Tensor.Longs) checkpoint.get("state/step", 1)).values()[0];
            System.arraycopy(from, 0, positions, 0, positions.length);
        }

        @Override public String dataHash() { return "words:" + settings.label(); }

        @Override public void close() { open.decrementAndGet(); }
    }
}
