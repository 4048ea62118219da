package org.gibbsite.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.shell.DriftLab;
import org.gibbsite.ui.shell.WindowTest;
import org.junit.jupiter.api.Test;

final class SettingsFormTest {
    private final List<DriftLab.Settings> retuned = new ArrayList<>(), resets = new ArrayList<>();
    private final DriftLab.Settings defaults = new DriftLab().defaults();
    private final SettingsForm<DriftLab.Settings> form = FxTest.call(() -> {
        SettingsForm<DriftLab.Settings> made = new SettingsForm<>(defaults,
                (name, value) -> retuned.add(Parameters.with(defaults, name, value)), resets::add);
        made.applyCss();
        return new Scene(made, 400, 900).getRoot() == made ? made : null;
    });

    @Test void liveSettingGoesToTheRunAtOnce() {
        type("stepSize", "2·10⁻²");
        assertThat(retuned).extracting(DriftLab.Settings::stepSize).containsExactly(0.02);
        assertThat(resets).isEmpty();
    }

    @Test void resetSettingWaitsUntilTheUserApplies() {
        type("walkers", "20");
        assertThat(retuned).as("nothing reaches the run").isEmpty();
        FxTest.run(() -> button("Apply with reset").fire());
        assertThat(resets).extracting(DriftLab.Settings::walkers).containsExactly(20);
    }

    @Test void discardForgetsWhatWaits() {
        type("walkers", "20");
        FxTest.run(() -> button("Discard").fire());
        assertThat(FxTest.call(form::wanted)).isEqualTo(defaults);
        assertThat(field("walkers").getText()).isEqualTo("10");
    }

    @Test void wrongInputIsExplainedByItsFieldAndGoesNowhere() {
        type("stepSize", "eleven");
        assertThat(complaint("stepSize")).isEqualTo("step size must be a number: 'eleven'");
        type("stepSize", "11");
        assertThat(complaint("stepSize")).isEqualTo("step size must be 0 to 10: 11");
        assertThat(retuned).isEmpty();
        type("stepSize", "1e-3");
        assertThat(complaint("stepSize")).isEmpty();
        assertThat(field("stepSize").getText()).as("shown without e").isEqualTo("0.001");
        type("stepSize", "1e-4");
        assertThat(field("stepSize").getText()).as("shown without e").isEqualTo("10⁻⁴");
    }

    @Test void escapeBringsTheOldValueBack() {
        String before = field("stepSize").getText();
        FxTest.run(() -> {
            field("stepSize").setText("7");
            Hands.press(field("stepSize"), KeyCode.ESCAPE);
        });
        assertThat(field("stepSize").getText()).isEqualTo(before);
        type("stepSize", "eleven");
        FxTest.run(() -> Hands.press(field("stepSize"), KeyCode.ESCAPE));
        assertThat(field("stepSize").getText()).isEqualTo(before);
        assertThat(complaint("stepSize")).as("what was complained of is gone").isEmpty();
        assertThat(retuned).isEmpty();
        assertThat(resets).isEmpty();
    }

    @Test void aDecimalCommaIsUnderstoodAndOneOfThousandsAskedAbout() {
        type("stepSize", "0,05");
        assertThat(retuned).extracting(DriftLab.Settings::stepSize).containsExactly(0.05);
        type("stepSize", "1,000");
        assertThat(complaint("stepSize")).contains("write 1000 or 1.000");
        assertThat(retuned).hasSize(1);
    }

    @Test void settingsThatDoNotFitTogetherAreRefusedInOneSentence() {
        type("walkers", "600");
        SettingField kind = find("kind");
        FxTest.run(() -> list(kind).setValue(DriftLab.Settings.Kind.LONG_JUMPS));
        assertThat(kind.complaint()).isEqualTo("walkers must be at most 500 with long jumps: 600");
    }

    @Test void sliderStopsOnOneTwoFive() {
        FxTest.run(() -> slider("stepSize").increment());
        assertThat(retuned).extracting(DriftLab.Settings::stepSize).containsExactly(0.2);
        FxTest.run(() -> slider("stepSize").increment());
        assertThat(retuned.getLast().stepSize()).isEqualTo(0.5);
    }

    @Test void whatTheRunSaysIsShown() {
        FxTest.run(() -> form.show(Parameters.with(defaults, "momentum", 0.9)));
        assertThat(field("momentum").getText()).isEqualTo("0.9");
        assertThat(retuned).as("showing is not editing").isEmpty();
    }

    @Test void atMostSevenAreVisibleAtFirst() {
        long visible = FxTest.call(() -> form.fields().stream().filter(SettingField::isVisible).count());
        assertThat(visible).isEqualTo(7);
    }

    private void type(String name, String text) {
        FxTest.run(() -> {
            field(name).setText(text);
            field(name).getOnAction().handle(null);
        });
    }

    private SettingField find(String name) {
        return form.fields().stream().filter(f -> f.parameter().name().equals(name)).findFirst().orElseThrow();
    }

    private String complaint(String name) { return find(name).complaint(); }

    private TextField field(String name) {
        return (TextField) WindowTest.all(find(name)).stream().filter(TextField.class::isInstance).findFirst()
                .orElseThrow();
    }

    private Slider slider(String name) {
        return (Slider) WindowTest.all(find(name)).stream().filter(Slider.class::isInstance).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") private static javafx.scene.control.ComboBox<Object> list(SettingField field) {
        return (javafx.scene.control.ComboBox<Object>) WindowTest.all(field).stream()
                .filter(javafx.scene.control.ComboBox.class::isInstance).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return (Button) WindowTest.all(form).stream()
                .filter(n -> n instanceof Button b && b.getText().equals(text)).findFirst().orElseThrow();
    }
}
