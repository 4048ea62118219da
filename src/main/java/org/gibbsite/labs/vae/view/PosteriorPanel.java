package org.gibbsite.labs.vae.view;

import java.util.Arrays;
import javafx.scene.control.Button;
import org.gibbsite.kit.view.Pulses;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.models.vae.PosteriorScan;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Pen;

/**
 * The true posterior of one test image on a grid, q's ellipses over it, and what separates the two in nats. The grid is
 * computed here, piece by piece, from the model of a frame; the run does not hear of it.
 */
final class PosteriorPanel extends VaePanel {
    /** Multiplications in a second: while the run moves, and when it rests. About a hundredth, and a fifth of a core. */
    private static final double BUDGET = 200e6, AT_REST = 4e9;
    /** Batches of points of one pulse, however long the one before is ago: a few milliseconds. */
    private static final int MOST_BATCHES = 2;
    /** Seconds without a newer update after which the run counts as resting: busy machines show one picture a second. */
    private static final double RESTING = 2.5;

    private final Drawing drawing = new Drawing(this::palette, this::draw);
    private final ColourBar bar = new ColourBar("p(z|x) / peak");
    private final Button name = new Button();
    private int probe;
    private PosteriorScan scan;
    private PosteriorSheet sheet;
    private VaeFrame scannedFrame;
    private long shown = -1;
    private int scannedProbe;
    private double due, rested;

    PosteriorPanel(ViewContext context, Sight sight) {
        super("Posterior", context);
        drawing.words(this::describe);
        Button previous = new Button("◀"), next = new Button("▶");
        previous.setOnAction(a -> choose(-1));
        next.setOnAction(a -> choose(1));
        previous.setAccessibleText("Previous test image");
        next.setAccessibleText("Next test image");
        name.setOnAction(a -> choose(1));
        pane().picture(drawing);
        pane().colourBar(bar);
        pane().controls(previous, name, next);
        sight.whenPinned(() -> {
            if (frame() != null && sight.image(frame()) >= 0) choose(sight.image(frame()) - probe);
        });
        if (context.moving()) Pulses.whileShown(pane(), this::advance);
    }

    @Override protected void paint(VaeFrame frame) {
        if (!PosteriorScan.isPossible(frame.model()) || frame.probeCount() == 0) {
            scan = null;
            sheet = null;
        } else if (scan == null || !isSameRun(frame)) {
            sheet = null;
            begin(frame);
        }
        if (frame.step() != shown) rested = 0;
        shown = frame.step();
        if (!context().moving()) finish();
        redraw();
    }

    /** Whether what is being computed is of this run, and of its past. */
    private boolean isSameRun(VaeFrame frame) {
        return scannedFrame.model().shape().equals(frame.model().shape()) && scannedFrame.width() == frame.width()
                && scannedProbe < frame.probeCount() && scannedFrame.step() <= frame.step();
    }

    private void choose(int by) {
        VaeFrame frame = frame();
        if (frame == null || frame.probeCount() == 0 || !PosteriorScan.isPossible(frame.model())) return;
        probe = Math.floorMod(probe + by, frame.probeCount());
        begin(frame);
        if (!context().moving()) finish();
        redraw();
    }

    private void begin(VaeFrame frame) {
        probe = Math.min(probe, frame.probeCount() - 1);
        scan = new PosteriorScan(frame.model(), image(frame, probe), frame.batches().make());
        scannedFrame = frame;
        scannedProbe = probe;
    }

    static float[] image(VaeFrame frame, int probe) {
        return Arrays.copyOfRange(frame.probes(), probe * frame.pixels(), (probe + 1) * frame.pixels());
    }

    /** A piece of the grid; when it is complete, the next begins with the newest frame. */
    void advance(double seconds) {
        VaeFrame frame = frame();
        if (scan == null || frame == null) return;
        rested += seconds;
        if (scan.result().isPresent()) {
            if (frame.step() == scannedFrame.step()) return;
            begin(frame);
        }
        double cost = (double) frame.model().shape().hiddenUnits() * (frame.pixels() + 2);
        due = Math.min(MOST_BATCHES * PosteriorScan.BATCH,
                due + seconds * (rested > RESTING ? AT_REST : BUDGET) / cost);
        int points = wholeBatches(due);
        if (points == 0) return;
        due -= points;
        if (scan.advance(points)) return;
        take();
        redraw();
    }

    /** The most points in whole batches: a decoder is compiled for every other number. */
    static int wholeBatches(double points) {
        return (int) points / PosteriorScan.BATCH * PosteriorScan.BATCH;
    }

    private void finish() {
        if (scan == null) return;
        if (scannedFrame.step() != frame().step()) begin(frame());
        scan.advance(PosteriorScan.points());
        take();
    }

    private void take() {
        sheet = new PosteriorSheet(scannedFrame, scannedProbe, scan.result().orElseThrow());
    }

    private void redraw() {
        drawing.repaint();
        bar.show(ColourScale.unit(palette().share()), palette());
        name.setText("image " + probe);
        String update = sheet == null ? "" : "of update " + Numbers.count(sheet.step());
        pane().words(sheet == null ? "" : sheet.legend() + " · " + update, update);
    }

    private void draw(Pen pen) {
        if (frame() == null) return;
        if (sheet != null) sheet.paint(pen);
        else
            pen.text(scan == null ? "Needs two latent units and p(z) = N(0, I)" : "computing the grid …",
                    pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
    }

    @Override protected String describe(VaeFrame frame) {
        if (sheet == null) {
            return "The true posterior is shown for models with two latent units and a normal prior.";
        }
        return "Test image " + sheet.probe() + ", of class " + frame.probeLabels()[sheet.probe()] + ", at update "
                + Numbers.count(sheet.step()) + ": " + sheet.sentence();
    }
}
