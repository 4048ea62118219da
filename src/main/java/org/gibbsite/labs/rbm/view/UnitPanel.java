package org.gibbsite.labs.rbm.view;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javafx.scene.control.Label;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.FilterGrid;
import org.gibbsite.ui.plot.PlotText;

/** One hidden unit close up: its filter, the test images that drive it most and those that drive it least. */
final class UnitPanel extends RbmPanel {
    private static final int SHOWN = 10;

    private final Censuses censuses;
    private final FilterGrid filter = new FilterGrid(null), most = new FilterGrid(null), least = new FilterGrid(null);
    private final Label mostWords = PlotText.caption(), leastWords = PlotText.caption();
    private final ColourBar bar = new ColourBar("weight");

    UnitPanel(ViewContext context, Censuses censuses) {
        super("Selected unit", context);
        this.censuses = censuses;
        filter.words(this::describe);
        most.words(mostWords::getText);
        least.words(leastWords::getText);
        most.startInCorner();
        least.startInCorner();
        pane().picture(new UnitLayout(filter, mostWords, most, leastWords, least));
        pane().colourBar(bar);
        context.selectedUnit().addListener(s -> repaint());
    }

    /** The selected unit, or the strongest one while none is selected. */
    private int unit(RbmFrame frame) {
        int selected = context().selectedUnit().get();
        return selected >= 0 && selected < frame.hiddenUnits() ? selected : censuses.of(frame).strongest();
    }

    @Override void paint(RbmFrame frame) {
        int unit = unit(frame);
        float[] field = field(frame, unit);
        ColourScale scale = ColourScale.signed(palette().signed(), RobustLimit.of(field));
        filter.show(FilterGrid.Content.plain(Tiles.rows(field, frame.width(), frame.height()), scale, theme()));
        bar.show(scale, palette());
        IntToDoubleFunction activation = probe -> activation(frame, probe, unit);
        int[] driven = UnitOrder.descending(frame.probeCount(), activation);
        int[] undriven = UnitOrder.descending(frame.probeCount(), probe -> 1 - activation.applyAsDouble(probe));
        probes(frame, unit, most, mostWords, "Driven most", driven);
        probes(frame, unit, least, leastWords, "Driven least", undriven);
        boolean chosen = unit == context().selectedUnit().get();
        pane().words((chosen ? "unit " : "strongest: unit ") + unit + " · " + numbers(frame, unit));
    }

    private void probes(RbmFrame frame, int unit, FilterGrid grid, Label words, String title, int[] order) {
        int[] shown = Arrays.copyOf(order, Math.min(SHOWN, order.length));
        int pixels = frame.visibleUnits();
        float[] images = new float[shown.length * pixels];
        for (int n = 0; n < shown.length; n++) {
            System.arraycopy(frame.probes(), shown[n] * pixels, images, n * pixels, pixels);
        }
        grid.show(FilterGrid.Content.plain(Tiles.rows(images, frame.width(), frame.height()),
                ColourScale.unit(palette().image()), theme()));
        grid.names(n -> "p(h = 1) " + Numbers.measured(activation(frame, shown[n], unit)));
        String range = shown.length == 0
                ? ""
                : ", p(h = 1) " + Numbers.measured(activation(frame, shown[0], unit)) + " … "
                        + Numbers.measured(activation(frame, shown[shown.length - 1], unit));
        PlotText.set(words, title + range);
    }

    private String numbers(RbmFrame frame, int unit) {
        UnitCensus census = censuses.of(frame);
        String state = census.isDead(unit) ? " · ○ dead" : census.isAlwaysOn(unit) ? " · ● always on" : "";
        return "norm " + Numbers.measured(census.norm(unit)) + " · bias " + Numbers.measured(frame.hiddenBias()[unit])
                + " · mean activation " + Numbers.measured(frame.activity()[unit]) + state;
    }

    private static double activation(RbmFrame frame, int probe, int unit) {
        return frame.probeHidden()[probe * frame.hiddenUnits() + unit];
    }

    /** Column {@code unit} of W. */
    private static float[] field(RbmFrame frame, int unit) {
        float[] field = new float[frame.visibleUnits()];
        for (int i = 0; i < field.length; i++) field[i] = frame.weights()[i * frame.hiddenUnits() + unit];
        return field;
    }

    @Override String describe(RbmFrame frame) {
        int unit = unit(frame);
        int[] driven = UnitOrder.descending(frame.probeCount(), probe -> activation(frame, probe, unit));
        String best = driven.length == 0
                ? ""
                : " The test image that drives it most is of class " + frame.probeLabels()[driven[0]]
                        + " and turns it on with probability "
                        + Numbers.measured(activation(frame, driven[0], unit)) + ".";
        return "Hidden unit " + unit + " at update " + Numbers.count(frame.step()) + ": " + numbers(frame, unit) + "."
                + best;
    }
}
