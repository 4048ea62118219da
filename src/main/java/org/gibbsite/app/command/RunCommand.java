package org.gibbsite.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.Supplies;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gibbsite run LAB}: trains in the terminal. */
@Command(name = "run", description = "Trains a lab in the terminal.")
public final class RunCommand implements Callable<Integer> {
    private final Labs labs;
    private final DataShelf shelf;
    private final Output output;

    @Parameters(paramLabel = "LAB", description = "Which lab (see: gibbsite labs).") private String id;

    @Mixin private SettingsOptions settings;

    @Mixin private ActOptions acts;

    @Mixin private EndOptions end;

    @Mixin private ComputeOptions compute;

    @Mixin private ResultOptions results;

    public RunCommand(Labs labs, DataShelf shelf, Output output) {
        this.labs = labs;
        this.shelf = shelf;
        this.output = output;
    }

    @Override public Integer call() {
        return run(labs.find(id));
    }

    private <S extends Record, F extends Frame> int run(CommandLab<S, F> lab) {
        S wanted = end.applyTo(settings.settings(lab.lab(), labs.models()));
        Ending ending = end.ending();
        ActOptions.Acts planned = acts.of(lab.lab());
        Optional<ResultFolder> folder = results.open();
        try (MatrixBackend backend = compute.open();
                ExperimentRun<S, F> run = start(lab, wanted, backend)) {
            return new Session<>(run, planned, lab, ending, folder, results.json(), output).run();
        }
    }

    private <S extends Record, F extends Frame> ExperimentRun<S, F> start(CommandLab<S, F> lab, S wanted,
            MatrixBackend backend) {
        try (StartNotice notice = new StartNotice(output::note)) {
            return BadInput.unless(
                    () -> new ExperimentRun<>(lab.lab(), wanted, settings.seed(),
                            new Supplies(backend, shelf, labs.models()), notice));
        }
    }
}
