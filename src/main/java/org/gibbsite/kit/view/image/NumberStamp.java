package org.gibbsite.kit.view.image;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.gibbsite.raster.Raster;

/**
 * Stamps numbers into pixels: each character is drawn once by the toolkit and then copied, so that hundreds of numbers a
 * frame cost no nodes. JavaFX thread only.
 */
final class NumberStamp {
    private final Map<Character, Raster> glyphs = new HashMap<>();
    private Font font = Font.getDefault();
    private int colour = 0xFF000000;

    /** Font and colour {@code 0xAARRGGBB} from now on. */
    void use(Font next, int argb) {
        if (next.equals(font) && argb == colour) return;
        font = next;
        colour = argb;
        glyphs.clear();
    }

    int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) width += glyph(text.charAt(i)).width();
        return width;
    }

    int height() { return glyph('0').height(); }

    /** Upper left corner at (left, top). */
    void draw(Raster target, String text, int left, int top) {
        int x = left;
        for (int i = 0; i < text.length(); i++) {
            Raster glyph = glyph(text.charAt(i));
            blend(target, glyph, x, top);
            x += glyph.width();
        }
    }

    private Raster glyph(char character) { return glyphs.computeIfAbsent(character, this::photograph); }

    private Raster photograph(char character) {
        Text text = new Text(String.valueOf(character));
        text.setFont(font);
        text.setFill(Color.rgb(colour >> 16 & 255, colour >> 8 & 255, colour & 255));
        text.setTextOrigin(VPos.TOP);
        SnapshotParameters onNothing = new SnapshotParameters();
        onNothing.setFill(Color.TRANSPARENT);
        int width = Math.max(1, (int) Math.round(text.getLayoutBounds().getWidth()));
        int height = Math.max(1, (int) Math.ceil(text.getLayoutBounds().getHeight()));
        onNothing.setViewport(new javafx.geometry.Rectangle2D(0, 0, width, height));
        WritableImage photo = text.snapshot(onNothing, new WritableImage(width, height));
        Raster glyph = new Raster(width, height);
        photo.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), glyph.argb(), 0,
                width);
        return glyph;
    }

    /** out = glyph + (1 − α) · ground, premultiplied. */
    private static void blend(Raster target, Raster glyph, int left, int top) {
        int fromX = Math.max(0, -left), toX = Math.min(glyph.width(), target.width() - left);
        for (int y = Math.max(0, -top); y < Math.min(glyph.height(), target.height() - top); y++) {
            for (int x = fromX; x < toX; x++) {
                int over = glyph.argb()[y * glyph.width() + x], rest = 255 - (over >>> 24);
                if (rest == 255) continue;
                int at = (top + y) * target.width() + left + x, under = target.argb()[at];
                int evens = (under & 0xFF00FF) * rest >>> 8 & 0xFF00FF;
                int odds = (under >>> 8 & 0xFF00FF) * rest & 0xFF00FF00;
                target.argb()[at] = over + (evens | odds);
            }
        }
    }
}
