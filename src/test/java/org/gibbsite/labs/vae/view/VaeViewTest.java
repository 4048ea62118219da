package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeLab;
import org.gibbsite.labs.vae.VaeSettings;
import org.gibbsite.models.vae.Posterior;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.junit.jupiter.api.Test;

class VaeViewTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Sight sight = new Sight(new Selection());

    private ViewContext context() {
        return new ViewContext(new Selection(), theme);
    }

    private static VaeFrame frame(int updates, String... changes) {
        List<String> all = new ArrayList<>(List.of("data=bars-and-stripes", "hiddenUnits=20", "batchSize=50"));
        all.addAll(Arrays.asList(changes));
        VaeSettings settings = Parameters.changed(new VaeLab().defaults(), all.toArray(String[]::new));
        RandomKey key = RandomKey.of(1);
        try (MatrixBackend backend = Backends.create(null, 1);
                var run = new VaeLab().start(settings, new LabContext(key, backend, new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < updates; n++) run.step(key.fold(n));
            return run.frame();
        }
    }

    @Test void panelsShowLatentSpacesOfAllSizesInAllThemes() {
        List<VaeFrame> frames = List.of(frame(0), frame(30), frame(20, "latentUnits=1"), frame(20, "latentUnits=3"),
                frame(20, "latentUnits=20"), frame(10, "secondLayerUnits=2", "flowSteps=2"),
                frame(10, "likelihood=gaussian"));
        FxTest.run(() -> {
            List<Panel<VaeFrame>> panels = new VaeView(context()).panels();
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {300, 600}, {3, 2}}) {
                    for (Panel<VaeFrame> panel : panels) {
                        Shown.stage(panel, size[0], size[1]);
                        for (VaeFrame frame : frames) {
                            panel.show(frame);
                            if (size[0] < 100) continue;
                            assertThat(Shown.colours(panel)).as(panel.title() + " " + look)
                                    .isGreaterThan(4);
                            assertThat(panel.describe()).endsWith(".").doesNotContain("null").doesNotContain("NaN");
                        }
                    }
                }
            }
        });
    }

    @Test void aClickPinsTheImageUnderTheMouseAndTheNextOneMakesAPath() {
        VaeFrame frame = frame(60);
        FxTest.run(() -> {
            Drawing drawing = shown(new LatentPanel(context(), sight), frame);
            LatentPoints points = points(frame);
            click(drawing, points.x(3), points.y(3));
            int first = sight.image(frame);
            assertThat(first).isNotNegative();
            assertThat(Math.hypot(points.x(first) - points.x(3), points.y(first) - points.y(3))).isLessThan(1);
            double corner = points.area().left() + 3;
            click(drawing, corner, points.area().top() + 3);
            assertThat(sight.image(frame)).isEqualTo(-1);
            assertThat(sight.end(frame).z()[0]).isCloseTo((float) points.area().valueX(corner),
                    Offset.offset(0.05f));
            assertThat(sight.begin(frame).image()).isEqualTo(first);
        });
    }

    @Test void anImageStandsForTheMiddleOfItsPosteriorAfterTheFlow() {
        VaeFrame plain = frame(20), bent = frame(20, "flowSteps=3");
        for (VaeFrame frame : List.of(plain, bent)) {
            float[] image = PosteriorPanel.image(frame, 3), centre = Posterior.of(frame.model(), image).centre();
            assertThat(Sight.Spot.ofImage(3).at(frame)).containsExactly(centre, Offset.offset(1e-4f));
        }
        float[] before = Arrays.copyOfRange(bent.latentMeans(), 6, 8);
        assertThat(Sight.Spot.ofImage(3).at(bent)[0]).as("the flow moves it").isNotEqualTo(before[0]);
    }

    @Test void theMousePointsAtZAndLeavingForgetsIt() {
        VaeFrame frame = frame(5);
        FxTest.run(() -> {
            Drawing drawing = shown(new LatentPanel(context(), sight), frame);
            MapArea area = points(frame).area();
            Hands.hover(drawing, area.x(1), area.y(-2));
            assertThat(sight.spot(frame).z()).containsExactly(new float[]{1, -2},
                    Offset.offset(0.05f));
            Hands.mouse(drawing, MouseEvent.MOUSE_EXITED, 0, 0, 0);
            assertThat(sight.pointed().get()).isNull();
        });
    }

    @Test void arrowsMoveZOrTurnTheSpace() {
        FxTest.run(() -> {
            VaeFrame flat = frame(5);
            Drawing drawing = shown(new LatentPanel(context(), sight), flat);
            Hands.press(drawing, KeyCode.RIGHT);
            Hands.press(drawing, KeyCode.UP);
            float[] z = sight.spot(flat).z();
            assertThat(z[0]).isPositive().isEqualTo(z[1]);
            Hands.press(drawing, KeyCode.ENTER);
            assertThat(sight.end(flat).z()).isEqualTo(z);
            Hands.press(drawing, KeyCode.BACK_SPACE);
            assertThat(sight.to().get()).isNull();
            LatentPanel deep = new LatentPanel(context(), sight);
            Drawing turned = shown(deep, frame(5, "latentUnits=3"));
            int[] before = Shown.pixels(deep);
            Hands.press(turned, KeyCode.LEFT);
            assertThat(Shown.pixels(deep)).isNotEqualTo(before);
            assertThat(sight.pointed().get()).isNull();
        });
    }

    @Test void theWholeRangeIsDecodedInEqualStepsAndTheMapPointsAtTheSamePlaces() {
        VaeFrame frame = frame(60);
        FxTest.run(() -> {
            ManifoldPanel panel = new ManifoldPanel(context(), sight);
            Drawing drawing = shown(panel, frame);
            int[] shares = Shown.pixels(panel);
            panel.range().fire();
            assertThat(Shown.pixels(panel)).isNotEqualTo(shares);
            assertThat(panel.describe()).contains("20 by 20");
            Hands.press(drawing, KeyCode.RIGHT);
            Hands.press(drawing, KeyCode.ENTER);
            // From the middle, which is an edge of cells, to the middle of the second cell to its right.
            assertThat(sight.end(frame).z()[0]).isCloseTo(1.5f * 6 / 20, Offset.offset(1e-5f));
            panel.range().fire();
            assertThat(Shown.pixels(panel)).hasSameSizeAs(shares);
        });
    }

    @Test void cellsOfTheWholeRangeAreWhatTheModelDecodes() {
        VaeFrame frame = frame(10);
        ManifoldCells cells = new ManifoldCells();
        MapAxis axis = new MapAxis(4);
        assertThat(cells.images(frame, axis)).isNull();
        cells.want(frame, axis);
        for (int k = 0; k < 400 && !cells.advance(); k++) continue;
        float[] decoded = frame.model().decode(new float[]{axis.middles(20)[3], axis.middles(20)[19 - 7]});
        int at = (7 * 20 + 3) * frame.pixels();
        assertThat(Arrays.copyOfRange(cells.images(frame, axis), at, at + frame.pixels())).containsExactly(decoded,
                Offset.offset(1e-5f));
        assertThat(cells.advance()).isFalse();
    }

    @Test void placesOfTheMapAreThoseOfItsValues() {
        for (MapAxis axis : new MapAxis[]{MapAxis.SHARES, new MapAxis(4)}) {
            for (double place = 0.05; place < 1; place += 0.1) {
                assertThat(axis.place(axis.value(place))).isCloseTo(place, Offset.offset(1e-7));
            }
            assertThat(axis.value(0.5)).isCloseTo(0, Offset.offset(1e-12));
            assertThat(axis.ticks(400, 20)).contains(-1, 0, 1);
        }
        assertThat(MapAxis.SHARES.middles(20)).isEqualTo(frame(0).manifoldPlaces());
    }

    @Test void thePathLeadsFromPinToPinAndFollowsTheImages() {
        VaeFrame frame = frame(40);
        FxTest.run(() -> {
            PathPanel panel = new PathPanel(context(), sight);
            Drawing drawing = shown(panel, frame);
            assertThat(panel.describe()).contains("from image 0").contains("to image 1");
            sight.pin(Sight.Spot.ofImage(5));
            sight.pin(Sight.Spot.ofPlace(new float[]{0.5f, -1}));
            assertThat(panel.describe()).contains("from image 5").contains("z = (0.500, −1.00)");
            assertThat(sight.path(frame)[10]).containsExactly(0.5f, -1);
            Hands.press(drawing, KeyCode.RIGHT);
            assertThat(sight.spot(frame).z()).isEqualTo(sight.path(frame)[1]);
            int[] straight = Shown.pixels(panel);
            sight.round().set(true);
            assertThat(Shown.pixels(panel)).isNotEqualTo(straight);
            panel.show(frame(3, "latentUnits=4"));
            assertThat(panel.describe()).contains("to image 1");
        });
    }

    @Test void aSelectedImageIsMarkedAmongTheReconstructions() {
        VaeFrame frame = frame(20);
        FxTest.run(() -> {
            ReconstructionsPanel panel = new ReconstructionsPanel(context(), sight);
            Shown.stage(panel, 900, 700);
            panel.show(frame);
            assertThat(panel.node().isVisible()).isTrue();
            int[] plain = Shown.pixels(panel);
            sight.pin(Sight.Spot.ofImage(4));
            int[] marked = Shown.pixels(panel);
            assertThat(marked).isNotEqualTo(plain);
            sight.pin(Sight.Spot.ofImage(frame.probeCount() - 1));
            assertThat(Shown.pixels(panel)).isNotEqualTo(marked).isNotEqualTo(plain);
            sight.clear();
            assertThat(Shown.pixels(panel)).isEqualTo(plain);
        });
    }

    @Test void aClickAmongTheReconstructionsSelectsTheImage() {
        VaeFrame frame = frame(5);
        FxTest.run(() -> {
            ReconstructionsPanel panel = new ReconstructionsPanel(context(), sight);
            Shown.stage(panel, 900, 700);
            panel.show(frame);
            Region grid = (Region) ((Region) panel.node()).getChildrenUnmodifiable().getFirst();
            Hands.mouse(grid, MouseEvent.MOUSE_CLICKED, grid.getWidth() / 2 + 20, grid.getHeight() / 2 + 20, 1);
            assertThat(sight.image(frame)).isBetween(1, 19);
        });
    }

    @Test void pointsUnderTheMouseOfAPanelThatIsHiddenCostNothing() {
        VaeFrame frame = frame(5);
        FxTest.run(() -> {
            LatentPanel panel = new LatentPanel(context(), sight);
            shown(panel, frame);
            int[] before = picture(panel);
            ((StackPane) panel.node().getParent()).getChildren().clear();
            sight.pin(Sight.Spot.ofPlace(new float[]{1, 1}));
            assertThat(picture(panel)).as("painted while hidden").isEqualTo(before);
            panel.show(frame);
            assertThat(picture(panel)).isNotEqualTo(before);
        });
    }

    /** As the panel of 700 × 450 px places them. */
    private LatentPoints points(VaeFrame frame) {
        LatentPanel panel = new LatentPanel(context(), sight);
        shown(panel, frame);
        return panel.points();
    }

    private static Drawing shown(Panel<VaeFrame> panel, VaeFrame frame) {
        Shown.stage(panel, 700, 450);
        panel.show(frame);
        return Shown.find(panel.node(), Drawing.class);
    }

    private static void click(Drawing drawing, double x, double y) {
        Hands.mouse(drawing, MouseEvent.MOUSE_PRESSED, x, y, 1);
        Hands.mouse(drawing, MouseEvent.MOUSE_RELEASED, x, y, 1);
    }

    /** Of a panel that may be on no sheet. */
    private static int[] picture(Panel<VaeFrame> panel) {
        WritableImage image = panel.node().snapshot(null, null);
        int width = (int) image.getWidth(), height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
