package org.gibbsite.labs.rbm.view;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Plural;
import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.PaintLayout;
import org.gibbsite.kit.view.Pulses;
import org.gibbsite.kit.view.SweepBudget;
import org.gibbsite.kit.view.image.PaintCanvas;
import org.gibbsite.kit.view.image.UnitStrip;
import org.gibbsite.labs.rbm.Painting;
import org.gibbsite.labs.rbm.Painting.Region;
import org.gibbsite.labs.rbm.Painting.Way;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.FittingLabel;
import org.gibbsite.ui.plot.PlotText;

/**
 * An image to paint on. Painted pixels are locked, the machine of the newest frame fills in the others, sweep by sweep,
 * while it goes on learning. The painting has its own key and only reads frames: the run never hears of it.
 */
final class PaintPanel extends FramePanel<RbmFrame> {
    private static final int FIRST_SWEEPS = 5;
    /** Of the canvas, in a wide space and in a tall one. */
    private static final double WIDE = 0.62, TALL = 0.72;

    private final PaintTools tools = new PaintTools(new PaintTools.Actions(this::takeImage, this::lock, this::clear));
    private final PaintCanvas canvas = new PaintCanvas(new Brush());
    private final UnitStrip units;
    private final FittingLabel caption = PlotText.fittingCaption();
    private final ColourBar bar = new ColourBar("p(v = 1)");
    private Painting painting;
    private int probe;
    private final SweepBudget budget = new SweepBudget();

    PaintPanel(ViewContext context) {
        super("Clamp and paint", context);
        units = new UnitStrip(context.selection().unit(1), this::clampNext);
        units.words(() -> painting == null ? "" : painting.clampedUnits() + " hidden units are clamped.");
        canvas.words(this::describe);
        VBox side = new VBox(3, caption, units);
        VBox.setVgrow(units, Priority.ALWAYS);
        side.setMinSize(0, 0);
        pane().picture(new PaintLayout(tools, canvas, side, null, WIDE, TALL));
        pane().colourBar(bar);
        if (context.moving()) Pulses.whileShown(pane(), this::advance);
    }

    @Override public String shortTitle() { return "Paint"; }

    @Override protected void paint(RbmFrame frame) {
        boolean still = !context().moving() && painting != null && painting.image() == 0
                && painting.sweeps() == FIRST_SWEEPS; // a picture that repeats shows the beginning, of each frame
        if (painting == null || still || !painting.fits(frame)) begin(frame);
        painting.use(frame);
        redraw();
    }

    /** A test image whose lower half the machine has to guess, and has begun to. */
    private void begin(RbmFrame frame) {
        painting = new Painting(frame);
        probe = 0;
        if (frame.probeCount() == 0) return;
        painting.take(0);
        painting.lockOnly(Region.UPPER_HALF);
        for (int n = 0; n < FIRST_SWEEPS; n++) painting.sweep(Way.GIBBS, 1);
    }

    /** Sweeps for {@code seconds} of time, as far as speed and budget allow. */
    void advance(double seconds) {
        if (painting == null || !tools.isFilling()) return;
        RbmFrame frame = painting.frame();
        double cost = 2.0 * frame.visibleUnits() * frame.hiddenUnits();
        int sweeps = budget.take(seconds, tools.speed.get(), cost);
        for (int n = 0; n < sweeps; n++) painting.sweep(tools.way.get(), tools.temperature.get());
        if (sweeps > 0) redraw();
    }

    private void redraw() {
        RbmFrame frame = painting.frame();
        ColourScale scale = ColourScale.unit(palette().image());
        canvas.show(new PaintCanvas.Sheet(painting.pixels(), painting.locked(), frame.width(), frame.height(), scale,
                theme()));
        units.show(new UnitStrip.Units(painting.hidden(), j -> painting.clamp(j).ordinal(),
                ColourScale.unit(palette().share()), theme()));
        bar.show(scale, palette());
        tools.image(frame.probeCount() == 0 ? "no images" : "image " + probe);
        String clamped = painting.clampedUnits() + " clamped";
        caption.say("p(h = 1) · click: on ▣, off □, free · " + clamped, "p(h = 1) · " + clamped, "p(h = 1)", "");
        String locked = painting.lockedPixels() + " of " + frame.visibleUnits();
        pane().words(numbers(), locked + " pixels locked", locked + " locked", "");
    }

    private String numbers() {
        String settling = tools.way.get() == Way.MEAN_FIELD
                ? " · largest change " + Numbers.measured(painting.change())
                : "";
        return "F " + Numbers.measured(painting.freeEnergy()) + " · E " + Numbers.measured(painting.energy())
                + " nats · " + painting.lockedPixels() + " of " + painting.frame().visibleUnits() + " pixels locked"
                + settling;
    }

    private void takeImage(int further) {
        if (painting == null || painting.frame().probeCount() == 0) return;
        probe = Math.floorMod(probe + further, painting.frame().probeCount());
        painting.take(probe);
        lookAgain();
    }

    private void lock(Region region) {
        if (painting == null) return;
        if (region == null) painting.free();
        else
            painting.lockOnly(region);
        lookAgain();
    }

    private void clear() {
        if (painting == null) return;
        painting.clear();
        lookAgain();
    }

    private void clampNext(int unit) {
        if (painting == null || unit >= painting.hidden().length) return;
        painting.clamp(unit, painting.clamp(unit).next());
        lookAgain();
    }

    private void lookAgain() {
        painting.lookUp();
        redraw();
    }

    @Override protected String describe(RbmFrame frame) {
        if (painting == null) begin(frame);
        String from = painting.image() < 0
                ? "A painted image"
                : "Test image " + painting.image() + ", of class " + frame.probeLabels()[painting.image()];
        return from + ", filled in by the machine of update " + Numbers.count(frame.step()) + " with "
                + (tools.way.get() == Way.GIBBS ? "Gibbs sweeps" : "mean-field sweeps") + " at temperature "
                + Numbers.measured(tools.temperature.get()) + ", so far " + Numbers.count(painting.sweeps()) + ": "
                + painting.lockedPixels() + " of " + Numbers.counted(frame.visibleUnits(), "pixel") + " "
                + Plural.are(painting.lockedPixels()) + " locked and "
                + Numbers.counted(painting.clampedUnits(), "hidden unit") + " clamped; the free energy is "
                + Numbers.measured(painting.freeEnergy()) + " nats.";
    }

    /** Hands what the brush touches to the painting. */
    private final class Brush implements PaintCanvas.Touch {
        @Override public void at(int pixel, double coverage, boolean other) {
            if (painting == null || pixel >= painting.frame().visibleUnits()) return;
            PaintTool tool = other ? PaintTool.FREE : tools.tool.get();
            tool.touch(painting, pixel, coverage);
        }

        @Override public void done() {
            if (painting != null) lookAgain();
        }
    }
}
