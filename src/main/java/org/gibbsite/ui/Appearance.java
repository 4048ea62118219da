package org.gibbsite.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Theme and scale of everything on screen. Sizes in the style sheets are in em: scaling is one number. JavaFX thread only. */
public final class Appearance {
    private static final double SMALLEST = 0.6, LARGEST = 2.5, FACTOR = 1.1;
    private static final List<String> FONTS = List.of("IBMPlexSans-Regular", "IBMPlexSans-Italic",
            "IBMPlexSans-SemiBold", "IBMPlexSans-Bold");

    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    public Appearance(Theme first) {
        FONTS.forEach(Appearance::load);
        theme.set(first);
    }

    public ReadOnlyObjectProperty<Theme> theme() { return theme.getReadOnlyProperty(); }

    /** Factor on every size; 1 is 15 px text, 13.5 px in a low window, 18 px with {@link Theme#PROJECTOR}. */
    public ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    public void theme(Theme next) { theme.set(next); }

    /** Light, dark, projector, light, … */
    public void nextTheme() {
        Theme[] all = Theme.values();
        theme.set(all[(theme.get().ordinal() + 1) % all.length]);
    }

    public void larger() { scale.set(Math.min(LARGEST, scale.get() * FACTOR)); }

    public void smaller() { scale.set(Math.max(SMALLEST, scale.get() / FACTOR)); }

    public void normalSize() { scale.set(1); }

    /** Dresses a scene now and whenever theme or scale change. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(sheet("gibbsite"));
        scene.getStylesheets().addAll(sheet(word(theme.get())), iconSizes(scene));
        theme.addListener((t, from, to) -> dressAgain(scene));
        scale.addListener(s -> dressAgain(scene));
        scene.heightProperty().addListener((h, from, to) -> {
            if (isLow(from.doubleValue()) != isLow(to.doubleValue())) dressAgain(scene);
        });
        scene.rootProperty().addListener(r -> dressAgain(scene));
        dressAgain(scene);
    }

    private void dressAgain(Scene scene) {
        Application.setUserAgentStylesheet(switch (theme.get()) {
            case LIGHT, PROJECTOR -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
        scene.getStylesheets().set(1, sheet(word(theme.get())));
        scene.getStylesheets().set(2, iconSizes(scene));
        scene.setFill(SheetColours.of(theme.get(), "-ground"));
        scene.getRoot().setStyle("-fx-font-size: " + Math.round(10 * textSize(scene)) / 10.0 + "px;");
    }

    private double textSize(Scene scene) {
        return scale.get() * switch (theme.get()) {
            case PROJECTOR -> 18;
            case LIGHT, DARK -> isLow(scene.getHeight()) ? 13.5 : 15;
        };
    }

    /** Icons are text whose size is their own em: it must be given in pixels. */
    private String iconSizes(Scene scene) {
        double textSize = textSize(scene);
        String rules = ".ikonli-font-icon{-fx-icon-size:" + Math.round(1.3 * textSize) + "px;}"
                + ".play .ikonli-font-icon{-fx-icon-size:" + Math.round(1.6 * textSize) + "px;}"
                + ".restore .ikonli-font-icon{-fx-icon-size:" + Math.round(textSize) + "px;}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** Too low for text of full size: a small laptop's screen. A scene that was never shown has no height yet. */
    private static boolean isLow(double height) {
        return height > 0 && height < 860;
    }

    private static String word(Theme theme) { return theme.name().toLowerCase(Locale.ROOT); }

    private static String sheet(String name) {
        return Appearance.class.getResource(name + ".css").toExternalForm();
    }

    private static void load(String font) {
        try (InputStream file = Appearance.class.getResourceAsStream("fonts/" + font + ".ttf")) {
            Font.loadFont(file, 15);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
