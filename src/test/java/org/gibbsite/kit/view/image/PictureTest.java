package org.gibbsite.kit.view.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.gibbsite.kit.view.HistogramView.Bins;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.PixelCanvas;
import org.junit.jupiter.api.Test;

final class PictureTest {
    @Test void canvasShowsExactlyThePaintedPixels() {
        FxTest.run(() -> {
            PixelCanvas canvas = new PixelCanvas(raster -> {
                for (int i = 0; i < raster.argb().length; i++) raster.argb()[i] = 0xFF000000 | i * 7919 & 0xFFFFFF;
            });
            WritableImage seen = photograph(canvas, 20, 10);
            for (int i = 0; i < 200; i++) {
                assertThat(seen.getPixelReader().getArgb(i % 20, i / 20)).as("pixel " + i)
                        .isEqualTo(0xFF000000 | i * 7919 & 0xFFFFFF);
            }
        });
    }

    @Test void canvasWithoutSizeDoesNotPaint() {
        FxTest.run(() -> {
            int[] painted = {0};
            PixelCanvas canvas = new PixelCanvas(raster -> painted[0]++);
            canvas.repaint();
            photograph(canvas, 0, 0);
            assertThat(painted[0]).isZero();
            photograph(canvas, 5, 5);
            canvas.layout();
            assertThat(painted[0]).as("painted once for one size").isEqualTo(1);
        });
    }

    @Test void gridShowsTilesInTheGivenOrder() {
        FxTest.run(() -> {
            float[] values = {0, 1, 0.5f, 0.25f};
            FilterGrid grid = new FilterGrid(null);
            ColourScale scale = ColourScale.unit(Colormap.GREY);
            grid.show(new FilterGrid.Content(Tiles.rows(values, 1, 1), new int[]{2, 0, 3, 1}, scale, t -> scale,
                    t -> UnitMark.NONE, Theme.DARK));
            WritableImage seen = photograph(grid, 130, 130);
            assertThat(grid.mosaic().columns()).isEqualTo(2);
            int[] wanted = {scale.argb(0.5), scale.argb(0), scale.argb(0.25), scale.argb(1)};
            int wide = grid.mosaic().zoom(), left = (130 - grid.mosaic().width()) / 2,
                    top = (130 - grid.mosaic().height(4)) / 2;
            for (int place = 0; place < 4; place++) {
                int x = left + grid.mosaic().x(place) + wide / 2, y = top + grid.mosaic().y(place) + wide / 2;
                assertThat(seen.getPixelReader().getArgb(x, y)).as("place " + place).isEqualTo(wanted[place]);
            }
        });
    }

    @Test void heatMapAveragesColumnsThatShareAPixel() {
        FxTest.run(() -> {
            float[] values = new float[2 * 2000];
            for (int i = 0; i < values.length; i++) values[i] = i % 2;
            HeatmapView map = new HeatmapView("probe", "unit", new SimpleIntegerProperty(-1));
            map.show(new HeatmapView.Matrix(values, 2, 2000, ColourScale.unit(Colormap.GREY), j -> UnitMark.NONE,
                    Theme.LIGHT));
            WritableImage seen = photograph(map, 400, 200);
            int grey = seen.getPixelReader().getArgb(200, 60) & 255;
            assertThat(grey).as("mean of 0 and 1").isBetween(90, 165);
        });
    }

    @Test void binsKnowMeanAndDeviation() {
        Bins bins = Bins.of(-1, 1, new int[]{1, 0, 0, 1});
        assertThat(bins.mean()).isZero();
        assertThat(bins.deviation()).isEqualTo(0.75);
        assertThat(Bins.of(0, 1, new int[4]).mean()).isNaN();
    }

    @Test void tilesKeepTheirShape() {
        assertThat(TileLayout.columns(6, 900, 500)).isEqualTo(3);
        assertThat(TileLayout.columns(6, 200, 900)).isEqualTo(1);
        assertThat(TileLayout.columns(1, 200, 900)).isEqualTo(1);
        assertThat(Arrays.stream(new int[]{1, 2, 3, 6}).anyMatch(c -> c == TileLayout.columns(6, 1, 1))).isTrue();
    }

    private static WritableImage photograph(Region region, int width, int height) {
        if (region.getParent() instanceof Pane old) old.getChildren().clear();
        Pane root = new Pane(region);
        region.resize(width, height);
        Scene scene = new Scene(root, Math.max(1, width), Math.max(1, height));
        region.setPrefSize(width, height);
        root.applyCss();
        root.layout();
        return scene.snapshot(null);
    }
}
