package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.experiment.Frame;
import org.gibbsite.lesson.Inline;
import org.gibbsite.lesson.Notes;
import org.gibbsite.lesson.Symbol;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes speak of panels that are there. */
class NotesPanelsTest {
    static List<String> labs() {
        return LabCatalog.entries().stream().map(entry -> entry.lab().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("labs") void everyPanelThatIsSpokenOfIsThere(String lab) {
        List<String> panels = panels(LabCatalog.find(lab));
        assertThat(Notes.of(lab).panelLinks()).extracting(Inline.PanelLink::panel)
                .allSatisfy(panel -> assertThat(panels).contains(panel));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rbm", "gibbs", "ising-1d", "ising-2d", "ising-rbm"}) void symbolsLightPanels(String lab) {
        assertThat(Notes.of(lab).symbols()).filteredOn(symbol -> !symbol.panels().isEmpty()).hasSizeGreaterThan(3);
    }

    private static <S extends Record, F extends Frame> List<String> panels(LabCatalog.Entry<S, F> entry) {
        return FxTest.call(() -> entry.view()
                .apply(new ViewContext(new Selection(), new SimpleObjectProperty<>(Theme.LIGHT)))
                .panels().stream().map(panel -> Symbol.panel(panel.title())).toList());
    }
}
