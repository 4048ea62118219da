package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.ui.Selection;
import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.junit.jupiter.api.Test;

final class VaeEquationsTest {
    private final Sight sight = new Sight(new Selection());
    private final List<LiveEquation<VaeFrame>> equations = new VaeEquations(sight).all();

    @Test void theirNumbersAreThoseOfTheFrame() {
        VaeFrame frame = SmallRuns.bars(60, "latentUnits=1");
        assertThat(line(0, frame)).endsWith("= " + LiveEquation.number(-frame.negativeElbo()));
        double m = frame.latentMeans()[0], s = frame.latentDeviations()[0];
        assertThat(line(1, frame)).endsWith("= " + LiveEquation.number((m * m + s * s - 1 - Math.log(s * s)) / 2));
        assertThat(line(2, frame)).startsWith(LiveEquation.number(frame.latentSamples()[0]) + " = ");
    }

    @Test void theyFollowTheImageThatIsPinned() {
        VaeFrame frame = SmallRuns.bars(60);
        String first = line(1, frame);
        FxTest.run(() -> sight.pin(Sight.Spot.ofImage(3)));
        assertThat(line(1, frame)).isNotEqualTo(first);
        assertThat(equations.get(1).numbers().apply(frame).map(Instance::words).orElseThrow()).startsWith(
                "Test image 3, of class ");
    }

    @Test void everyLineCanBePainted() {
        for (VaeFrame frame : List.of(SmallRuns.bars(0), SmallRuns.bars(60), SmallRuns.bars(20, "latentUnits=5"))) {
            for (LiveEquation<VaeFrame> equation : equations) {
                for (String line : equation.numbers().apply(frame).orElseThrow().lines()) {
                    assertThat(FormulaPainter.paint(line, true, 15, -1).width()).as(line).isBetween(20.0, 360.0);
                }
            }
        }
        assertThat(equations.getLast().numbers().apply(SmallRuns.bars(5, "flowSteps=2"))).isEmpty();
    }

    private String line(int equation, VaeFrame frame) {
        return equations.get(equation).numbers().apply(frame).orElseThrow().lines().getFirst();
    }
}
