package org.gibbsite.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Reciprocal;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.WindowTest;
import org.junit.jupiter.api.Test;

final class ReciprocalFieldTest {
    record Warm(
            @Setting(group = "Data", help = "warmth", symbol = "T", unit = "T in K") @Range(min = 1, max = 5, magnet = 2.269185, magnetName = "critical") @Reciprocal(name = "beta", symbol = "β", stops = {
                    0.2, 0.3, 0.4, 0.5, 1}) double temperature) {
    }

    private final List<Object> taken = new ArrayList<>();
    private final SettingField field = FxTest.call(() -> {
        SettingField made = new SettingField(Parameters.of(Warm.class).getFirst(), 2.3, (name, value) -> {
            taken.add(value);
            return "";
        });
        made.show(2.3);
        return made;
    });

    private <N> N find(Class<N> type) {
        return WindowTest.all(field).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private List<String> labels() {
        return WindowTest.all(field).stream().filter(Label.class::isInstance).map(n -> ((Label) n).getText()).toList();
    }

    @Test void theReciprocalIsEditedAndTheSettingStandsBesideIt() {
        assertThat(find(TextField.class).getText()).isEqualTo("0.434783");
        assertThat(labels()).contains("beta", "β", "T 2.3");
        FxTest.run(() -> {
            find(TextField.class).setText("0.25");
            find(TextField.class).getOnAction().handle(null);
        });
        assertThat(taken).containsExactly(4.0);
        assertThat(labels()).contains("T 4");
    }

    @Test void helpIsOfWhatIsEdited() {
        Label name = WindowTest.all(field).stream()
                .filter(n -> n instanceof Label label && label.getText().equals("beta"))
                .map(Label.class::cast).findFirst().orElseThrow();
        assertThat(name.getTooltip().getText()).startsWith("warmth\n");
        Stage stage = FxTest.call(Stage::new);
        FxTest.run(() -> {
            stage.setScene(new Scene(new StackPane(field), 400, 200));
            stage.show();
            field.help();
        });
        String help = FxTest.call(() -> Window.getWindows().stream().filter(PopOver.class::isInstance)
                .flatMap(shown -> WindowTest.all(((PopOver) shown).getRoot()).stream())
                .filter(Label.class::isInstance).map(n -> ((Label) n).getText()).collect(Collectors.joining("\n")));
        FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        assertThat(help).contains("beta  β", "0.2 to 1", "default 0.434783", "--set beta=").doesNotContain("T in K");
    }

    @Test void whatIsShownRoundedIsTheSameValueWhenItIsEnteredAgain() {
        FxTest.run(() -> find(TextField.class).getOnAction().handle(null));
        assertThat(taken).isEmpty();
    }

    @Test void theSliderGoesByStopsOfTheReciprocal() {
        FxTest.run(() -> find(Slider.class).setValue(0));
        assertThat(taken).containsExactly(5.0);
        assertThat(find(TextField.class).getText()).isEqualTo("0.2");
        FxTest.run(() -> find(Slider.class).setValue(3));
        assertThat(find(TextField.class).getText()).as("the magnet").isEqualTo("0.440687");
        assertThat(labels()).contains("T 2.2692");
    }
}
