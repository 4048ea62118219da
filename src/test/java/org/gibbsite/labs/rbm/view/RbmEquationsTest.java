package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.RbmLab;
import org.gibbsite.labs.rbm.RbmSettings;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RbmEquationsTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);

    private List<LiveEquation<RbmFrame>> equations() {
        return new RbmEquations(new ViewContext(selection, new SimpleObjectProperty<>(Theme.LIGHT)), new Censuses())
                .all();
    }

    private static RbmFrame frame(String... changes) {
        RbmSettings small = Parameters.changed(new RbmLab().defaults(), "hiddenUnits=12", "learningRate=0.1");
        RbmSettings settings = Parameters.changed(small, changes);
        RandomKey key = RandomKey.of(3);
        try (var run = new RbmLab().start(settings,
                new LabContext(key, Backends.create("ejml", 1), new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < 20; n++) run.step(key.fold(n));
            return run.frame();
        }
    }

    @ParameterizedTest
    @CsvSource({"BERNOULLI", "GAUSSIAN"}) void conditionalWithNumbersIsTheActivationOfTheModel(String kind) {
        RbmFrame frame = frame("visibleUnits=" + kind);
        for (int unit = 0; unit < frame.hiddenUnits(); unit++) {
            selected.set(unit);
            float most = 0;
            for (int n = 0; n < frame.probeCount(); n++) {
                most = Math.max(most, frame.probeHidden()[n * frame.hiddenUnits() + unit]);
            }
            String line = equations().getFirst().numbers().apply(frame).orElseThrow().lines().getFirst();
            assertThat(line).as("unit " + unit).endsWith("= " + LiveEquation.number(most));
        }
    }

    @Test void anotherSelectionPutsOtherNumbersIn() {
        RbmFrame frame = frame();
        selected.set(2);
        var before = equations().getFirst().numbers().apply(frame).orElseThrow();
        selected.set(3);
        var after = equations().getFirst().numbers().apply(frame).orElseThrow();
        assertThat(before.words()).startsWith("Unit 2,");
        assertThat(after.words()).startsWith("Unit 3,");
        assertThat(after.lines()).isNotEqualTo(before.lines());
    }

    @Test void everyLineCanBePainted() {
        RbmFrame frame = frame();
        for (LiveEquation<RbmFrame> equation : equations()) {
            assertThat(FormulaPainter.paint(equation.latex(), true, 15, -1).width()).isPositive();
            for (String line : equation.numbers().apply(frame).orElseThrow().lines()) {
                assertThat(FormulaPainter.paint(line, true, 15, -1).width()).as(line).isBetween(20.0, 360.0);
            }
        }
    }

    @Test void numbersAreWrittenAsInFormulas() {
        assertThat(LiveEquation.number(-0.5)).isEqualTo("-0.500");
        assertThat(LiveEquation.number(-1.234e-7)).isEqualTo("-1.23\\cdot 10^{-7}");
        assertThat(LiveEquation.number(1.5e12)).isEqualTo("1.50\\cdot 10^{12}");
        assertThat(LiveEquation.number(12345)).isEqualTo("12\\,300");
        assertThat(LiveEquation.term(-2)).isEqualTo("(-2.00)");
        assertThat("1" + LiveEquation.added(-2)).isEqualTo("1 - 2.00");
    }
}
