package org.gibbsite.ui.explain;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.gibbsite.lesson.FormulaPicture;
import org.gibbsite.lesson.FormulaPlace;
import org.gibbsite.lesson.FormulaWords;
import org.gibbsite.raster.Raster;

/**
 * A formula: an empty place of about its size until a picture comes, then the picture, standing on the line of the text
 * around it; its LaTeX source where that cannot be painted.
 */
final class FormulaView extends Region {
    private String latex;
    private final boolean display;
    private final Text source;
    private final ImageView image = new ImageView();
    private final Pane lights = new Pane();
    private final Tooltip tip = new Tooltip();
    private final Spotlight spotlight;
    private FormulaPicture picture;
    private WritableImage fine, coarse;

    /**
     * @param display   whether it stands on a line of its own; it then shrinks to the width there is
     * @param spotlight knows the symbols that can be pointed at
     */
    FormulaView(String latex, boolean display, Spotlight spotlight) {
        this.latex = latex;
        this.spotlight = spotlight;
        this.display = display;
        source = new Text(outline(latex));
        source.setVisible(false);
        source.getStyleClass().addAll("notes-text", "notes-formula-source");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        getStyleClass().add(display ? "notes-display" : "notes-formula");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(FormulaWords.of(latex));
        getChildren().add(source);
        lights.setManaged(false);
        lights.setMouseTransparent(true);
        spotlight.whenSymbolsChange(this::light);
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> point(symbolAt(move.getX(), move.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, exit -> point(Spotlight.NOTHING));
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            int symbol = symbolAt(click.getX(), click.getY());
            if (symbol != Spotlight.NOTHING) spotlight.choose(symbol);
        });
    }

    /** The symbol at a point of this node, or {@link Spotlight#NOTHING}. */
    int symbolAt(double x, double y) {
        if (picture == null) return Spotlight.NOTHING;
        double fit = fit(getWidth());
        for (FormulaPlace place : picture.places()) {
            if (place.contains((x - image.getLayoutX()) / fit, (y - image.getLayoutY()) / fit)) return place.symbol();
        }
        return Spotlight.NOTHING;
    }

    private void point(int symbol) {
        spotlight.point(symbol);
        if (symbol == Spotlight.NOTHING) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(spotlight.words(symbol));
            Tooltip.install(this, tip);
        }
        setCursor(symbol != Spotlight.NOTHING && spotlight.hasPanels(symbol) ? Cursor.HAND : null);
    }

    /** Lays a bright ground under the symbols that are pointed at. */
    private void light() {
        lights.getChildren().clear();
        if (picture == null) return;
        double fit = fit(getWidth());
        for (FormulaPlace place : picture.places()) {
            if (!spotlight.isLit(place.symbol())) continue;
            Rectangle light = new Rectangle(image.getLayoutX() + fit * place.x() - 1,
                    image.getLayoutY() + fit * place.y() - 1, fit * place.width() + 2, fit * place.height() + 2);
            light.getStyleClass().add("notes-lit");
            lights.getChildren().add(light);
        }
    }

    List<String> symbols() { return spotlight.sources(); }

    String latex() { return latex; }

    /** As many letters as the picture is about wide. */
    private static String outline(String latex) {
        String letters = latex
                .replaceAll("\\\\(?:begin|end|text|mathrm|mathbf|operatorname|left|right|[bB]igg?)\\b", "")
                .replaceAll("\\\\[a-zA-Z]+|\\\\.", "n").replaceAll("[{}^_\\s]", "");
        return "n".repeat(Math.max(1, letters.length()));
    }

    /** The source cannot be painted: it is all there is to read. */
    void refuse() {
        if (picture != null) return;
        source.setText(latex);
        source.setVisible(true);
        requestLayout();
        if (getParent() != null) getParent().requestLayout();
    }

    /** Changes the formula; the picture stays until the next one comes. Returns whether it was another. */
    boolean latex(String next) {
        if (next.equals(latex)) return false;
        latex = next;
        source.setText(source.isVisible() ? next : outline(next));
        setAccessibleText(FormulaWords.of(next));
        return true;
    }

    boolean isDisplay() { return display; }

    /** What is shown, null before there is a picture. */
    FormulaPicture picture() { return picture; }

    /** Shows {@code next} in place of what is there. */
    void show(FormulaPicture next) {
        picture = next;
        fine = image(next.raster());
        coarse = image(next.coarse());
        image.setImage(fine);
        getChildren().setAll(lights, image);
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
        light();
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
