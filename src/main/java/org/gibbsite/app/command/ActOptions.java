package org.gibbsite.app.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Lab;
import picocli.CommandLine.Option;

/** What hands would do to a run, said beforehand. */
final class ActOptions {
    @Option(names = "--act", paramLabel = "STEP:name=value", description = "Do something by hand after that many steps; may be repeated (see: gibbsite labs).") private List<String> texts = List
            .of();

    private record Planned(long step, Act act) {}

    /** The acts in the order of their steps, those of one step as they were given. */
    Acts of(Lab<?, ?> lab) {
        List<Planned> planned = new ArrayList<>();
        for (String text : texts) planned.add(planned(lab, text));
        planned.sort(Comparator.comparingLong(Planned::step));
        return new Acts(new ArrayDeque<>(planned));
    }

    private static Planned planned(Lab<?, ?> lab, String text) {
        int colon = text.indexOf(':'), equals = text.indexOf('=');
        if (colon < 1 || equals < colon || !text.substring(0, colon).strip().matches("\\d{1,18}")) {
            throw new BadInput("--act wants STEP:name=value, such as 100:paint=0,0,4,+: '" + text + "'");
        }
        Act act = BadInput.unless(
                () -> ActKind.read(lab, text.substring(colon + 1, equals).strip(), text.substring(equals + 1)));
        return new Planned(Long.parseLong(text.substring(0, colon).strip()), act);
    }

    /** What is still to be done. */
    static final class Acts {
        private final Deque<Planned> waiting;

        private Acts(Deque<Planned> waiting) {
            this.waiting = waiting;
        }

        /** None. */
        static Acts none() {
            return new Acts(new ArrayDeque<>());
        }

        /** Does what belongs before the coming step. */
        void actOn(ExperimentRun<?, ?> run) {
            while (!waiting.isEmpty() && waiting.peek().step() <= run.step()) {
                Act act = waiting.poll().act();
                BadInput.unlessDone(() -> run.act(act));
            }
        }

        /** Says in one sentence what a run that has ended was too short for; empty for nothing. */
        String leftOut() {
            return waiting.isEmpty() ? "" : "the run ended before the act of step " + waiting.peek().step();
        }
    }
}
