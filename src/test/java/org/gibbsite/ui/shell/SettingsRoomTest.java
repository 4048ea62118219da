package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.settings.SettingsForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public final class SettingsRoomTest {

    public record Wordy(
            @Setting(group = "Model", symbol = "σ_W", applies = Setting.Applies.NOW, help = "A long name, which is bold and has its way back once the value differs.") @Range(min = 0, max = 100) double weightDeviation) {}

    @ParameterizedTest
    @EnumSource void valuesAreNotCutByTheEdgeOfTheForm(Theme theme) {
        List<String> cut = FxTest.call(() -> {
            SettingsForm<Wordy> form = new SettingsForm<>(new Wordy(1), (name, value) -> {}, reset -> {});
            Scene scene = new Scene(new HBox(form), 500, 60); // so low that it scrolls
            new Appearance(theme).dress(scene);
            form.show(new Wordy(0.125));
            for (int i = 0; i < 3; i++) scene.snapshot(null);
            Node viewport = form.lookup(".viewport");
            double edge = viewport.localToScene(viewport.getLayoutBounds()).getMaxX();
            return WindowTest.all(form).stream().filter(node -> node instanceof TextField || node instanceof Slider)
                    .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > edge).map(Node::toString)
                    .toList();
        });
        assertThat(cut).isEmpty();
    }
}
