package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosesTest {
    @Test void causesComeFirstBySeverityAndConsequencesUnderThem() {
        List<Diagnosis> ranked = Diagnoses.ranked(List.of(of("idle", 9), of("bias", 3, "idle"),
                of("explosion", 8, "idle", "lies"), of("step", 2, "explosion", "idle"), of("lies", 5)));
        assertThat(ranked).extracting(Diagnosis::id).containsExactly("bias", "idle", "step", "explosion", "lies");
        assertThat(ranked).extracting(Diagnosis::because).containsExactly("", "bias", "", "step", "explosion");
    }

    @Test void nothingRaisedIsNothingRanked() { assertThat(Diagnoses.ranked(List.of())).isEmpty(); }

    @Test void whatIsToleratedIsNoDiagnosis() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("small", 0.9)).withMessageContaining("0.9");
        assertThatIllegalArgumentException().isThrownBy(() -> of("none", Double.NaN));
    }

    @Test void numbersHaveThreeDigits() {
        assertThat(Diagnosis.number(-206.789)).isEqualTo("−207");
        assertThat(Diagnosis.number(0.00012345)).isEqualTo("0.000123");
        assertThat(Diagnosis.number(0.5)).isEqualTo("0.5");
        assertThat(Diagnosis.number(100)).isEqualTo("100");
        assertThat(Diagnosis.number(Double.NaN)).isEqualTo("no number");
    }

    private static Diagnosis of(String id, double severity, String... mayCause) {
        return new Diagnosis(id, id, severity, "Saw.", "Try.", Set.of(mayCause));
    }
}
