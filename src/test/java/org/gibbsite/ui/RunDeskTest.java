package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.shell.DriftLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two runs beside each other, without a page. */
final class RunDeskTest {
    private final DriftLab lab = new DriftLab();
    private final List<RunController<?, ?>> runs = new ArrayList<>();

    /** A desk and what it told. */
    private final class Seen implements RunDesk.Looks<DriftLab.Settings, DriftLab.Walk> {
        final RunDesk<DriftLab.Settings, DriftLab.Walk> desk;
        long frames;
        RunSnapshot<DriftLab.Settings> state;

        Seen(long seed) {
            RunController<DriftLab.Settings, DriftLab.Walk> run = new RunController<>(lab, lab.defaults(), seed,
                    Backends.create("ejml", 1), new Shelf(Places.ofSystem()));
            runs.add(run);
            desk = new RunDesk<>(lab, run, DriftLab.exhibit().view(), new SimpleObjectProperty<>(Theme.LIGHT), true);
            desk.start(this);
        }

        @Override public void frame(DriftLab.Walk frame) { frames++; }

        @Override public void glance(DriftLab.Walk frame) { frames++; }

        @Override public void state(RunSnapshot<DriftLab.Settings> snapshot) { state = snapshot; }
    }

    @AfterEach void close() { runs.forEach(RunController::close); }

    @Test void twoRunsAreLookedAtAtOnceAndKnowNothingOfEachOther() {
        Seen first = FxTest.call(() -> new Seen(1)), second = FxTest.call(() -> new Seen(2));
        FxTest.run(() -> {
            first.desk.run().play();
            second.desk.run().play();
            first.desk.selection().unit(1).set(3);
            first.desk.retune("stepSize", old -> (Double) old * 2);
        });
        FxTest.await("both move", () -> first.frames > 3 && second.frames > 3 && first.desk.newest().step() > 5
                && second.desk.newest().step() > 5);
        FxTest.run(() -> {
            first.desk.run().pause();
            second.desk.run().pause();
        });
        FxTest.await("both rest", () -> first.desk.isUpToDate() && second.desk.isUpToDate());
        FxTest.run(() -> {
            double before = lab.defaults().stepSize();
            assertThat(first.state.settings().stepSize()).isEqualTo(2 * before);
            assertThat(second.state.settings().stepSize()).isEqualTo(before);
            assertThat(second.desk.selection().unit(1).get()).isEqualTo(Selection.NONE);
            assertThat(first.desk.newest().step()).isEqualTo(first.state.step());
            assertThat(first.desk.figures(first.state).curves()).isEqualTo(first.state.curves());
            first.desk.stop();
        });
        long frames = first.frames;
        FxTest.run(() -> {
            first.desk.run().forward(5);
            second.desk.run().forward(5);
        });
        long shown = second.frames;
        FxTest.await("the other goes on",
                () -> second.frames > shown || second.desk.newest().step() == second.desk.run()
                        .snapshot().step());
        assertThat(first.frames).as("nobody looks").isEqualTo(frames);
    }
}
