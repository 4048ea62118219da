package org.gibbsite.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunFile;
import org.gibbsite.controller.Supplies;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gibbsite resume FILE}: goes on with a saved run as if it had never stopped. */
@Command(name = "resume", description = "Goes on with a saved run (checkpoint.npz) as if it had never stopped.")
public final class ResumeCommand implements Callable<Integer> {
    private final Labs labs;
    private final DataShelf shelf;
    private final Output output;

    @Parameters(paramLabel = "FILE", description = "A checkpoint.npz that run or resume has written, or the window has saved; or the folder that it is in.") private Path path;

    @Mixin private EndOptions end;

    @Mixin private ComputeOptions compute;

    @Mixin private ResultOptions results;

    public ResumeCommand(Labs labs, DataShelf shelf, Output output) {
        this.labs = labs;
        this.shelf = shelf;
        this.output = output;
    }

    @Override public Integer call() {
        RunFile file = BadInput.unless(() -> RunFile.read(file()));
        return resume(file, labs.find(file.lab()));
    }

    /** In a folder the file that {@code --out} leaves there. */
    private Path file() {
        if (!Files.isDirectory(path)) return path;
        Path inside = path.resolve(ResultFolder.CHECKPOINT);
        if (!Files.isRegularFile(inside)) {
            throw new BadInput(path + " is a folder without a saved run: there is no " + ResultFolder.CHECKPOINT
                    + " in it");
        }
        return inside;
    }

    private <S extends Record, F extends Frame> ExperimentRun<S, F> restore(RunFile file, CommandLab<S, F> lab,
            MatrixBackend backend) {
        try (StartNotice notice = new StartNotice(output::note)) {
            return BadInput.unless(() -> file.resume(lab.lab(), new Supplies(backend, shelf, labs.models()), notice));
        }
    }

    private <S extends Record, F extends Frame> int resume(RunFile file, CommandLab<S, F> lab) {
        Ending ending = end.ending();
        Optional<ResultFolder> folder = results.open();
        try (MatrixBackend backend = compute.open(file.backend());
                ExperimentRun<S, F> run = restore(file, lab, backend)) {
            if (!backend.name().equals(file.backend())) {
                output.note("this run was made by engine " + file.backend() + "; " + backend.name()
                        + " goes on with slightly different numbers");
            }
            run.retune(end.applyTo(run.settings()));
            return new Session<>(run, ActOptions.Acts.none(), lab, ending, folder, results.json(), output).run();
        }
    }
}
