package org.gibbsite.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.Supplies;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.settings.Condition;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.When;

/** A lab with settings small enough to try everything, and what the tests have to know about single settings. */
final class LabUnderTest<S extends Record, F extends Frame> {
    private static final DataShelf SHELF = new Shelf(Places.ofSystem());

    /** Lab → settings that make a run small. */
    private static final Map<String, List<String>> SMALL = Map.of("rbm",
            List.of("data=bars-and-stripes", "hiddenUnits=8",
                    "weightDeviation=0.1", "learningRate=0.05", "batchSize=480", "epochs=100", "particles=4",
                    "temperatures=3",
                    "measureEvery=10", "likelihoodEvery=25", "aisChains=4", "aisTemperatures=20"),
            "gibbs", List.of("chains=3", "burnIn=5", "sweeps=1000"),
            "ising-rbm", List.of("side=8", "samples=200", "firstLayer=9", "secondLayer=4", "thirdLayer=2",
                    "batchSize=50", "firstEpochs=3", "upperEpochs=2", "measureEvery=1"),
            "ising-1d", List.of("spins=24", "burnIn=5", "sweeps=1000"),
            "ising-2d", List.of("side=12", "burnIn=5", "sweeps=1000", "lookEvery=1"),
            "em", List.of("points=40", "updates=1000", "eStep=incremental"),
            "vae", List.of("data=bars-and-stripes", "hiddenUnits=8", "batchSize=480", "epochs=100",
                    "measureEvery=10"));

    /** {@code lab.setting} → another value, where none can be guessed. */
    private static final Map<String, String> OTHER = Map.of("rbm.data", "scribble", "rbm.trainingImages", "960",
            "rbm.startingWeights", "0.5 0 0 0 0 -0.5 0 0; ".repeat(16),
            "rbm.epochs", "5", "gibbs.weightEdits", "0,1:2.5; a2:-1", "gibbs.model", GibbsFiles.model(0.3f),
            "gibbs.data", GibbsFiles.images(), "vae.data", "scribble", "vae.trainingImages", "960", "vae.epochs", "5");

    private static final Map<String, String> ISING_OTHER = Map.of("ising-2d.paint", "0,0,12,-", "ising-2d.blockFactor",
            "3", "em.data", "nine", "em.start", "points", "ising-1d.blockFactor", "3", "vae.model",
            VaeFiles.model(0.2f));

    /** {@code lab.setting} → the circumstances in which it matters, besides its {@link When}. */
    private static final Map<String, List<String>> WHERE = Map.of("rbm.data",
            List.of("trainingImages=1000", "batchSize=200"),
            "rbm.visibleBiasInit", List.of("data=scribble", "trainingImages=1000", "batchSize=200"),
            "rbm.schedule", List.of("epochs=3"), "rbm.aisChains", List.of("data=scribble", "trainingImages=100",
                    "batchSize=20"),
            "rbm.aisTemperatures", List.of("data=scribble", "trainingImages=100", "batchSize=20"));

    private static final Map<String, List<String>> FURTHER_WHERE = Map.of("gibbs.weights",
            List.of("model=" + GibbsFiles.model(0.5f)), "gibbs.model",
            List.of("model=" + GibbsFiles.model(0.5f)), "gibbs.start", List.of("visibleUnits=16"),
            "gibbs.data", List.of("visibleUnits=16", "weights=valleys"), "ising-1d.start",
            List.of("moves=heat_bath", "burnIn=0"), "ising-2d.paint",
            List.of("temperature=0.5", "start=cold"), "vae.data",
            List.of("trainingImages=1000", "batchSize=200"), "vae.schedule",
            List.of("epochs=3"), "vae.pixels", List.of("data=scribble", "trainingImages=1000", "batchSize=200"));

    /** {@code lab.setting} → a value that hides settings, where the {@link #OTHER} does not. */
    private static final Map<String, String> HIDING = Map.of("em.data", "hand");

    private static final Map<String, List<String>> LATER_WHERE = Map.of("gibbs.visibleUnits",
            List.of("model=" + GibbsFiles.model(0.5f)), "gibbs.hiddenUnits",
            List.of("model=" + GibbsFiles.model(0.5f)), "vae.weights", List.of("model=" + VaeFiles.model(0.1f)),
            "vae.model",
            List.of("model=" + VaeFiles.model(0.1f)), "em.gradientRate", List.of("mStep=gradient"),
            "em.sampler", List.of("data=two-means"), "em.qFamily", List.of("data=two-means"), "em.act beside",
            List.of("data=two-means", "components=2", "covariance=known", "weightsLearnt=false", "sampler=true"),
            "em.varianceFloor", List.of("varianceFloor=2"));

    private static final ModelStore MODELS = LabCatalog.models(SHELF);

    private final Lab<S, F> lab;

    LabUnderTest(Lab<S, F> lab) { this.lab = lab; }

    Lab<S, F> lab() { return lab; }

    S small() {
        return with(lab.presets().getFirst().settings(), SMALL.getOrDefault(lab.id(), List.of()));
    }

    ExperimentRun<S, F> run(S settings, long seed) {
        return new ExperimentRun<>(lab, settings, seed, new Supplies(backend(), SHELF, MODELS), StartReport.NONE);
    }

    RunController<S, F> controller(long seed) {
        return new RunController<>(lab, small(), seed, new Supplies(backend(), SHELF, MODELS));
    }

    Experiment<S, F> start(long seed) { return start(seed, StartReport.NONE); }

    Experiment<S, F> start(long seed, StartReport report) {
        return lab.start(small(),
                new LabContext(org.gibbsite.random.RandomKey.of(seed), backend(), SHELF, MODELS, report));
    }

    DataShelf shelf() { return SHELF; }

    MatrixBackend backend() { return Backends.create(null, 1); }

    /** Small settings among which one counts, or an act shows. */
    S where(String setting) {
        S known = known(setting);
        return Parameters.of(known.getClass()).stream().filter(p -> p.name().equals(setting)).findFirst()
                .map(p -> counting(known, p)).orElse(known);
    }

    /** Small settings among which one does not count, each clause of its condition broken in turn, the others kept. */
    List<S> hiding(Parameter parameter) {
        S counting = where(parameter.name());
        List<S> hiding = new ArrayList<>();
        for (Condition.Clause clause : parameter.when().clauses()) {
            Parameter named = Parameters.find(counting.getClass(), clause.setting());
            String told = HIDING.getOrDefault(lab.id() + "." + clause.setting(),
                    clause.values().isEmpty() ? Parameters.text(clause.above()) : null);
            List<S> others = told == null
                    ? others(counting, named)
                    : List.of(Parameters.withText(counting, clause.setting(), told));
            others.stream().filter(other -> !Parameters.counts(other, parameter)).findFirst().ifPresent(hiding::add);
        }
        return hiding;
    }

    /** The settings with no more changes than let that one count. */
    static <S extends Record> S counting(S settings, Parameter parameter) {
        return Parameters.withTexts(settings, parameter.when()
                .changes(Parameters.of(settings.getClass()), name -> Parameters.value(settings, name)));
    }

    private S known(String setting) {
        String name = lab.id() + "." + setting;
        return with(small(), LATER_WHERE.getOrDefault(name,
                FURTHER_WHERE.getOrDefault(name, WHERE.getOrDefault(name, List.of()))));
    }

    /** Other settings that differ in this one alone. */
    List<S> others(S settings, Parameter parameter) {
        String name = lab.id() + "." + parameter.name(), told = OTHER.getOrDefault(name, ISING_OTHER.get(name));
        if (told != null) return List.of(Parameters.withText(settings, parameter.name(), told));
        List<S> others = new ArrayList<>();
        for (Object value : otherValues(parameter, Parameters.value(settings, parameter.name()))) {
            others.add(Parameters.with(settings, parameter.name(), value));
        }
        return others;
    }

    private static List<?> otherValues(Parameter parameter, Object value) {
        return switch (value) {
            case Boolean flag -> List.of(!flag);
            case Enum<?> constant ->
                List.of(parameter.type().getEnumConstants()).stream().filter(c -> c != constant).toList();
            case Double number -> List.of(other(parameter, number));
            case Integer number -> List.of((int) other(parameter, number));
            case Long number -> List.of((long) other(parameter, number));
            default -> throw new AssertionError("give another value for " + parameter.name() + " in this class");
        };
    }

    private static double other(Parameter parameter, double number) {
        boolean whole = parameter.type() != double.class;
        if (number == 0) return Math.min(parameter.max(), whole ? 3 : 0.25);
        return 2 * number <= parameter.max() ? 2 * number : whole ? Math.floor(number / 2) : number / 2;
    }

    private static <S extends Record> S with(S settings, List<String> changes) {
        return Parameters.changed(settings, changes.toArray(String[]::new));
    }

    @Override public String toString() { return lab.id(); }
}
