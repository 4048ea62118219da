package org.gibbsite.ui.plot;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import org.gibbsite.ui.TakesArrows;

/** A picture of lines, shapes and text, painted anew whenever it is told to or its size changes. */
public final class Drawing extends Picture implements TakesArrows {
    private boolean takesArrows;
    private final Canvas canvas = new Canvas();
    private final Label font = PlotText.small();
    private final Supplier<Palette> palette;
    private final Consumer<Pen> painter;

    /** @param painter gets an empty sheet of the present size */
    public Drawing(Supplier<Palette> palette, Consumer<Pen> painter) {
        this.palette = palette;
        this.painter = painter;
        font.setVisible(false);
        font.setManaged(false);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setOnMousePressed(press -> requestFocus());
        font.fontProperty().addListener(f -> repaint());
        getChildren().addAll(canvas, font, new FocusRing(this));
    }

    /** Says that whoever owns the drawing listens to the arrow keys. */
    public void takeArrows() { takesArrows = true; }

    @Override public boolean takesArrows() { return takesArrows; }

    /** Paints now. Does nothing before the drawing has a size. */
    public void repaint() {
        double width = canvas.getWidth(), height = canvas.getHeight();
        if (width < 1 || height < 1) return;
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        painter.accept(new Pen(canvas.getGraphicsContext2D(), width, height, palette.get(), font.getFont()));
    }

    @Override protected void layoutChildren() {
        getChildren().getLast().resizeRelocate(0, 0, getWidth(), getHeight());
        double width = Math.min(8192, Math.floor(getWidth())), height = Math.min(8192, Math.floor(getHeight()));
        if (width == canvas.getWidth() && height == canvas.getHeight()) return;
        canvas.setWidth(width);
        canvas.setHeight(height);
        repaint();
    }
}
