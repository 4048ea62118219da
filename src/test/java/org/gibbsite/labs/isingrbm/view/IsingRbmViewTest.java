package org.gibbsite.labs.isingrbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmLab;
import org.gibbsite.labs.isingrbm.IsingRbmSettings;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

class IsingRbmViewTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Selection selection = new Selection();
    private final IntegerProperty unit = selection.unit(1);

    private List<Panel<IsingRbmFrame>> panels() {
        return new IsingRbmView(new ViewContext(selection, theme)).panels();
    }

    private static List<IsingRbmFrame> frames(int... steps) {
        IsingRbmSettings settings = Parameters.changed(new IsingRbmLab().defaults(), "side=8", "samples=400",
                "firstLayer=16", "secondLayer=4", "thirdLayer=2", "batchSize=38", "firstEpochs=3", "upperEpochs=2");
        RandomKey key = RandomKey.of(1);
        List<IsingRbmFrame> frames = new ArrayList<>();
        try (var run = new IsingRbmLab().start(settings,
                new LabContext(key, Backends.create(null, 1), new Shelf(Places.ofSystem())))) {
            int step = 0;
            for (int wanted : steps) {
                for (; step < wanted; step++) run.step(key.fold(step));
                frames.add(run.frame());
            }
        }
        return frames;
    }

    @Test void panelsShowEveryPartOfARunInAllThemes() {
        List<IsingRbmFrame> frames = frames(0, 4, 8, 30, 50, 78);
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {3, 2}}) {
                    for (IsingRbmFrame frame : frames) {
                        for (Panel<IsingRbmFrame> panel : panels()) {
                            Shown.stage(panel, size[0], size[1]);
                            panel.show(frame);
                            long colours = Shown.colours(panel);
                            if (size[0] < 100) continue;
                            assertThat(colours).as(panel.title() + " " + look)
                                    .isGreaterThan(2);
                            assertThat(panel.describe()).endsWith(".").doesNotContain("null").doesNotContain("NaN");
                        }
                    }
                }
            }
        });
    }

    @Test void theLayerIsChosenForAllPanelsAtOnce() {
        IsingRbmFrame frame = frames(78).getFirst();
        FxTest.run(() -> {
            LayerChoice choice = new LayerChoice();
            Panel<IsingRbmFrame> fields = new FieldsPanel(new ViewContext(selection, theme), choice);
            fields.show(frame);
            assertThat(fields.describe()).contains("2 units of layer 3");
            MenuButton menu = choice.menu();
            ((RadioMenuItem) menu.getItems().get(1)).fire();
            assertThat(menu.getText()).isEqualTo("Layer 1");
            assertThat(fields.describe()).contains("16 units of layer 1");
            assertThat(choice.of(frame)).isEqualTo(1);
        });
    }

    @Test void equationsHaveTheNumbersOfTheFrame() {
        IsingRbmFrame frame = frames(30).getFirst();
        unit.set(3);
        List<LiveEquation<IsingRbmFrame>> equations = new IsingRbmView(new ViewContext(selection, theme)).equations();
        assertThat(equations).hasSize(3).allSatisfy(equation -> {
            assertThat(FormulaPainter.paint(equation.latex(), true, 15, -1).width()).isPositive();
            String line = equation.numbers().apply(frame).orElseThrow().lines().getFirst();
            assertThat(FormulaPainter.paint(line, true, 15, -1).width()).as(line).isBetween(20.0, 360.0);
        });
        assertThat(equations.get(1).numbers().apply(frame).orElseThrow().lines().getFirst())
                .endsWith("= " + LiveEquation.number(frame.small().divergence()));
        assertThat(equations.get(2).numbers().apply(frame).orElseThrow().words()).startsWith("Unit 3, of layer 1");
        assertThat(equations.get(2).numbers().apply(frames(2).getFirst())).isEmpty();
    }
}
