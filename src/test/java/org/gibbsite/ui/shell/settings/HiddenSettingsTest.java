package org.gibbsite.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.Setting.Applies;
import org.gibbsite.experiment.settings.When;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.WindowTest;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Rail;
import org.junit.jupiter.api.Test;

/** The form shows what counts. */
final class HiddenSettingsTest {
    public enum Way {
        PLAIN, TEMPERED
    }

    public record Knobs(@Setting(group = "A", help = "a", applies = Applies.NOW) Way way,
            @Setting(group = "A", help = "a") @When("way = tempered") String rungs,
            @Setting(group = "A", help = "a") @When("way = plain") String first,
            @Setting(group = "B", help = "a", more = true) @When("way = tempered") String swaps,
            @Setting(group = "C", help = "a", more = true) String always) {}

    private static final Knobs DEFAULTS = new Knobs(Way.PLAIN, "r", "f", "s", "a");

    private final List<Knobs> resets = new ArrayList<>();
    private String sign = "";
    private final SettingsForm<Knobs> form = FxTest.call(() -> {
        SettingsForm<Knobs> made = new SettingsForm<>(DEFAULTS, (name, value) -> {}, resets::add);
        made.whenWaiting((mark, words) -> sign = mark);
        new Scene(made, 400, 900).getRoot().applyCss();
        made.layout();
        return made;
    });

    @Test void whatDoesNotCountIsHiddenAndAppearsAtOnce() {
        assertThat(visible()).containsExactly("way", "first");
        assertThat(more().getText()).isEqualTo("1 more setting");
        FxTest.run(() -> form.show(Parameters.with(DEFAULTS, "way", Way.TEMPERED)));
        assertThat(visible()).containsExactly("way", "rungs");
        assertThat(more().getText()).isEqualTo("2 more settings");
        FxTest.run(more()::fire);
        assertThat(visible()).containsExactly("way", "rungs", "swaps", "always");
        FxTest.run(() -> form.show(DEFAULTS));
        assertThat(visible()).containsExactly("way", "first", "always");
    }

    @Test void theRailHasTheGroupsThatAreShown() {
        Rail rail = FxTest.call(() -> new Rail("Settings", "mdi2t-tune-vertical", Command.SETTINGS, group -> {}));
        FxTest.run(() -> form.whenShown(rail::show));
        assertThat(names(rail)).containsExactly("A");
        FxTest.run(more()::fire);
        assertThat(names(rail)).containsExactly("A", "C");
        FxTest.run(() -> form.show(Parameters.with(DEFAULTS, "way", Way.TEMPERED)));
        assertThat(names(rail)).containsExactly("A", "B", "C");
    }

    private static List<String> names(Rail rail) {
        return FxTest.call(() -> rail.buttons().stream().skip(1).map(Labeled::getText).toList());
    }

    @Test void turningAFieldIsEnough() {
        FxTest.run(() -> list().setValue(Way.TEMPERED));
        assertThat(visible()).containsExactly("way", "rungs");
    }

    @Test void whatWaitsAndDoesNotCountAsksForNoReset() {
        FxTest.run(() -> list().setValue(Way.TEMPERED));
        FxTest.run(() -> type("rungs", "7"));
        assertThat(sign).isEqualTo("○ 1");
        FxTest.run(() -> list().setValue(Way.PLAIN));
        assertThat(sign).isEmpty();
        FxTest.run(() -> list().setValue(Way.TEMPERED));
        assertThat(sign).as("it is not forgotten").isEqualTo("○ 1");
    }

    private List<String> visible() {
        return FxTest.call(() -> form.fields().stream().filter(Node::isVisible).map(f -> f.parameter().name())
                .toList());
    }

    private void type(String name, String text) {
        SettingField field = form.fields().stream().filter(f -> f.parameter().name().equals(name)).findFirst()
                .orElseThrow();
        javafx.scene.control.TextField input = (javafx.scene.control.TextField) WindowTest.all(field).stream()
                .filter(javafx.scene.control.TextField.class::isInstance).findFirst().orElseThrow();
        input.setText(text);
        input.getOnAction().handle(null);
    }

    private ToggleButton more() {
        return (ToggleButton) WindowTest.all(form).stream()
                .filter(n -> n instanceof ToggleButton b && b.getStyleClass().contains("more")).findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") private javafx.scene.control.ComboBox<Object> list() {
        return (javafx.scene.control.ComboBox<Object>) WindowTest.all(form).stream()
                .filter(javafx.scene.control.ComboBox.class::isInstance).findFirst().orElseThrow();
    }
}
