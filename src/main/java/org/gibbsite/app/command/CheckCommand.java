package org.gibbsite.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gibbsite.app.check.Check;
import org.gibbsite.app.check.Checks;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gibbsite check}: tries on this machine what the notes promise. */
@Command(name = "check", description = "Checks the mathematics on this machine, in seconds; exit status 1 when something fails.")
public final class CheckCommand implements Callable<Integer> {
    private final Labs labs;
    private final DataShelf shelf;
    private final Output output;

    @Parameters(paramLabel = "LAB", arity = "0..1", description = "Only this lab (see: gibbsite labs).") private String id;

    public CheckCommand(Labs labs, DataShelf shelf, Output output) {
        this.labs = labs;
        this.shelf = shelf;
        this.output = output;
    }

    @Override public Integer call() {
        int failed = 0;
        List<Check> checks = checks();
        for (Check check : checks) if (!holds(check)) failed++;
        String all = checks.size() + " " + Plural.of(checks.size(), "check");
        output.line(failed == 0
                ? all + (checks.size() == 1 ? " holds" : " hold")
                : failed + " of " + all + (failed == 1 ? " fails" : " fail"));
        return failed == 0 ? Exit.DONE : Exit.FAILED;
    }

    private List<Check> checks() {
        if (id != null) return Checks.ofLab(labs.find(id).lab(), shelf);
        List<Check> checks = new ArrayList<>(Checks.ofFoundations());
        for (CommandLab<?, ?> lab : labs.all()) checks.addAll(Checks.ofLab(lab.lab(), shelf));
        return checks;
    }

    private boolean holds(Check check) {
        Check.Finding finding = finding(check);
        String mark = output.terminal().blocks() ? finding.holds() ? "✓" : "✗" : finding.holds() ? "ok" : "FAILS";
        output.line(mark + " " + check.promise() + " (" + finding.numbers() + ")");
        return finding.holds();
    }

    private static Check.Finding finding(Check check) {
        try {
            return check.find();
        } catch (RuntimeException broken) {
            return new Check.Finding(false, "stopped by " + broken);
        }
    }
}
