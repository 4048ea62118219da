package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lab exists for one picture: the first panel's painting has its share of the window, in every theme. */
final class HeroRoomTest {
    private static final double LARGE_WINDOW = 0.25, SMALL_WINDOW = 0.30;

    /** A window and what of it the painting takes, in shares of width, height and area. */
    private record Room(Theme theme, int wide, int high, double across, double down, double least) {
        double share() { return across * down / (wide * high); }

        @Override public String toString() {
            return String.format(Locale.ROOT,
                    "%-9s %4d × %4d: painted %4.0f × %3.0f px, %4.1f %% of the window (at least %2.0f %%)",
                    theme, wide, high, across, down, 100 * share(), 100 * least);
        }
    }

    static Stream<String> labs() { return LabCatalog.entries().stream().map(entry -> entry.lab().id()); }

    @AfterEach void undress() {
        FxTest.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @MethodSource("labs") void theFirstPanelsPaintingHasItsShareOfTheWindow(String lab) {
        List<Room> rooms = rooms(LabCatalog.find(lab));
        assertThat(rooms.stream().filter(room -> room.share() < room.least()).toList())
                .as("windows that are short of it among\n" + lab + "\n"
                        + String.join("\n", rooms.stream().map(Room::toString).toList()))
                .isEmpty();
    }

    private static <S extends Record, F extends Frame> List<Room> rooms(LabCatalog.Entry<S, F> entry) {
        var run = new RunController<>(entry.lab(), entry.preview(), 1, Backends.create("ejml", 1),
                new Shelf(Places.ofSystem()));
        Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
        LabPage<S, F> page = FxTest.call(() -> new LabPage<>(new Exhibit<>(entry.lab(), entry.view(), entry.preview()),
                run, new LabPage.Surroundings(appearance, c -> {}, () -> {}, RunOpener.NONE),
                false));
        List<Room> rooms = new ArrayList<>();
        try {
            run.seek(2);
            FxTest.await("a picture of " + entry.lab().id(), () -> run.snapshot().step() == 2 && page.isUpToDate());
            for (Theme theme : Theme.values()) {
                rooms.add(FxTest.call(() -> room(page, appearance, theme, 1920, 1080, LARGE_WINDOW)));
                rooms.add(FxTest.call(() -> room(page, appearance, theme, 1366, 768, SMALL_WINDOW)));
            }
        } finally {
            FxTest.run(page::close);
        }
        return rooms;
    }

    private static Room room(LabPage<?, ?> page, Appearance appearance, Theme theme, int wide, int high, double least) {
        appearance.theme(theme);
        if (page.node().getScene() != null) page.node().getScene().setRoot(new Pane());
        Scene scene = new Scene(page.node(), wide, high);
        appearance.dress(scene);
        for (int i = 0; i < 3; i++) scene.snapshot(null);
        Bounds painted = painted((Parent) page.stage().visible().getFirst().node(), scene);
        return new Room(theme, wide, high, painted.getWidth(), painted.getHeight(), least);
    }

    /** The part of the largest canvas or image that is inside the window. */
    private static Bounds painted(Parent panel, Scene scene) {
        Bounds largest = new BoundingBox(0, 0, 0, 0);
        for (Node node : WindowTest.all(panel)) {
            if (!(node instanceof Canvas || node instanceof ImageView) || !WindowTest.isShown(node)) continue;
            Bounds at = node.localToScene(node.getLayoutBounds());
            Bounds seen = new BoundingBox(at.getMinX(), at.getMinY(),
                    Math.min(at.getMaxX(), scene.getWidth()) - at.getMinX(),
                    Math.min(at.getMaxY(), scene.getHeight()) - at.getMinY());
            if (seen.getWidth() * seen.getHeight() > largest.getWidth() * largest.getHeight()) largest = seen;
        }
        return largest;
    }
}
