package org.gibbsite.labs.ising1d.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.labs.ising1d.Ising1dLab;
import org.gibbsite.labs.ising1d.Ising1dSettings;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

class Ising1dViewTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    private Ising1dView view() {
        return new Ising1dView(new ViewContext(new Selection(), theme));
    }

    private static Ising1dFrame frame(int sweeps, String... changes) {
        Ising1dSettings settings = Parameters.changed(new Ising1dLab().defaults(), changes);
        RandomKey key = RandomKey.of(1);
        try (var run = new Ising1dLab().start(settings,
                new LabContext(key, Backends.create(null, 1), new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < sweeps; n++) run.step(key.fold(n));
            return run.frame();
        }
    }

    private static List<Ising1dFrame> frames() {
        return List.of(frame(0), frame(200), frame(60, "field=0.1", "blockFactor=3", "spins=729"),
                frame(60, "field=-2", "coupling=4"), frame(40, "spins=4096", "coupling=0"),
                frame(40, "spins=2"), frame(40, "spins=3"), frame(40, "coupling=4"));
    }

    @Test void panelsShowRingsOfAllSizesInAllThemes() {
        List<Ising1dFrame> frames = frames();
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {3, 2}}) {
                    for (Ising1dFrame frame : frames) {
                        for (Panel<Ising1dFrame> panel : view().panels()) {
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
        String few = levels(frame(40)), enough = levels(frame(500));
        assertThat(few).as("independent draws, 40 of them").contains("50 τ");
        assertThat(enough).as("500 of them").doesNotContain("τ").endsWith(".");
        String[] bath = {"moves=heat_bath", "spins=16", "coupling=1", "burnIn=200", "field=0.05"};
        Ising1dFrame slow = frame(3000, bath);
        var observables = slow.mixing().orElseThrow().observables();
        assertThat(observables.get(1).time()).as("τ of m").isGreaterThan(observables.getFirst().time());
        assertThat(slow.times()).isEqualTo(2800 / observables.get(1).time());
        bath[4] = "field=0";
        Ising1dFrame free = frame(3000, bath);
        assertThat(free.times()).as("without a field m has nothing to do with products")
                .isEqualTo(2800 / free.mixing().orElseThrow().observables().getFirst().time());
    }

    private String levels(Ising1dFrame frame) {
        return FxTest.call(() -> {
            Panel<Ising1dFrame> levels = view().panels().stream().filter(panel -> panel.title().equals("Levels"))
                    .findFirst().orElseThrow();
            levels.show(frame);
            return levels.describe();
        });
    }

    @Test void equationsHaveNumbersThatCanBePainted() {
        List<LiveEquation<Ising1dFrame>> equations = FxTest.call(() -> view().equations());
        for (Ising1dFrame frame : frames()) {
            for (LiveEquation<Ising1dFrame> equation : equations) {
                equation.numbers().apply(frame).ifPresent(instance -> assertThat(instance.lines()).isNotEmpty()
                        .allSatisfy(line -> assertThat(FormulaPainter.paint(line, true, 15, 0xFF000000).raster()
                                .width()).as(line).isPositive())
                        .noneMatch(line -> line.contains("NaN")));
            }
        }
    }
}
