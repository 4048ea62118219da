package org.gibbsite.labs.rbm.view;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.HistogramView;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.labs.rbm.Ablations;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.FittingLabel;
import org.gibbsite.ui.plot.PlotText;

/**
 * The life of one hidden unit: its filter now and earlier, how often it is on, the test images that drive it most and those
 * that drive it least, whether it is dead, and what the machine loses without it. Switching it off changes this picture
 * only, never the training.
 */
final class BiographyPanel extends FramePanel<RbmFrame> {
    private static final int SHOWN = 10, BINS = 20;
    /** Below it probabilities differ by the last bits of a float. */
    private static final double ROUNDING = 1e-6;
    /** Weights that are gone through in one pulse, about two milliseconds; large machines take several pulses an image. */
    private static final double WEIGHTS_PER_PULSE = 1e6;

    private final Censuses censuses;
    private final Ablations ablations;
    private final FilterGrid filter = new FilterGrid(null), most = new FilterGrid(null), least = new FilterGrid(null);
    private final FilmStrip film = new FilmStrip(this::repaint);
    private final HistogramView activation = new HistogramView("p(h = 1)");
    private final FittingLabel mostWords = PlotText.fittingCaption(), leastWords = PlotText.fittingCaption();
    private final Label loss = PlotText.caption();
    private final ToggleButton ablate = new ToggleButton("Ablate");
    private final ColourBar bar = new ColourBar("weight");
    private double due;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override public void handle(long nanos) { advance(WEIGHTS_PER_PULSE); }
    };

    BiographyPanel(ViewContext context, Censuses censuses) {
        super("Filter biography", context);
        this.censuses = censuses;
        ablations = censuses.ablations();
        filter.words(this::describe);
        most.words(mostWords::whole);
        least.words(leastWords::whole);
        most.startInCorner();
        least.startInCorner();
        String help = "Holds this unit at 0 to see what the machine loses; training keeps it";
        ablate.setTooltip(new Tooltip(help));
        ablate.setAccessibleHelp(help);
        ablate.setMinWidth(ToggleButton.USE_PREF_SIZE);
        ablate.setOnAction(a -> ablate());
        pane().picture(new BiographyLayout(filter, activation, loss,
                new BiographyLayout.Row(film.words(), film.grid(), 1.5),
                new BiographyLayout.Row(mostWords, most, 1), new BiographyLayout.Row(leastWords, least, 1)));
        pane().colourBar(bar);
        pane().controls(ablate);
        context.selection().whenUnit(this::repaint);
        pane().sceneProperty().addListener((s, was, is) -> {
            if (is == null) timer.stop();
            else if (!ablations.isEmpty()) timer.start();
        });
    }

    /** The selected unit, or the strongest one while none is selected. */
    private int unit(RbmFrame frame) {
        int selected = context().selection().unit(1).get();
        return selected >= 0 && selected < frame.hiddenUnits() ? selected : censuses.of(frame).strongest();
    }

    @Override public String shortTitle() { return "Biography"; }

    @Override protected void paint(RbmFrame frame) {
        int unit = unit(frame);
        film.take(frame, unit, field(frame, unit), palette().signed(), theme());
        ColourScale scale = ColourScale.signed(palette().signed(), film.limit());
        filter.show(FilterGrid.Content.plain(Tiles.rows(film.filter(), frame.width(), frame.height()), scale, theme()));
        bar.show(scale, palette());
        activation.show(activations(frame, unit), false, theme());
        IntToDoubleFunction driven = probe -> activation(frame, probe, unit);
        probes(frame, unit, most, mostWords, "Driven most", UnitOrder.descending(frame.probeCount(), driven));
        probes(frame, unit, least, leastWords, "Driven least",
                UnitOrder.descending(frame.probeCount(), probe -> 1 - driven.applyAsDouble(probe)));
        boolean chosen = unit == context().selection().unit(1).get();
        ablate.setSelected(ablations.contains(unit));
        PlotText.set(loss, lossWords());
        String name = (chosen ? "unit " : "strongest: unit ") + unit, norm = name + " · norm "
                + Numbers.measured(censuses.of(frame).norm(unit)) + censuses.state(censuses.of(frame), unit);
        pane().words(name + " · " + numbers(frame, unit), norm, name);
    }

    private static HistogramView.Bins activations(RbmFrame frame, int unit) {
        int[] counts = new int[BINS];
        double mean = frame.activity()[unit], squares = 0;
        for (int probe = 0; probe < frame.probeCount(); probe++) {
            double p = activation(frame, probe, unit);
            counts[Math.clamp((int) (p * BINS), 0, BINS - 1)]++;
            squares += (p - mean) * (p - mean);
        }
        double deviation = Math.sqrt(squares / frame.probeCount());
        return new HistogramView.Bins(0, 1, counts, mean, deviation < ROUNDING ? 0 : deviation);
    }

    private void probes(RbmFrame frame, int unit, FilterGrid grid, FittingLabel words, String title, int[] order) {
        int[] shown = Arrays.copyOf(order, Math.min(SHOWN, order.length));
        int pixels = frame.visibleUnits();
        float[] images = new float[shown.length * pixels];
        for (int n = 0; n < shown.length; n++) {
            System.arraycopy(frame.probes(), shown[n] * pixels, images, n * pixels, pixels);
        }
        grid.show(FilterGrid.Content.plain(Tiles.rows(images, frame.width(), frame.height()),
                ColourScale.unit(palette().image()), theme()));
        grid.names(n -> "p(h = 1) " + Numbers.measured(activation(frame, shown[n], unit)));
        if (shown.length == 0) {
            words.say(title);
            return;
        }
        String range = Numbers.measured(activation(frame, shown[0], unit)) + " … "
                + Numbers.measured(activation(frame, shown[shown.length - 1], unit));
        words.say(title + ", p(h = 1) " + range, title + ": " + range, title);
    }

    private String numbers(RbmFrame frame, int unit) {
        UnitCensus census = censuses.of(frame);
        return "norm " + Numbers.measured(census.norm(unit)) + " · bias " + Numbers.measured(frame.hiddenBias()[unit])
                + " · mean activation " + Numbers.measured(frame.activity()[unit])
                + censuses.state(censuses.of(frame), unit);
    }

    private void ablate() {
        if (frame() == null) return;
        censuses.ablate(unit(frame()), ablate.isSelected());
        due = 0;
        if (ablations.isEmpty()) timer.stop();
        else
            timer.start();
        PlotText.set(loss, lossWords());
    }

    /** Goes on measuring what is lost: a few images at a time, so that no pulse is late. */
    void advance(double weights) {
        if (frame() == null) return;
        due = Math.min(due, 1) + weights / Math.max(1, frame().weights().length);
        ablations.advance(frame(), (int) due);
        due -= (int) due;
        PlotText.set(loss, lossWords());
    }

    /** {@code "Without unit 3 (test images, update 1000): squared error / pixel +0.0012 (8.1 %), …"}; empty without ablation. */
    private String lossWords() {
        if (ablations.isEmpty()) return "";
        String without = "Without " + (ablations.size() == 1 ? "unit " : "units ") + ablations.names();
        Ablations.Loss found = ablations.loss();
        if (found == null) return without + ": " + Math.round(100 * ablations.progress()) + " % measured";
        String pseudo = Double.isNaN(found.pseudo())
                ? ""
                : ", pseudo-log-likelihood " + signed(-found.pseudo()) + " ± " + Numbers.measured(found.pseudoError())
                        + " nats / image";
        return without + ", " + found.images() + " test images, update " + Numbers.count(found.step())
                + ": reconstruction error " + signed(found.reconstruction()) + " on " + Numbers.measured(found.error())
                + " MSE / pixel" + pseudo;
    }

    private static String signed(double x) { return (x > 0 ? "+" : "") + Numbers.measured(x); }

    private static double activation(RbmFrame frame, int probe, int unit) {
        return frame.probeHidden()[probe * frame.hiddenUnits() + unit];
    }

    /** Column {@code unit} of W. */
    private static float[] field(RbmFrame frame, int unit) {
        float[] field = new float[frame.visibleUnits()];
        for (int i = 0; i < field.length; i++) field[i] = frame.weights()[i * frame.hiddenUnits() + unit];
        return field;
    }

    @Override protected String describe(RbmFrame frame) {
        int unit = unit(frame);
        int[] driven = UnitOrder.descending(frame.probeCount(), probe -> activation(frame, probe, unit));
        String best = driven.length == 0
                ? ""
                : " The test image that drives it most is of class " + frame.probeLabels()[driven[0]]
                        + " and turns it on with probability "
                        + Numbers.measured(activation(frame, driven[0], unit)) + ".";
        String without = lossWords().isEmpty() ? "" : " " + lossWords() + ".";
        return "Hidden unit " + unit + " at update " + Numbers.count(frame.step()) + ": " + numbers(frame, unit) + "."
                + best + without;
    }
}
