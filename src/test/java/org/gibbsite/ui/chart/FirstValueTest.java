package org.gibbsite.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Palette;
import org.junit.jupiter.api.Test;

class FirstValueTest {
    private static Curve without(Absence why) {
        return new Curve("Error, test", "MSE", new long[0], new double[0], new double[0], why);
    }

    @Test void wordsSayWhenOrWhyNot() {
        Absence later = Absence.until("sweep", 12_000), never = Absence.forGood("no exact law: enumeration is off");
        assertThat(FirstValue.words(later, 3)).isEqualTo("first value at sweep 12\u2009000");
        assertThat(FirstValue.brief(later, 3)).isEqualTo("from sweep 12\u2009000");
        assertThat(FirstValue.words(later, 12_000)).isEqualTo("being measured, for sweep 12\u2009000");
        assertThat(FirstValue.words(never, 3)).isEqualTo("no exact law: enumeration is off");
        assertThat(FirstValue.brief(never, 3)).isEqualTo("no exact law");
        assertThat(FirstValue.words(Absence.UNKNOWN, 3)).isEqualTo("not measured yet");
    }

    @Test void ofMeasuringAtIntervalsTheNextOneIsTold() {
        assertThat(Absence.every("update", 10, 0, "measure every", "Measuring").step()).isZero();
        assertThat(Absence.every("update", 10, 11, "measure every", "Measuring").step()).isEqualTo(20);
        assertThat(Absence.every("update", 10, 20, "measure every", "Measuring").step()).isEqualTo(20);
        assertThat(Absence.every("update", 0, 20, "measure every", "Measuring").reason())
                .isEqualTo("off: set “measure every” (Measuring)");
    }

    @Test void aChartIsToldOfTheCurveThatComesFirst() {
        Absence later = Absence.until("sweep", 30), sooner = Absence.until("sweep", 20);
        assertThat(FirstValue.of(List.of(without(Absence.forGood("never")), without(later), without(sooner))))
                .isEqualTo(sooner);
        assertThat(FirstValue.of(List.of(without(Absence.UNKNOWN)))).isEqualTo(Absence.UNKNOWN);
    }

    @Test void aTabSaysItToo() {
        FxTest.run(() -> {
            List<Curve> curves = List.of(without(Absence.until("update", 200)));
            ChartTab tab = new ChartTab(ChartGroup.of(java.util.Map.of("error", curves.getFirst())).getFirst());
            tab.show(curves, Palette.of(Theme.LIGHT));
            tab.cursor(20, 20);
            assertThat(tab.getAccessibleText()).isEqualTo("Error, first value at update 200: chart");
        });
    }
}
