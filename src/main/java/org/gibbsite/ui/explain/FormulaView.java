package org.gibbsite.ui.explain;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.gibbsite.lesson.FormulaPicture;
import org.gibbsite.lesson.FormulaWords;
import org.gibbsite.raster.Raster;

/** A formula: its LaTeX source until a picture comes, then the picture, standing on the line of the text around it. */
final class FormulaView extends Region {
    private final String latex;
    private final boolean display;
    private final Text source;
    private final ImageView image = new ImageView();
    private FormulaPicture picture;
    private WritableImage fine, coarse;

    /** @param display whether it stands on a line of its own; it then shrinks to the width there is */
    FormulaView(String latex, boolean display) {
        this.latex = latex;
        this.display = display;
        source = new Text(latex);
        source.getStyleClass().addAll("notes-text", "notes-formula-source");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        getStyleClass().add(display ? "notes-display" : "notes-formula");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(FormulaWords.of(latex));
        getChildren().add(source);
    }

    String latex() { return latex; }

    boolean isDisplay() { return display; }

    /** What is shown, null while it is the source. */
    FormulaPicture picture() { return picture; }

    /** Shows {@code next} in place of what is there. */
    void show(FormulaPicture next) {
        picture = next;
        fine = image(next.raster());
        coarse = image(next.coarse());
        image.setImage(fine);
        getChildren().setAll(image);
        requestLayout();
        if (getParent() != null) getParent().requestLayout();
    }

    private static WritableImage image(Raster raster) {
        WritableImage pixels = new WritableImage(raster.width(), raster.height());
        pixels.getPixelWriter().setPixels(0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbInstance(),
                raster.argb(), 0, raster.width());
        return pixels;
    }

    @Override public double getBaselineOffset() {
        return picture == null ? source.getBaselineOffset() : picture.height() - picture.depth();
    }

    @Override public Orientation getContentBias() { return display ? Orientation.HORIZONTAL : null; }

    @Override protected double computeMinWidth(double height) { return 0; }

    @Override protected double computePrefWidth(double height) {
        return snapSizeX(picture == null ? source.getLayoutBounds().getWidth() : picture.width());
    }

    @Override protected double computePrefHeight(double width) {
        if (picture == null) return source.getLayoutBounds().getHeight();
        return picture.height() * fit(width);
    }

    @Override protected void layoutChildren() {
        if (picture == null) {
            source.relocate(0, 0);
            return;
        }
        double fit = fit(getWidth());
        boolean isFine = fit == 1 && isScreenFine();
        image.setImage(isFine ? fine : coarse);
        image.setFitWidth(isFine ? picture.width() : coarse.getWidth() * fit); // unshrunk, pixel on pixel
        double left = display ? Math.max(0, (getWidth() - picture.width() * fit) / 2) : 0;
        image.relocate(snapPositionX(left), 0);
    }

    private boolean isScreenFine() {
        return getScene() != null && getScene().getWindow() != null
                && getScene().getWindow().getRenderScaleX() >= FormulaPicture.SCALE;
    }

    /** Factor by which a display formula shrinks to fit a width; −1 stands for any width. */
    private double fit(double width) {
        return display && width > 0 ? Math.min(1, width / picture.width()) : 1;
    }
}
