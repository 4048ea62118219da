package org.gibbsite.controller;

import org.gibbsite.experiment.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.PathName;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.TrainedModel;

/**
 * Trained models in a folder, one file each, named by the hash of its content: whole or not there, never changed. It also
 * reads files that lie elsewhere. Any thread may use it.
 */
public final class ModelFolder implements ModelStore {
    private static final String LABEL = "model.json", SUFFIX = ".npz";

    private final Optional<Path> folder;
    private final List<Lab<?, ?>> labs;

    /**
     * @param folder empty where nothing is kept
     * @param labs   whose kinds are known, and whose saved runs hand models over
     */
    public ModelFolder(Optional<Path> folder, List<Lab<?, ?>> labs) {
        this.folder = folder;
        this.labs = List.copyOf(labs);
    }

    /** The folder {@code models} in the cache of a shelf. */
    public static ModelFolder of(DataShelf shelf, List<Lab<?, ?>> labs) {
        return new ModelFolder(shelf.cache().map(cache -> cache.resolve("models")), labs);
    }

    /** Where models are kept, for people. */
    public String where() {
        return folder.map(Path::toString).orElse("no folder");
    }

    /** All kinds that labs hand over or accept. */
    public List<ModelKind> kinds() {
        Set<ModelKind> kinds = new LinkedHashSet<>();
        for (Lab<?, ?> lab : labs) lab.produces().forEach(product -> kinds.add(product.kind()));
        kinds.addAll(accepted());
        return List.copyOf(kinds);
    }

    /** The kinds that some lab begins with. */
    public List<ModelKind> accepted() {
        return labs.stream().flatMap(lab -> lab.accepts().stream()).map(intake -> intake.kind()).distinct().toList();
    }

    @Override public TrainedModel find(String name, List<ModelKind> wanted) {
        Optional<ModelReference> reference = ModelReference.parse(name);
        return reference.isPresent()
                ? kept(reference.get())
                : read(PathName.of(name.strip()), wanted, ModelLayout.UNTOLD).getFirst();
    }

    /**
     * Finds a model, keeps it, and says with which settings a lab begins with it, name → text.
     *
     * @param name as for {@link #find}
     * @throws IllegalArgumentException one sentence, where the lab does not begin with a model of that kind
     * @throws DataException            one sentence, where there is no such model
     */
    public Map<String, String> beginning(Lab<?, ?> lab, String name) {
        List<ModelKind> kinds = lab.accepts().stream().map(Intake::kind).toList();
        TrainedModel found = find(name, kinds);
        Intake intake = lab.accepts().stream().filter(each -> each.kind().equals(found.kind())).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " is a model of kind " + found.kind() + ", and lab "
                                + lab.id() + " begins with kind "
                                + String.join(", ", kinds.stream().map(ModelKind::name).toList())));
        keep(found);
        return intake.changes().apply(found);
    }

    /**
     * Keeps a model, unless it is there already. A file of its name that is damaged is mended.
     *
     * @throws DataException one sentence, where it cannot be written
     */
    public ModelReference keep(TrainedModel model) {
        ModelReference reference = model.reference();
        Path file = file(reference).orElseThrow(() -> new DataException("there is no folder to keep models in"));
        if (!isWhole(reference)) {
            new NpzFile(model.arrays(), new TreeMap<>(Map.of(LABEL, ModelLabel.of(model).toJson()))).write(file);
        }
        return reference;
    }

    /** The whole models that are kept, by name. */
    public List<TrainedModel> list() {
        List<TrainedModel> models = new ArrayList<>();
        for (Path file : files()) {
            try {
                models.addAll(read(file, List.of(), ModelLayout.UNTOLD));
            } catch (DataException damaged) {
                // Whoever names it is told so.
            }
        }
        return models;
    }

    /**
     * The name of the one model that is kept, whole or damaged, and has this name or begins so.
     *
     * @param text {@code rbm:0123456789abcdef}, its hash, or the beginning of either
     * @throws IllegalArgumentException one sentence, where there is none or more than one
     */
    public ModelReference named(String text) {
        String wanted = text.strip();
        List<ModelReference> found = files().stream().flatMap(file -> reference(file).stream())
                .filter(each -> (wanted.contains(":") ? each.toString() : each.hash()).startsWith(wanted)).toList();
        if (found.size() == 1 && !wanted.isEmpty()) return found.getFirst();
        if (wanted.isEmpty() || found.isEmpty()) {
            throw new IllegalArgumentException("no model '" + wanted + "' in " + where()
                    + "; a name is a kind and a hash, or the first digits of the hash: gibbsite model list");
        }
        throw new IllegalArgumentException(found.size() + " models begin with '" + wanted + "': "
                + found.stream().map(ModelReference::toString).collect(Collectors.joining(", ")));
    }

    /**
     * Removes a model; runs that began with it and were saved have it still.
     *
     * @throws DataException one sentence, where it is not kept or cannot be removed
     */
    public void remove(ModelReference reference) {
        try {
            Files.delete(file(reference).orElseThrow(() -> new DataException("there is no folder of models")));
        } catch (IOException kept) {
            throw new DataException("cannot remove model " + reference + " from " + where(), kept);
        }
    }

    /**
     * The models of a file that lies anywhere: one of this folder, a saved run, which holds what it hands over and after it
     * what it began with, or arrays of another program.
     *
     * @param wanted kinds that arrays without a kind of their own are taken for, the first that fits
     * @throws DataException one sentence that begins with the file
     */
    public List<TrainedModel> read(Path path, List<ModelKind> wanted, ModelLayout told) {
        NpzFile file = NpzFile.read(path);
        try {
            String label = file.texts().get(LABEL);
            if (label != null) return List.of(ModelLabel.parse(label).model(file.arrays(), kinds()));
            return RunFile.isOne(file) ? ofRun(RunFile.read(path)) : List.of(foreign(path, file, wanted, told));
        } catch (IllegalArgumentException refused) {
            throw new DataException(path + ": " + refused.getMessage(), refused);
        }
    }

    private List<TrainedModel> ofRun(RunFile run) {
        Lab<?, ?> lab = labs.stream().filter(each -> each.id().equals(run.lab())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a run of lab '" + run.lab() + "', which is not here"));
        List<TrainedModel> models = new ArrayList<>(List.of(run.handOver(lab)));
        models.addAll(run.models(kinds()));
        return models;
    }

    /** Refused as the kind would have it whose arrays are most at home in the file. */
    private static TrainedModel foreign(Path path, NpzFile file, List<ModelKind> wanted, ModelLayout told) {
        IllegalArgumentException why = new IllegalArgumentException("no kind of model is wanted here");
        long most = -1;
        for (ModelKind kind : wanted) {
            try {
                return new TrainedModel(kind, ForeignArrays.fit(kind, file.arrays(), told),
                        new TrainedModel.Provenance(String.valueOf(path.getFileName()), ""));
            } catch (IllegalArgumentException refused) {
                long known = ForeignArrays.known(kind, file.arrays(), told);
                if (known > most) why = refused;
                most = Math.max(most, known);
            }
        }
        throw why;
    }

    private TrainedModel kept(ModelReference reference) {
        Path file = file(reference).filter(Files::isRegularFile).orElseThrow(() -> new DataException("no model "
                + reference + " in " + where()
                + "; a saved run that began with it has it: gibbsite model import FILE"));
        TrainedModel model = read(file, List.of(), ModelLayout.UNTOLD).getFirst();
        if (model.reference().equals(reference)) return model;
        throw new DataException(file + ": expected model " + reference + ", found " + model.reference());
    }

    private boolean isWhole(ModelReference reference) {
        try {
            kept(reference);
            return true;
        } catch (DataException damaged) {
            return false;
        }
    }

    private Optional<Path> file(ModelReference reference) {
        return folder.map(place -> place.resolve(reference.fileName() + SUFFIX));
    }

    /** Which model a file of the folder is of, by its name. */
    private static Optional<ModelReference> reference(Path file) {
        String name = file.getFileName().toString(), stem = name.substring(0, name.length() - SUFFIX.length());
        int end = stem.lastIndexOf('-');
        return end < 0
                ? Optional.empty()
                : ModelReference.parse(stem.substring(0, end) + ":" + stem.substring(end + 1));
    }

    private List<Path> files() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) return List.of();
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException unreadable) {
            throw new DataException("cannot read " + folder.get(), unreadable);
        }
    }
}
