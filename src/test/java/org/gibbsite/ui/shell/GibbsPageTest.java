package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.labs.gibbs.GibbsSettings;
import org.gibbsite.labs.gibbs.view.GibbsView;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Drawing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole page of lab gibbs, as a person uses it. */
final class GibbsPageTest {
    private static final int SEEN = 300;

    private final GibbsLab lab = new GibbsLab();
    private final RunController<GibbsSettings, GibbsFrame> run = new RunController<>(lab, lab.defaults(), 3,
            Backends.create("ejml", 1), new Shelf(Places.ofSystem()));
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final LabPage<GibbsSettings, GibbsFrame> page = FxTest.call(() -> new LabPage<>(
            new Exhibit<>(lab, GibbsView::new, lab.defaults()), run,
            new LabPage.Surroundings(appearance, command -> {}, () -> {}, RunOpener.NONE),
            false));
    private final Scene scene = FxTest.call(() -> new Scene(page.node(), 960, 640));

    @AfterEach void close() {
        FxTest.run(page::close);
    }

    @Test void aWeightThatIsTurnedAndTakenBackLeavesThePastAsItWas() {
        FxTest.run(() -> {
            appearance.dress(scene);
            page.stage().arrange(PanelStage.Arrangement.ALL);
            run.seek(SEEN - 1);
        });
        settle(SEEN - 1);
        List<String> before = words();
        run.forward(1);
        settle(SEEN);
        FxTest.run(() -> press(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PLUS));
        FxTest.await("the edit", () -> run.snapshot().acts() == 1);
        run.forward(150);
        settle(SEEN + 150);
        Curve distance = run.snapshot().curves().get("totalVariation");
        assertThat(distance.steps()[distance.size() - 1]).as("points of the curve go on").isBetween(SEEN + 100L,
                SEEN + 150L);
        assertThat(words()).anySatisfy(said -> assertThat(said).contains("sweep 450"));
        run.undo();
        FxTest.await("the edit to be taken back", () -> run.snapshot().acts() == 0);
        run.seek(SEEN - 100);
        settle(SEEN - 100);
        run.seek(SEEN - 1);
        settle(SEEN - 1);
        FxTest.run(() -> page.stage().visible().forEach(panel -> drawing(panel).fireEvent(key(KeyCode.ESCAPE))));
        assertThat(law(words())).isEqualTo(law(before));
    }

    @Test void pageFollowsThemePlayingAndSteppingBack() {
        FxTest.run(() -> {
            appearance.dress(scene);
            page.stage().arrange(PanelStage.Arrangement.ALL);
            run.play();
        });
        FxTest.await("some sweeps", () -> run.snapshot().step() > SEEN);
        run.pause();
        FxTest.await("the pause", () -> run.snapshot().status() instanceof RunStatus.Paused && isShown());
        long step = run.snapshot().step();
        run.back(1);
        settle(step - 1);
        for (Theme theme : Theme.values()) {
            FxTest.run(() -> {
                appearance.theme(theme);
                scene.snapshot(null);
            });
            assertThat(words()).as(theme.name()).allSatisfy(said -> assertThat(said).isNotBlank());
        }
    }

    /** Until the page shows the run at rest at that step. */
    private void settle(long step) {
        FxTest.await("sweep " + step, () -> run.snapshot().step() == step
                && !(run.snapshot().status() instanceof RunStatus.Seeking)
                && !(run.snapshot().status() instanceof RunStatus.Playing) && isShown());
    }

    /** A scene without a window is laid out by hand; formulas are painted for the room that they have. */
    private boolean isShown() {
        page.node().applyCss();
        page.node().layout();
        return page.isUpToDate();
    }

    private List<String> words() {
        return FxTest.call(() -> page.stage().visible().stream().map(Panel::describe).toList());
    }

    private static String law(List<String> words) {
        return words.stream().filter(said -> said.startsWith("Total variation")).findFirst().orElseThrow();
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) drawing(page.stage().visible().getFirst()).fireEvent(key(code));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static Drawing drawing(Panel<?> panel) {
        return (Drawing) ((javafx.scene.Parent) panel.node()).getChildrenUnmodifiable().getFirst();
    }
}
