package org.gibbsite.ui.plot;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;

/** What the colours mean: low, a strip of all colours with a tick at zero, high, and the unit where there is room. One line of text high. */
public final class ColourBar extends HBox {
    private static final double WIDTH = 110;

    private final Label low = PlotText.small(), high = PlotText.small();
    private final PixelCanvas strip = new PixelCanvas(this::paint);
    private ColourScale scale = ColourScale.unit(Colormap.GREY);
    private int tick = 0xFF808080;

    /** @param unit {@code "weight"}, {@code "p(h = 1)"} */
    public ColourBar(String unit) {
        FittingLabel unitLabel = new FittingLabel();
        unitLabel.getStyleClass().add(Styles.TEXT_SMALL);
        unitLabel.say(unit, "");
        strip.setPrefSize(WIDTH, 10);
        strip.setMinWidth(16);
        HBox.setHgrow(strip, Priority.SOMETIMES);
        strip.setMaxWidth(WIDTH);
        strip.setMaxHeight(10);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(5);
        for (Label label : new Label[]{low, high}) label.setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(low, strip, high, unitLabel);
        getChildren().forEach(part -> part.setVisible(false)); // colours without numbers mean nothing yet
    }

    /** Repaints only if the scale has changed. */
    public void show(ColourScale next, Palette palette) {
        if (next.equals(scale) && tick == palette.text()) return;
        getChildren().forEach(part -> part.setVisible(true));
        scale = next;
        tick = palette.text();
        PlotText.set(low, Numbers.measured(scale.low()));
        PlotText.set(high, Numbers.measured(scale.high()));
        setAccessibleText("Colours from " + low.getText() + " to " + high.getText());
        strip.repaint();
    }

    private void paint(Raster raster) {
        int width = raster.width();
        for (int x = 0; x < width; x++) {
            double value = scale.low() + (scale.high() - scale.low()) * x / Math.max(1, width - 1);
            raster.fill(x, 0, 1, raster.height(), scale.argb(value));
        }
        if (scale.map().isDiverging()) raster.fill(width / 2, 0, 1, raster.height(), tick);
    }
}
