package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

final class PanelStageTest {

    @Test void anEmptyStageSaysWhatALongStartIsAtAndAFullOneDoesNot() {
        FxTest.run(() -> {
            ViewContext context = new ViewContext(new Selection(),
                    new SimpleObjectProperty<>(Theme.LIGHT));
            PanelStage<DriftLab.Walk> stage = new PanelStage<>(DriftLab.exhibit().view().apply(context).panels());
            Label words = (Label) stage.getChildren().getLast();
            assertThat(words.isVisible()).as("a short start needs no words").isFalse();
            stage.await("starting for 12 s: reading data …");
            assertThat(words.isVisible()).isTrue();
            assertThat(words.getText()).isEqualTo("starting for 12 s: reading data …");
            stage.toggle(PanelStage.Arrangement.ALONE);
            assertThat(stage.getChildren()).as("in every arrangement").contains(words);
            stage.glance(new DriftLab.Walk(1, 0, Optional.empty()));
            stage.await("starting for 13 s: reading data …");
            assertThat(words.isVisible()).as("over a picture").isFalse();
        });
    }
}
