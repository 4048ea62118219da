package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.PosteriorScan;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

/** Posterior, Two terms and All clouds: paint at any size, with any model, and say what they show. */
final class VaeBoundPanelsTest {
    private static ViewContext context(boolean moving) {
        return new ViewContext(new Selection(), new SimpleObjectProperty<>(Theme.LIGHT), (n, c) -> {},
                (a, g) -> {},
                moving);
    }

    private static List<Panel<VaeFrame>> panels(boolean moving) {
        return List.of(new PosteriorPanel(context(moving), new Sight(new Selection())), new BoundPanel(context(moving)),
                new AggregatePanel(context(moving)));
    }

    @Test void everyPanelPaintsEveryModelAtEverySize() {
        List<VaeFrame> frames = List.of(SmallRuns.bars(0), SmallRuns.bars(30, "latentUnits=1"),
                SmallRuns.bars(30, "latentUnits=30", "secondLayerUnits=2"), SmallRuns.bars(30, "flowSteps=3"),
                SmallRuns.bars(30, "likelihood=gaussian"));
        Curve curve = new Curve("", "", new long[]{0, 10}, new double[]{9, 7}, new double[2]);
        RunFigures figures = new RunFigures(10, Map.of("klTest", curve, "klTrain", curve), 0);
        FxTest.run(() -> {
            for (Panel<VaeFrame> panel : panels(false)) for (VaeFrame frame : frames) {
                panel.follow(figures);
                panel.show(frame);
                for (int[] size : new int[][]{{700, 480}, {240, 180}, {300, 700}}) {
                    Shown.stage(panel, size[0], size[1]);
                    assertThat(Shown.colours(panel)).as(panel.title()).isGreaterThan(2);
                }
                assertThat(panel.describe()).isNotBlank();
            }
        });
    }

    @Test void thePosteriorIsComputedInPiecesAndCatchesUpWithTheRun() {
        VaeFrame first = SmallRuns.bars(0), later = SmallRuns.bars(40);
        FxTest.run(() -> {
            PosteriorPanel panel = new PosteriorPanel(context(true), new Sight(new Selection()));
            panel.show(first);
            assertThat(panel.describe()).contains("is shown for models with two latent units");
            panel.advance(1e-5);
            panel.show(later);
            int pulses = 1 + PosteriorScan.points() / PosteriorScan.BATCH; // no pulse takes longer than a few batches
            for (int n = 0; n < pulses && !panel.describe().contains("at update 0"); n++) panel.advance(100);
            assertThat(panel.describe()).contains("at update 0").contains("log p(x) on the grid is");
            for (int n = 0; n < pulses && !panel.describe().contains("at update 40"); n++) panel.advance(100);
            assertThat(panel.describe()).contains("at update 40");
        });
    }

    @Test void piecesAreWholeBatches() {
        int batch = PosteriorScan.BATCH;
        assertThat(PosteriorPanel.wholeBatches(batch - 0.1)).isZero();
        assertThat(PosteriorPanel.wholeBatches(1.7 * batch)).isEqualTo(batch);
        assertThat(PosteriorPanel.wholeBatches(2 * batch)).isEqualTo(2 * batch);
    }

    @Test void theImageIsTheOneThatIsSelected() {
        VaeFrame frame = SmallRuns.bars(10);
        FxTest.run(() -> {
            Sight sight = new Sight(new Selection());
            PosteriorPanel panel = new PosteriorPanel(context(false), sight);
            panel.show(frame);
            assertThat(panel.describe()).contains("Test image 0,");
            sight.pin(Sight.Spot.ofImage(3));
            assertThat(panel.describe()).contains("Test image 3,");
        });
    }
}
