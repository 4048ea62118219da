package org.gibbsite.app.command;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Plural;

/** One training from the command line: plays the run, saves it, says what came of it. */
final class Session<S extends Record, F extends Frame> {
    private final ExperimentRun<S, F> run;
    private final ActOptions.Acts acts;
    private final CommandLab<S, F> lab;
    private final Ending ending;
    private final Optional<ResultFolder> folder;
    private final boolean json;
    private final Output output;

    Session(ExperimentRun<S, F> run, ActOptions.Acts acts, CommandLab<S, F> lab, Ending ending,
            Optional<ResultFolder> folder, boolean json,
            Output output) {
        this.run = run;
        this.acts = acts;
        this.lab = lab;
        this.ending = ending;
        this.folder = folder;
        this.json = json;
        // Who wants a folder wants it whole, whatever becomes of what is said meanwhile.
        this.output = folder.isPresent() ? output.patient() : output;
    }

    /** Returns the exit status. Ctrl-C waits until everything is written. */
    int run() {
        ending.requireSomethingToDo(run);
        try (Interruption interruption = Interruption.watch()) {
            Progress<S, F> progress = new Progress<>(run, lab, ending, output, json);
            Training.Outcome outcome = new Training<>(run, acts, ending, interruption, new Stopwatch(System::nanoTime),
                    progress).train();
            progress.end(outcome.moment());
            return conclude(outcome);
        }
    }

    private int conclude(Training.Outcome outcome) {
        Summary summary = Summary.of(run, outcome);
        Optional<List<String>> files = folder
                .map(f -> RunResults.write(f, run, summary, lab.figures(), lab.files()));
        if (!json) {
            summary.lines().forEach(output::line);
            files.ifPresent(names -> output
                    .line(names.size() + " " + Plural.of(names.size(), "file") + " written to " + folder.get().path()));
        }
        if (!acts.leftOut().isEmpty()) output.note(acts.leftOut());
        if (outcome.interrupted()) output.note(interruption(summary));
        JsonObject object = summary.json();
        if (json) output.json(object);
        if (outcome.failed()) throw new RunFailure(outcome.failure() + afterFailure(summary));
        return outcome.interrupted() ? Exit.INTERRUPTED : Exit.DONE;
    }

    private String interruption(Summary summary) {
        String where = folder.map(f -> "saved to " + f.path() + "; go on with: gibbsite resume "
                + f.path().resolve(ResultFolder.CHECKPOINT)).orElse("nothing is saved without --out DIR");
        return "interrupted after " + summary.stepName() + " " + summary.steps() + "; " + where;
    }

    private String afterFailure(Summary summary) {
        return folder.map(f -> "; " + f.path().resolve(ResultFolder.CHECKPOINT) + " holds " + summary.stepName() + " "
                + summary.steps()).orElse("");
    }
}
