package org.gibbsite.labs.ising2d.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.kit.view.image.SpinSheet;
import org.gibbsite.labs.ising2d.Brush;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dLab;
import org.gibbsite.labs.ising2d.Ising2dSettings;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

class Ising2dViewTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final List<String> edits = new ArrayList<>();

    private List<Panel<Ising2dFrame>> panels() {
        return new Ising2dView(
                new ViewContext(new Selection(), theme, (name, change) -> {}, this::act, false)).panels();
    }

    private void act(Act act, Object gesture) { edits.add(act.name() + "=" + act.text()); }

    private static Ising2dFrame frame(int sweeps, String... changes) {
        Ising2dSettings small = Parameters.changed(new Ising2dLab().defaults(), "burnIn=10");
        Ising2dSettings settings = Parameters.changed(small, changes);
        RandomKey key = RandomKey.of(1);
        try (var run = new Ising2dLab().start(settings,
                new LabContext(key, Backends.create(null, 1), new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < sweeps; n++) run.step(key.fold(n));
            return run.frame();
        }
    }

    @Test void panelsShowLatticesOfAllSizesInAllThemes() {
        List<Ising2dFrame> frames = List.of(frame(0), frame(120, "side=32"),
                frame(60, "side=18", "blockFactor=3"),
                frame(40, "algorithm=wolff", "side=2"), frame(3, "side=1024"),
                frame(20, "algorithm=wolff", "side=7"));
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {300, 450}, {3, 2}}) {
                    for (Ising2dFrame frame : frames) {
                        for (Panel<Ising2dFrame> panel : panels()) {
                            Shown.stage(panel, size[0], size[1]);
                            panel.show(frame);
                            long colours = Shown.colours(panel);
                            if (size[0] < 100) continue;
                            assertThat(colours).as(panel.title() + " " + look)
                                    .isGreaterThan(4);
                            assertThat(panel.describe()).endsWith(".").doesNotContain("null").doesNotContain("NaN");
                        }
                    }
                }
            }
        });
    }

    @Test void standardErrorsAreCountedFromFiftyTimesOfTheSlowestOn() {
        String[] bath = {"side=4", "algorithm=heat_bath", "temperature=2", "field=0.1", "burnIn=200"};
        Ising2dFrame slow = frame(3200, bath);
        var found = slow.measured().orElseThrow();
        assertThat(found.steps() / found.time().time()).as("τ of the energies").isGreaterThan(50);
        assertThat(found.times()).as("τ of m").isLessThan(50);
        assertThat(estimates(slow)).contains("50 τ");
        bath[3] = "field=0";
        Ising2dFrame free = frame(3200, bath);
        assertThat(free.measured().orElseThrow().signedTime()).as("not coupled").isNaN();
        assertThat(estimates(free)).doesNotContain("50 τ");
    }

    private String estimates(Ising2dFrame frame) {
        return FxTest.call(() -> {
            Panel<Ising2dFrame> estimates = panels().stream().filter(panel -> panel.title().equals("Estimates"))
                    .findFirst().orElseThrow();
            estimates.show(frame);
            return estimates.describe();
        });
    }

    @Test void equationsHaveNumbersThatCanBePainted() {
        List<LiveEquation<Ising2dFrame>> equations = FxTest
                .call(() -> new Ising2dView(new ViewContext(new Selection(), theme)).equations());
        List<Ising2dFrame> frames = List.of(frame(0), frame(120, "side=32"),
                frame(60, "side=18", "blockFactor=3", "algorithm=heat_bath", "field=-0.3"),
                frame(60, "side=16", "algorithm=wolff", "field=0.1"), frame(40, "temperature=0.1"),
                frame(4200, "side=16", "algorithm=wolff", "exponent=true", "temperature=1.5"));
        Set<String> filled = new HashSet<>();
        for (Ising2dFrame frame : frames) {
            for (LiveEquation<Ising2dFrame> equation : equations) {
                equation.numbers().apply(frame).ifPresent(instance -> {
                    filled.add(equation.title());
                    assertThat(instance.lines()).isNotEmpty().allSatisfy(line -> assertThat(
                            FormulaPainter.paint(line, true, 15, -1).width()).as(line).isBetween(20.0, 340.0))
                            .noneMatch(line -> line.contains("NaN") || line.contains("infty"));
                });
            }
        }
        assertThat(filled).containsExactlyInAnyOrderElementsOf(equations.stream().map(LiveEquation::title).toList());
    }

    @Test void aDragPaintsOneChangeOfTheSetting() {
        Ising2dFrame frame = frame(5, "side=64");
        FxTest.run(() -> {
            Panel<Ising2dFrame> lattice = panels().getFirst();
            Shown.stage(lattice, 700, 450);
            lattice.show(frame);
            SpinSheet drawing = Shown.find(lattice.node(), SpinSheet.class);
            Hands.drag(drawing, 2, 2, 94, 44, 1);
            Hands.drag(drawing, 684, 434, 684, 434, 0);
        });
        assertThat(edits).hasSize(1);
        List<Brush> strokes = Brush.parse(edits.getFirst().substring("paint=".length()));
        assertThat(strokes).hasSize(2).allMatch(Brush::up);
        assertThat(strokes.getFirst().row()).isZero();
        assertThat(strokes.getLast().column()).isGreaterThan(strokes.getLast().row());
    }
}
