package org.gibbsite.controller;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Intake;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameters;

/**
 * A run on disk: the state at one step with what led to it, as a zip of arrays that {@code numpy.load} opens and a
 * {@code manifest.json}. Points and knob turns after the step, and other branches, are left out.
 */
public final class RunFile {
    private static final String MANIFEST = "manifest.json";

    private final Path path;
    private final RunManifest manifest;
    private final SortedMap<String, Tensor> arrays;

    private RunFile(Path path, RunManifest manifest, SortedMap<String, Tensor> arrays) {
        this.path = path;
        this.manifest = manifest;
        this.arrays = arrays;
    }

    /** Reads a file without building anything. @throws DataException one sentence with what is wrong */
    public static RunFile read(Path path) {
        NpzFile file = NpzFile.read(path);
        String json = file.texts().get(MANIFEST);
        if (json == null) throw new DataException(path + " is not a saved run: it has no " + MANIFEST);
        try {
            return new RunFile(path, RunManifest.parse(json), file.arrays());
        } catch (IllegalArgumentException refused) {
            throw new DataException(path + ": " + refused.getMessage(), refused);
        }
    }

    /**
     * Reads a file and continues the run where it was saved.
     *
     * @param labs by id; null where there is none
     * @throws DataException one sentence with what is wrong; nothing is half-restored
     */
    public static ExperimentRun<?, ?> open(Path path, Function<String, ? extends Lab<?, ?>> labs, MatrixBackend backend,
            DataShelf shelf) {
        RunFile file = read(path);
        Lab<?, ?> lab = labs.apply(file.lab());
        if (lab == null) throw new DataException(path + " is a run of lab '" + file.lab() + "', which is not here");
        return file.resume(lab, backend, shelf);
    }

    public Path path() { return path; }

    public String lab() { return manifest.lab(); }

    public long seed() { return manifest.seed(); }

    public long step() { return manifest.step(); }

    /** Name of the back end with which the numbers were made; another one continues with slightly different ones. */
    public String backend() {
        return Objects.requireNonNullElse(manifest.backend(), "");
    }

    /** Whether this zip of arrays says that it is a saved run. */
    static boolean isOne(NpzFile file) {
        return file.texts().containsKey(MANIFEST);
    }

    /** The model that the run hands over where it stands. @throws IllegalArgumentException one sentence, where there is none */
    <S extends Record> TrainedModel handOver(Lab<S, ?> lab) {
        Journal<S> journal = journal(lab);
        S settings = journal.settingsAfter(journal.size());
        String address = RunAddress.of(lab, journal.initial(), seed(), step()).toString();
        return lab.handOver(settings, checkpoint(), ExperimentRun.origin(address, journal));
    }

    /** The models that the run began with. @throws IllegalArgumentException one sentence, where one is damaged or unknown */
    List<TrainedModel> models(List<ModelKind> kinds) {
        return EmbeddedModels.read(Objects.requireNonNullElse(manifest.models(), List.of()), arrays, kinds);
    }

    /** As the other one, without other models than its own and telling nobody. */
    public <S extends Record, F extends Frame> ExperimentRun<S, F> resume(Lab<S, F> lab, MatrixBackend backend,
            DataShelf shelf) {
        return resume(lab, new Supplies(backend, shelf, ModelStore.NONE), StartReport.NONE);
    }

    /**
     * Continues the run.
     *
     * @param supplies with models for what the file does not hold itself
     * @param report   told what the start is at
     * @throws DataException one sentence with what does not fit; nothing is half-restored
     */
    public <S extends Record, F extends Frame> ExperimentRun<S, F> resume(Lab<S, F> lab, Supplies supplies,
            StartReport report) {
        if (!lab.id().equals(lab())) {
            throw new DataException(path + " is a run of lab '" + lab() + "', not of '" + lab.id() + "'");
        }
        try {
            return requireSameData(ExperimentRun.resume(lab, journal(lab), seed(), step(), checkpoint(),
                    HistoryArrays.read(manifest.history(), arrays),
                    supplies.with(new EmbeddedModels(models(lab.accepts().stream().map(Intake::kind).toList()),
                            supplies.models())),
                    report));
        } catch (IllegalArgumentException refused) {
            throw new DataException(path + ": " + refused.getMessage(), refused);
        }
    }

    static void write(ExperimentRun<?, ?> run, Path path) {
        History history = run.history().copy();
        history.truncateAfter(run.step());
        SortedMap<String, Tensor> arrays = new TreeMap<>(run.checkpoint().arrays());
        Map<String, RunManifest.Label> labels = new LinkedHashMap<>();
        HistoryArrays.write(history, labels, arrays);
        String version = Objects.requireNonNullElse(RunFile.class.getPackage().getImplementationVersion(),
                "development");
        List<ModelLabel> models = EmbeddedModels.write(run.models().all(), arrays);
        RunManifest manifest = new RunManifest(models.isEmpty() ? RunManifest.WITHOUT_MODELS : RunManifest.FORMAT,
                version, run.lab().id(), Parameters.texts(run.models().portable(run.initialSettings())),
                run.seed(), run.step(), run.dataHash(), run.backend().name(), turns(run.journal().until(run.step())),
                labels, models.isEmpty() ? null : models);
        new NpzFile(arrays, new TreeMap<>(Map.of(MANIFEST, manifest.toJson()))).write(path);
    }

    private <S extends Record, F extends Frame> ExperimentRun<S, F> requireSameData(ExperimentRun<S, F> run) {
        String then = Objects.requireNonNullElse(manifest.dataHash(), "");
        if (then.isEmpty() || run.dataHash().isEmpty() || then.equals(run.dataHash())) return run;
        run.close();
        throw new DataException(path + " was trained on other data: their hash was " + then + ", it is now "
                + run.dataHash());
    }

    private Checkpoint checkpoint() {
        SortedMap<String, Tensor> state = new TreeMap<>(arrays);
        state.keySet().removeIf(
                name -> name.startsWith(HistoryArrays.FOLDER) || name.startsWith(EmbeddedModels.FOLDER));
        return new Checkpoint(state);
    }

    private <S extends Record> Journal<S> journal(Lab<S, ?> lab) {
        S settings = Parameters.withTexts(lab.defaults(), manifest.settings());
        Journal<S> journal = new Journal<>(settings);
        for (RunManifest.Turn turn : manifest.journal()) {
            S turned = Parameters.withTexts(settings, turn.settings());
            if (Parameters.needsReset(settings, turned) || turn.step() < 0 || turn.step() > step()) {
                throw new IllegalArgumentException("the turn at step " + turn.step() + " is not possible");
            }
            if (turn.act() != null) {
                journal.add(turn.step(), ActKind.read(lab, turn.act(), turn.text()));
                continue;
            }
            settings = turned;
            journal.add(turn.step(), settings);
        }
        return journal;
    }

    private static <S extends Record> List<RunManifest.Turn> turns(Journal<S> journal) {
        List<RunManifest.Turn> turns = new ArrayList<>();
        Map<String, String> before = Parameters.texts(journal.initial());
        for (int i = 0; i < journal.size(); i++) {
            if (journal.entry(i).turn() instanceof Act act) {
                turns.add(new RunManifest.Turn(journal.entry(i).step(), Map.of(), act.name(), act.text()));
                continue;
            }
            Map<String, String> after = Parameters.texts(journal.entry(i).settings());
            Map<String, String> changed = new LinkedHashMap<>(after);
            changed.entrySet().removeAll(before.entrySet());
            turns.add(new RunManifest.Turn(journal.entry(i).step(), changed, null, null));
            before = after;
        }
        return turns;
    }
}
