package org.gibbsite.labs.gibbs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Selection;
import org.junit.jupiter.api.Test;

final class GibbsEquationsTest {
    private final List<LiveEquation<GibbsFrame>> equations = new GibbsEquations(
            new Sight(new Selection())).all();

    private static GibbsFrame frame(int sweeps) {
        RandomKey key = RandomKey.of(1);
        try (var run = new GibbsLab().start(new GibbsLab().defaults(),
                new LabContext(key, Backends.create("ejml", 1), new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < sweeps; n++) run.step(key.fold(n));
            return run.frame();
        }
    }

    @Test void energyWithNumbersIsTheEnergyOfTheChain() {
        for (int sweeps : new int[]{0, 1, 30, 400}) {
            GibbsFrame frame = frame(sweeps);
            assertThat(equations.getFirst().numbers().apply(frame).orElseThrow().lines().getFirst())
                    .as("sweep " + sweeps).endsWith("= " + LiveEquation.number(frame.energies()[0]));
        }
    }

    @Test void everyLineCanBePaintedAndTooEarlyThereIsNone() {
        GibbsFrame late = frame(600), early = frame(0);
        for (LiveEquation<GibbsFrame> equation : equations) {
            for (String line : equation.numbers().apply(late).orElseThrow().lines()) {
                assertThat(FormulaPainter.paint(line, true, 15, -1).width()).as(line).isBetween(20.0, 360.0);
            }
        }
        assertThat(equations.getLast().numbers().apply(early)).isEmpty();
    }
}
