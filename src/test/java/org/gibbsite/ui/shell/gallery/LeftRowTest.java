package org.gibbsite.ui.shell.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.shell.control.Switch;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.LeftRuns;
import org.junit.jupiter.api.Test;

/** The row of runs that were left: what is offered, and what a press opens. */
final class LeftRowTest {
    private static final LeftRun WALK = new LeftRun(Path.of("a"), "walk", "update 7 · seed 42 · today 18:04");
    private static final LeftRun GONE = new LeftRun(Path.of("b"), "gone", "update 8 · seed 42 · today 18:05");
    private static final LeftRun DRIFT = new LeftRun(Path.of("c"), "drift", "sweep 9 · seed 1 · yesterday 18:06");

    private final List<LeftRun> opened = new ArrayList<>();

    /** Runs in memory. */
    private static final class Left implements LeftRuns {
        private final List<LeftRun> runs;
        private boolean atStart = true;

        Left(LeftRun... runs) { this.runs = List.of(runs); }

        @Override public List<LeftRun> newest() { return runs; }

        @Override public boolean opensAtStart() { return atStart; }

        @Override public void opensAtStart(boolean wanted) { atStart = wanted; }
    }

    private LeftRow row(LeftRuns left) {
        return new LeftRow(left, id -> id.equals("gone") ? "" : "Lab " + id, opened::add);
    }

    @Test void runsOfLabsThatAreHereAreOfferedInTheirOrder() {
        FxTest.run(() -> {
            List<Button> buttons = Shown.all(row(new Left(WALK, GONE, DRIFT)), Button.class);
            assertThat(buttons).extracting(Button::getAccessibleText).containsExactly(
                    "Go on with Lab walk, update 7 · seed 42 · today 18:04",
                    "Go on with Lab drift, sweep 9 · seed 1 · yesterday 18:06");
            assertThat(Shown.all(buttons.getLast().getGraphic(), Label.class)).extracting(Label::getText)
                    .containsExactly("Lab drift", DRIFT.words());
            buttons.getLast().fire();
            assertThat(opened).containsExactly(DRIFT);
        });
    }

    @Test void theRowIsThereOnlyWithRunsAndWhereItIsWanted() {
        FxTest.run(() -> {
            LeftRow row = row(new Left(WALK));
            assertThat(row.isVisible() && row.isManaged()).isTrue();
            row.present(false);
            assertThat(row.isVisible() || row.isManaged()).isFalse();
            row.present(true);
            assertThat(row.isVisible() && row.isManaged()).isTrue();
            LeftRow none = row(new Left(GONE));
            none.present(true);
            assertThat(none.isVisible() || none.isManaged()).as("nothing to offer").isFalse();
        });
    }

    @Test void whetherTheLastOneOpensAtTheStartIsKept() {
        FxTest.run(() -> {
            Left left = new Left(WALK);
            Switch atStart = Shown.find(row(left), Switch.class);
            assertThat(atStart.isSelected()).isTrue();
            atStart.setSelected(false);
            assertThat(left.atStart).isFalse();
            assertThat(Shown.find(row(left), Switch.class).isSelected()).isFalse();
        });
    }
}
