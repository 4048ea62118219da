package org.gibbsite.labs.rbm.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.kit.view.HistogramView;
import org.gibbsite.kit.view.HistogramView.Bins;
import org.gibbsite.kit.view.image.TileLayout;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.RbmFrame.Histogram;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;

/** How weights, biases and their last updates are spread. Updates should be about a thousandth of the weights. */
final class HistogramsPanel extends FramePanel<RbmFrame> {
    private final List<HistogramView> views = new ArrayList<>();
    private final TileLayout tiles = new TileLayout();
    private final ToggleButton logCounts = new ToggleButton("Log counts");

    HistogramsPanel(ViewContext context) {
        super("Histograms", context);
        logCounts.selectedProperty().addListener(v -> repaint());
        pane().picture(tiles);
        pane().controls(logCounts);
    }

    @Override protected void paint(RbmFrame frame) {
        if (views.size() != frame.histograms().length) build(frame.histograms());
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(bins(frame.histograms()[i]), logCounts.isSelected(), theme());
        }
        pane().words("counts · mean ± s.d. · Δ: last update " + Numbers.count(frame.step()), "mean ± s.d.", "");
    }

    private void build(Histogram[] histograms) {
        views.clear();
        for (Histogram histogram : histograms) views.add(new HistogramView(histogram.name()));
        tiles.getChildren().setAll(views);
    }

    private static Bins bins(Histogram histogram) {
        return Bins.of(histogram.low(), histogram.high(), histogram.counts());
    }

    @Override protected String describe(RbmFrame frame) {
        return Stream.of(frame.histograms()).map(h -> h.name() + " " + Numbers.measured(bins(h).mean()) + " ± "
                + Numbers.measured(bins(h).deviation()))
                .collect(Collectors.joining(", ", "Mean ± standard deviation at update " + Numbers.count(frame.step())
                        + ": ", "."));
    }
}
