package org.gibbsite.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Colours as the style sheet of a theme names them, for what the toolkit does not style. */
final class SheetColours {
    private SheetColours() {}

    /** @param name as in {@code "-ground"}. @throws IllegalArgumentException when the sheet has no such colour */
    static Color of(Theme theme, String name) {
        String sheet = theme.name().toLowerCase(Locale.ROOT) + ".css";
        Matcher line = Pattern.compile("^\\s*" + Pattern.quote(name) + ":\\s*(#\\p{XDigit}{6});", Pattern.MULTILINE)
                .matcher(text(sheet));
        if (!line.find()) throw new IllegalArgumentException(sheet + " names no colour " + name);
        return Color.web(line.group(1));
    }

    private static String text(String sheet) {
        try (InputStream file = SheetColours.class.getResourceAsStream(sheet)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
