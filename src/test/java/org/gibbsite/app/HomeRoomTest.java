package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page with all labs: cards in rows as wide as the window, no word of them cut. */
final class HomeRoomTest {

    @ParameterizedTest
    @CsvSource({"1920,1080,LIGHT,3", "1366,768,DARK,3", "1366,768,PROJECTOR,3",
            "640,480,LIGHT,1"}) void cardsFillTheRowAndShowAllTheirWords(int width, int height, Theme theme,
                    int columns)
                    throws IOException {
        try (Runs runs = Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE)) {
            MainWindow window = FxTest.call(
                    () -> new MainWindow(Exhibits.all(), runs, new Appearance(theme), width, height));
            try {
                FxTest.run(window::openHome);
                FxTest.await("pictures on the cards", () -> runs.areAllPast(1));
                Scene scene = window.scene();
                Raster picture = FxTest.call(() -> picture(scene));
                keep(picture, "home-" + width + "-" + theme);
                FxTest.run(() -> {
                    Set<Node> cards = scene.getRoot().lookupAll(".lab-card");
                    assertThat(cards).hasSameSizeAs(LabCatalog.entries());
                    assertThat(cards.stream().map(card -> left(card)).distinct()).hasSize(columns);
                    assertThat(cards).allSatisfy(card -> assertThat(
                            card.localToScene(card.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(width));
                    assertThat(cards.stream().flatMap(card -> cut(card).stream())).isEmpty();
                });
            } finally {
                FxTest.run(window::close);
            }
        }
    }

    private static long left(Node card) { return Math.round(card.localToScene(card.getLayoutBounds()).getMinX()); }

    /** Words of labels and buttons that end in an ellipsis. */
    private static List<String> cut(Node node) {
        List<String> cut = new ArrayList<>();
        if (node.getStyleClass().contains("lab-card-picture")) return cut;
        if (node instanceof Labeled words && !words.getText().isEmpty() && words.lookup(".text") instanceof Text text
                && !text.getText().replace("\n", " ").equals(words.getText())) {
            cut.add(words.getText());
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> cut.addAll(cut(child)));
        return cut;
    }

    private static Raster picture(Scene scene) {
        WritableImage image = null;
        for (int look = 0; look < 4; look++) image = scene.snapshot(null);
        Raster picture = new Raster((int) image.getWidth(), (int) image.getHeight());
        image.getPixelReader().getPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.argb(), 0, picture.width());
        return picture;
    }

    /** For whoever wants to look. */
    private static void keep(Raster picture, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        PngFile.write(picture, folder.resolve(name + ".png"));
    }
}
