package org.gibbsite.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.shell.exhibit.Exhibit;

/** A random walk with drift: the smallest lab that has everything the shell shows. */
public final class DriftLab implements Lab<DriftLab.Settings, DriftLab.Walk> {

    public record Settings(
            @Setting(group = "Model", help = "Walkers") @Range(min = 1, max = 1000, logarithmic = true) int walkers,
            @Setting(group = "Model", help = "Kind of step") Kind kind,
            @Setting(group = "Learning", help = "Step size", symbol = "ε", applies = Applies.NOW) @Range(min = 0, max = 10, logarithmic = true) double stepSize,
            @Setting(group = "Learning", help = "Kept of the last step", symbol = "α", applies = Applies.NOW) @Range(min = 0, max = 0.999) double momentum,
            @Setting(group = "Learning", help = "Batch", applies = Applies.NEXT_EPOCH) @Range(min = 1, max = 100, logarithmic = true) int batchSize,
            @Setting(group = "Learning", help = "Passes", applies = Applies.NOW, role = Setting.Role.EPOCHS) @Range(min = 1, max = 10_000, logarithmic = true) int epochs,
            @Setting(group = "Data", help = "Where the walk begins") String origin,
            @Setting(group = "Data", help = "Whether to count", applies = Applies.NOW) boolean counted,
            @Setting(group = "Sampling", help = "Seldom changed", applies = Applies.NOW, more = true) @Range(min = 0, max = 5) double bias) {
        public Settings {
            if (kind == Kind.LONG_JUMPS && walkers > 500) {
                throw new IllegalArgumentException("walkers must be at most 500 with long jumps: " + walkers);
            }
        }

        public enum Kind {
            STEPS, LONG_JUMPS
        }
    }

    /** @param ahead as {@link DriftLab#ahead} was when the frame was made */
    public record Walk(long step, double position, Optional<Runnable> ahead) implements Frame {}

    /** What frames say is to be worked out ahead of showing them. */
    public volatile Optional<Runnable> ahead = Optional.empty();

    @Override public String id() { return "drift"; }

    @Override public String title() { return "Random walk"; }

    @Override public String promise() { return "A point that goes somewhere."; }

    @Override public String chapter() { return "Z Tests"; }

    @Override public Settings defaults() {
        return new Settings(10, Settings.Kind.STEPS, 0.1, 0.5, 20, 100, "zero", true, 0);
    }

    @Override public List<Metric> metrics() { return List.of(Metric.of("position", "position", "steps")); }

    @Override public List<Preset<Settings>> presets() {
        return List.of(new Preset<>("calm", "Calm", "Small steps.", defaults()), new Preset<>("wild", "Wild",
                "Large steps.", Parameters.with(defaults(), "stepSize", 5.0)));
    }

    @Override public Experiment<Settings, Walk> start(Settings settings, LabContext context) {
        return new Walking(settings, () -> ahead);
    }

    public static Exhibit<Settings, Walk> exhibit() {
        DriftLab lab = new DriftLab();
        return new Exhibit<>(lab, context -> view(), lab.defaults());
    }

    private static LabView<Walk> view() {
        List<Panel<Walk>> panels = List.of(new Words("Position"), new Words("Velocity"), new Words("Histogram"));
        return () -> panels;
    }

    private static final class Words implements Panel<Walk> {
        private final String title;
        private final Text text = new Text();
        private final StackPane node = new StackPane(text);

        Words(String title) { this.title = title; }

        @Override public String title() { return title; }

        @Override public Node node() { return node; }

        @Override public void show(Walk frame) { text.setText(title + " at " + frame.step()); }

        @Override public String describe() { return text.getText(); }
    }

    private static final class Walking implements Experiment<Settings, Walk> {
        private static final long STEPS_PER_EPOCH = 1_000_000, STEPS_BETWEEN_POINTS = 1000;
        private final History history = new History();
        private final Supplier<Optional<Runnable>> ahead;
        private Settings settings;
        private long step;
        private double position;

        Walking(Settings settings, Supplier<Optional<Runnable>> ahead) {
            this.settings = settings;
            this.ahead = ahead;
            history.series(Metric.of("position", "position", "steps"));
        }

        @Override public void step(RandomKey key) {
            position += settings.stepSize() * (key.uniform(0) - 0.5 + settings.bias());
            step++;
            if (settings.stepSize() == 10) throw new DivergedException("the walk left the map: step size 10");
            if (step % STEPS_BETWEEN_POINTS == 0) history.get("position").add(step, position);
        }

        @Override public Walk frame() { return new Walk(step, position, ahead.get()); }

        @Override public History history() { return history; }

        @Override public Progress progress() { return new Progress(step / (double) STEPS_PER_EPOCH, step); }

        @Override public long stepsPerEpoch() { return STEPS_PER_EPOCH; }

        @Override public long lastStep() { return STEPS_PER_EPOCH * settings.epochs(); }

        @Override public boolean isFinished() { return step >= lastStep(); }

        @Override public SortedMap<String, Double> metrics() { return new TreeMap<>(); }

        @Override public void retune(Settings next) { settings = next; }

        @Override public Checkpoint save() {
            SortedMap<String, Tensor> arrays = new TreeMap<>();
            arrays.put("parameters/position", Tensor.of(position));
            arrays.put("step", Tensor.of((double) step));
            return new Checkpoint(arrays);
        }

        @Override public void restore(Checkpoint checkpoint) {
            position = number(checkpoint, "parameters/position");
            step = (long) number(checkpoint, "step");
        }

        private static double number(Checkpoint checkpoint, String name) {
            return ((Tensor.Doubles) checkpoint.get(name, 1)).values()[0];
        }
    }
}
