package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.ColourVision;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.gallery.HomeGallery;
import org.gibbsite.ui.shell.gallery.HomeGalleryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** WCAG 2.2 AA, 1.4.3 and 1.4.11: text has at least 4.5 : 1 to what is behind it, what else one must see 3 : 1. */
final class PageContrastTest {
    private static final double WORDS = 4.5, SIGNS = 3;

    @AfterEach void undress() {
        FxTest.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @EnumSource(Theme.class) void wordsAndIconsOfEveryLabStandOut(Theme theme) {
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            assertThat(FxTest.call(() -> tooFaint(entry, theme))).as(theme + ", lab " + entry.lab().id()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class) void marksTracksAndRingsStandOut(Theme theme) {
        List<String> signs = List.of("-color-accent-emphasis", "-color-fg-muted", "-color-fg-subtle", "-track",
                "-group-1", "-group-2", "-group-3", "-group-4", "-group-5", "-color-danger-emphasis",
                "-edge", "#2f81f7");
        FxTest.run(() -> {
            Pane root = new Pane();
            new Appearance(theme).dress(new Scene(root, 900, 900));
            int card = PageColours.named(root, "-card", 0xFFFFFFFF);
            for (String sign : signs) {
                assertThat(ColourVision.contrast(PageColours.named(root, sign, card), card)).as(theme + ": " + sign)
                        .isGreaterThanOrEqualTo(SIGNS);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class) void wordsOfTheGalleryStandOut(Theme theme) {
        assertThat(FxTest.call(() -> {
            TreeSet<String> faint = new TreeSet<>();
            Appearance appearance = new Appearance(theme);
            HomeGallery gallery = new HomeGallery(HomeGalleryTest.forty(), new PlainRuns(HomeGalleryTest.twoLeft()),
                    appearance,
                    HomeGalleryTest.opening(title -> {}), left -> {}, command -> {});
            Scene scene = new Scene(gallery.node(), 1920, 1080);
            appearance.dress(scene);
            for (int i = 0; i < 2; i++) scene.snapshot(null);
            List<Text> texts = texts(scene);
            assertThat(texts).as("texts that are looked at").hasSizeGreaterThan(100);
            for (Text text : texts) check(text, faint);
            gallery.close();
            return faint;
        })).as(theme + ", gallery").isEmpty();
    }

    /** Every visible text of a page that its ground swallows, with its colours and contrast. */
    private static <S extends Record, F extends Frame> TreeSet<String> tooFaint(LabCatalog.Entry<S, F> entry,
            Theme theme) {
        var run = new RunController<>(entry.lab(), entry.preview(), 1, Backends.create("ejml", 1), name -> null);
        Appearance appearance = new Appearance(theme);
        var exhibit = new Exhibit<>(entry.lab(), entry.view(), entry.preview());
        TreeSet<String> faint = new TreeSet<>();
        try (LabPage<S, F> page = new LabPage<>(exhibit, run,
                new LabPage.Surroundings(appearance, c -> {}, () -> {}, RunOpener.NONE),
                true)) {
            Scene scene = new Scene(page.node(), 1920, 1080);
            appearance.dress(scene);
            page.perform(Command.ALL_PANELS);
            for (int i = 0; i < 2; i++) scene.snapshot(null);
            if (page.node().lookup(".explain-pane") == null) page.perform(Command.EXPLAIN);
            for (int i = 0; i < 2; i++) scene.snapshot(null);
            List<Text> texts = texts(scene);
            assertThat(texts).as("texts that are looked at").hasSizeGreaterThan(80);
            for (Text text : texts) check(text, faint);
        }
        return faint;
    }

    private static void check(Text text, TreeSet<String> faint) {
        int ground = PageColours.ground(text.getParent());
        int ink = PageColours.over((Color) text.getFill(), PageColours.opacity(text), ground);
        double contrast = ColourVision.contrast(ink, ground), wanted = text instanceof FontIcon ? SIGNS : WORDS;
        if (contrast < wanted) {
            faint.add(String.format(Locale.ROOT, "%.2f #%06x on #%06x: '%s' in %s", contrast, ink & 0xFFFFFF,
                    ground & 0xFFFFFF, text.getText(), text.getParent()));
        }
    }

    /** What WCAG asks it of: shown, not switched off, and in plain colour. */
    private static List<Text> texts(Scene scene) {
        List<Text> texts = new ArrayList<>();
        for (Node node : WindowTest.all(scene.getRoot())) {
            boolean shown = WindowTest.isShown(node) && !node.isDisabled();
            if (node instanceof Text text && shown && !text.getText().isBlank() && text.getFill() instanceof Color) {
                texts.add(text);
            }
        }
        return texts;
    }
}
