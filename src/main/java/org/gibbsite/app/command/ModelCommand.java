package org.gibbsite.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.controller.ModelLayout;
import org.gibbsite.data.DataException;
import org.gibbsite.data.PathName;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.ModelReference;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Assignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gibbsite model}: the trained models of this machine. */
@Command(name = "model", description = "Lists trained models, brings one in from a file, removes one.")
public final class ModelCommand implements Callable<Integer> {
    private final Labs labs;
    private final ModelFolder models;
    private final Output output;

    public ModelCommand(Labs labs, Output output) {
        this.labs = labs;
        this.models = labs.models();
        this.output = output;
    }

    @Override public Integer call() {
        throw new BadInput("say which: gibbsite model list, gibbsite model import FILE or gibbsite model remove NAME");
    }

    @Command(name = "list", description = "Every model that is kept here, with its shape and where it comes from.") int list() {
        List<TrainedModel> kept = BadInput.unless(models::list);
        kept.forEach(model -> output.line(line(model)));
        if (kept.isEmpty()) output.line("no models in " + models.where());
        return Exit.DONE;
    }

    @Command(name = "import", description = "Keeps the models of a file: a saved run, or arrays as numpy.savez writes them.") int bring(
            @Parameters(paramLabel = "FILE", description = "An .npz file.") String file,
            @Option(names = "--kind", paramLabel = "K", description = "What arrays of another program are taken for (default: the kind that a lab accepts).") String kind,
            @Option(names = "--orientation", paramLabel = "A-B", description = "Order of the axes of matrices, where shapes do not tell: visible-hidden or hidden-visible.") String orientation,
            @Option(names = "--array", paramLabel = "array=NAME", description = "Name in the file of one of the kind's arrays; may be repeated.") List<String> arrays) {
        ModelLayout layout = new ModelLayout(names(arrays),
                orientation == null
                        ? List.of()
                        : List.of(orientation.strip()
                                .toLowerCase(Locale.ROOT).split("-")));
        List<TrainedModel> brought = BadInput.unless(() -> models.read(PathName.of(file), kinds(kind), layout));
        for (TrainedModel model : brought) {
            try {
                models.keep(model);
            } catch (DataException full) {
                throw new RunFailure(full.getMessage(), full);
            }
            output.line(line(model));
            further(model);
        }
        return Exit.DONE;
    }

    @Command(name = "remove", description = "Removes one model that is kept here; saved runs that began with it keep theirs.") int remove(
            @Parameters(paramLabel = "NAME", description = "Its name, its hash, or the first digits of the hash.") String name) {
        ModelReference model = BadInput.unless(() -> models.named(name));
        try {
            models.remove(model);
        } catch (DataException refused) {
            throw new RunFailure(refused.getMessage(), refused);
        }
        output.line("removed " + model);
        return Exit.DONE;
    }

    private List<ModelKind> kinds(String name) {
        if (name == null) return models.accepted();
        List<ModelKind> named = models.kinds().stream().filter(kind -> kind.name().equals(name)).toList();
        if (!named.isEmpty()) return named;
        throw new BadInput("there is no kind of model '" + name + "'; there are: "
                + String.join(", ", models.kinds().stream().map(ModelKind::name).toList()));
    }

    private static Map<String, String> names(List<String> arrays) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String each : arrays == null ? List.<String>of() : arrays) {
            Assignment one = BadInput.unless(() -> Assignment.read(each, "--array wants array=NAME:"));
            names.put(one.name(), one.value().strip());
        }
        return names;
    }

    private static String line(TrainedModel model) {
        return "%-24s %s; from %s".formatted(model.reference(), model.shapeWords(), model.provenance().origin());
    }

    private void further(TrainedModel model) {
        for (CommandLab<?, ?> each : labs.all()) {
            Lab<?, ?> lab = each.lab();
            lab.accepts().stream().filter(intake -> intake.kind().equals(model.kind())).forEach(intake -> output.line(
                    "  " + intake.verb() + ": gibbsite run " + lab.id() + " --model " + model.reference()));
        }
    }
}
