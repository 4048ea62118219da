package org.gibbsite.labs.vae.view;

import java.util.function.Consumer;
import org.gibbsite.experiment.Plural;
import org.gibbsite.kit.view.PaintLayout;
import org.gibbsite.kit.view.Pulses;
import org.gibbsite.kit.view.SweepBudget;
import org.gibbsite.kit.view.image.PaintCanvas;
import org.gibbsite.labs.vae.Painting;
import org.gibbsite.labs.vae.Painting.Region;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.Imputation.Filling;
import org.gibbsite.models.vae.VaeModel.Encoding;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Drawing;

/**
 * An image to draw on: where it lies on the map, what it is decoded to, and how missing parts are filled in, by the model of
 * the newest frame while it goes on learning. The drawing has its own key and only reads frames: the run never hears of it.
 */
final class DrawPanel extends VaePanel {
    private static final double ROUNDS_PER_SECOND = 10;
    /** Of the canvas, in a wide space or in a tall one. */
    private static final double SHARE = 0.36;
    /** Rounds that a picture which repeats begins with, and a page. */
    private static final int STILL_ROUNDS = 16, FIRST_ROUNDS = 1;

    private final DrawTools tools = new DrawTools(
            new DrawTools.Actions(this::takeImage, this::paintOut, this::scatter, this::clear));
    private final PaintCanvas canvas = new PaintCanvas(new Brush());
    private final Drawing sheet = new Drawing(this::palette, pen -> {
        if (painting() != null) DrawSheet.paint(pen, painting());
    });
    private final Drawing film = new Drawing(this::palette, pen -> {
        if (painting() != null) DrawSheet.film(pen, painting());
    });
    private final ColourBar bar = new ColourBar("pixel");
    private Painting painting;
    private int probe;
    private final SweepBudget budget = new SweepBudget();

    DrawPanel(ViewContext context) {
        super("Draw and fill in", context);
        canvas.words(this::describe);
        sheet.words(this::describe);
        film.words(this::describe);
        film.setFocusTraversable(false);
        pane().picture(new PaintLayout(tools, canvas, sheet, film, SHARE, SHARE));
        pane().colourBar(bar);
        if (context.moving()) Pulses.whileShown(pane(), this::advance);
    }

    private Painting painting() { return painting; }

    @Override public String shortTitle() { return "Fill in"; }

    @Override protected void paint(VaeFrame frame) {
        boolean still = !context().moving() && painting != null && painting.image() == 0
                && painting.rounds() == STILL_ROUNDS; // a picture that repeats shows the beginning, of each frame
        if (painting == null || still || !painting.fits(frame)) begin(frame);
        painting.use(frame);
        redraw();
    }

    /** A test image whose lower half is missing. */
    private void begin(VaeFrame frame) {
        painting = new Painting(frame);
        probe = 0;
        if (frame.probeCount() == 0) return;
        painting.take(0);
        painting.paintOutOnly(Region.LOWER_HALF);
        for (int n = 0; n < (context().moving() ? FIRST_ROUNDS : STILL_ROUNDS); n++) painting.round(Filling.SAMPLES);
    }

    /** Rounds for {@code seconds} of time, as far as speed and budget allow. */
    void advance(double seconds) {
        if (painting == null || !tools.isFilling() || painting.missingPixels() == 0) return;
        VaeFrame frame = painting.frame();
        // encoder and decoder of a round, and once more to look
        double cost = 4.0 * frame.pixels() * frame.model().shape().hiddenUnits();
        int rounds = budget.take(seconds, ROUNDS_PER_SECOND, cost);
        for (int n = 0; n < rounds; n++) painting.round(tools.filling.get());
        if (rounds > 0) lookAgain();
    }

    private void redraw() {
        VaeFrame frame = painting.frame();
        ColourScale scale = ColourScale.unit(palette().image());
        // what is missing is outlined
        canvas.show(new PaintCanvas.Sheet(painting.pixels(), painting.missing(), frame.width(), frame.height(), scale,
                theme()));
        sheet.repaint();
        film.repaint();
        bar.show(scale, palette());
        tools.image(frame.probeCount() == 0 ? "no images" : "image " + probe);
        pane().words(numbers(), shortNumbers(), shortest());
    }

    private String numbers() {
        int missing = painting.missingPixels();
        String known = "known pixels, MSE " + Numbers.measured(painting.error());
        return missing == 0
                ? known + " · nothing missing"
                : known + " · " + missing + " missing · round " + Numbers.count(painting.rounds()) + ", change "
                        + Numbers.measured(painting.change()) + " / pixel";
    }

    private String shortNumbers() {
        return "MSE " + Numbers.measured(painting.error()) + " / pixel · " + shortest();
    }

    private String shortest() {
        int missing = painting.missingPixels();
        return missing == 0 ? "nothing missing" : missing + " missing, round " + Numbers.count(painting.rounds());
    }

    private void takeImage(int further) {
        if (painting == null || painting.frame().probeCount() == 0) return;
        probe = Math.floorMod(probe + further, painting.frame().probeCount());
        change(p -> p.take(probe));
    }

    private void paintOut(Region region) { change(p -> p.paintOutOnly(region)); }

    private void scatter() { change(Painting::scatter); }

    private void clear() { change(Painting::clear); }

    private void change(Consumer<Painting> what) {
        if (painting == null) return;
        what.accept(painting);
        lookAgain();
    }

    private void lookAgain() {
        painting.look();
        redraw();
    }

    @Override protected String describe(VaeFrame frame) {
        if (painting == null) begin(frame);
        String from = painting.image() < 0
                ? painting.isEmpty() ? "An empty image" : "A drawn image"
                : "Test image " + painting.image() + ", of class " + frame.probeLabels()[painting.image()];
        Encoding q = painting.posterior().start();
        StringBuilder place = new StringBuilder();
        for (int j = 0; j < Math.min(2, frame.latentUnits()); j++) {
            place.append(j == 0 ? "" : " and ").append(Numbers.measured(q.mean()[j])).append(" ± ")
                    .append(Numbers.measured(q.deviation()[j]));
        }
        int missing = painting.missingPixels();
        return from + ": the model of update " + Numbers.count(frame.step()) + " places it at " + place
                + " and decodes it with a mean squared error of " + Numbers.measured(painting.error())
                + " per known pixel. " + (missing == 0
                        ? "No pixel is missing."
                        : missing + " of " + Numbers.counted(frame.pixels(), "pixel") + " " + Plural.are(missing)
                                + " missing and filled in for "
                                + Numbers.counted(painting.rounds(), "round") + ".");
    }

    /** Hands what the brush touches to the painting. */
    private final class Brush implements PaintCanvas.Touch {
        @Override public void at(int pixel, double coverage, boolean other) {
            if (painting == null || pixel >= painting.frame().pixels()) return;
            DrawTool tool = tools.tool.get();
            (other ? tool.other() : tool).touch(painting, pixel, coverage);
        }

        @Override public void done() {
            if (painting != null) lookAgain();
        }
    }
}
