package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.kit.view.image.PaintCanvas;
import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeLab;
import org.gibbsite.labs.vae.VaeSettings;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.PixelCanvas;
import org.junit.jupiter.api.Test;

/** Somebody draws, paints out, fills in and drags z while the engine plays on its own thread: it learns what it learns alone. */
class LookingWhileItPlaysTest {
    private static final long SEED = 3;
    /** Pictures of different updates that are played with. */
    private static final int PICTURES = 8;

    @Test void drawingAndDraggingLeaveTheParametersOfTheSameUpdate() {
        VaeSettings settings = SmallRuns.settings("hiddenUnits=24", "trainingImages=400", "batchSize=50",
                "epochs=10000", "flowSteps=2", "measureEvery=0");
        RunSnapshot<VaeSettings> end;
        try (MatrixBackend backend = Backends.create(null, 1);
                RunController<VaeSettings, VaeFrame> run = new RunController<>(new VaeLab(), settings, SEED, backend,
                        new Shelf(Places.ofSystem()))) {
            Page page = FxTest.call(Page::new);
            run.play();
            List<Long> seen = new ArrayList<>();
            while (seen.size() < PICTURES) {
                VaeFrame frame = next(run);
                FxTest.run(() -> page.playWith(frame, seen.size()));
                if (frame.step() > 0 && !seen.contains(frame.step())) seen.add(frame.step());
            }
            assertThat(run.snapshot().status()).as("while it was played with").isInstanceOf(RunStatus.Playing.class);
            run.pause();
            FxTest.await("the hash of a run at rest", () -> run.snapshot().status() instanceof RunStatus.Paused
                    && !run.snapshot().parameterHash().isEmpty());
            end = run.snapshot();
        }
        assertThat(end.step()).isGreaterThanOrEqualTo(PICTURES);
        assertThat(end.parameterHash()).as("at update " + end.step()).isEqualTo(alone(settings, end.step()));
    }

    private static VaeFrame next(RunController<VaeSettings, VaeFrame> run) {
        AtomicReference<VaeFrame> frame = new AtomicReference<>();
        FxTest.await("a frame", () -> {
            frame.set(run.frames().take());
            return frame.get() != null;
        });
        return frame.get();
    }

    private static String alone(VaeSettings settings, long steps) {
        try (MatrixBackend backend = Backends.create(null, 1);
                ExperimentRun<VaeSettings, VaeFrame> run = new ExperimentRun<>(new VaeLab(), settings, SEED, backend,
                        new Shelf(Places.ofSystem()))) {
            while (run.step() < steps) run.advance();
            return run.parameterHash();
        }
    }

    /** The panels that take the mouse, side by side. */
    private static final class Page {
        private final Sight sight = new Sight(new Selection());
        private final ViewContext context = new ViewContext(new Selection(),
                new SimpleObjectProperty<>(Theme.LIGHT), (name, change) -> {}, (act, gesture) -> {}, true);
        private final LatentPanel latent = new LatentPanel(context, sight);
        private final DrawPanel draw = new DrawPanel(context);
        private final ManifoldPanel manifold = new ManifoldPanel(context, sight);
        private final List<Panel<VaeFrame>> panels = List.of(latent, draw, manifold,
                new PathPanel(context, sight), new ReconstructionsPanel(context, sight));

        Page() {
            HBox root = new HBox();
            for (Panel<VaeFrame> panel : panels) {
                ((Region) panel.node()).setPrefSize(320, 400);
                root.getChildren().add(panel.node());
            }
            new Scene(root, 960, 400);
            root.resize(1600, 400);
            root.applyCss();
            root.layout();
        }

        /** A stroke on the image, a region painted out and filled in, z dragged over both maps, an image pinned. */
        void playWith(VaeFrame frame, int turn) {
            for (Panel<VaeFrame> panel : panels) panel.show(frame);
            PaintCanvas canvas = Shown.find(draw.node(), PaintCanvas.class);
            Node pixels = Shown.find(canvas, PixelCanvas.class);
            double x = canvas.left() + (4.5 + 2 * turn) * canvas.zoom(), y = canvas.top() + 3.5 * canvas.zoom();
            Hands.drag(pixels, x, y, x, y + 9 * canvas.zoom(), 1);
            assertThat(draw.describe()).startsWith("A drawn image");
            List<MenuItem> missing = Shown.all(draw.node(), MenuButton.class).stream()
                    .filter(m -> "Missing".equals(m.getText()))
                    .findFirst().orElseThrow().getItems();
            missing.get(turn % 3).fire();
            draw.advance(1);
            for (Panel<VaeFrame> map : List.of(latent, manifold)) drag(map, 80 + 5 * turn);
            sight.pin(Sight.Spot.ofImage(turn));
        }

        private void drag(Panel<VaeFrame> map, double to) {
            Drawing drawing = Shown.find(map.node(), Drawing.class);
            Hands.hover(drawing, 70, 70);
            Hands.drag(drawing, 70, 70, to, to, 1);
            assertThat(sight.pointed().get()).as(map.title()).isNotNull();
        }

    }
}
