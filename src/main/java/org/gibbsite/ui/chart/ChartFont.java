package org.gibbsite.ui.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import org.gibbsite.ui.Theme;

/** The font of the window for the chart library, which knows only fonts that AWT knows. */
final class ChartFont {
    private static final String FILE = "fonts/IBMPlexSans-Regular.ttf";

    private ChartFont() {}

    /** Of the same family and about the size of text on screen. */
    static Font like(javafx.scene.text.Font text) {
        return of(text.getFamily(), text.getSize());
    }

    /** The program's own font, for charts without a screen. */
    static Font own(double size) {
        return of("IBM Plex Sans", size);
    }

    private static Font of(String family, double size) {
        Font font = new Font(family, Font.PLAIN, (int) Math.round(size));
        if (font.getFamily().equals(family) || !family.startsWith("IBM Plex")) return font;
        register();
        return new Font(family, Font.PLAIN, (int) Math.round(size));
    }

    /** Charts fall back to the system's font where this fails. */
    private static void register() {
        try (InputStream file = Theme.class.getResourceAsStream(FILE)) {
            if (file == null) return;
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("the program's own font cannot be read", unreadable);
        }
    }
}
