package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
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
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;
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
        String lawBefore = law(words());
        FxTest.run(() -> press(KeyCode.RIGHT, KeyCode.DOWN));
        double weight = weight();
        FxTest.run(() -> press(KeyCode.PLUS));
        FxTest.await("the edit", () -> run.snapshot().acts() == 1);
        settle(SEEN);
        assertThat(weight()).isEqualTo(Math.rint((weight + 0.1) * 100) / 100);
        run.forward(150);
        settle(SEEN + 150);
        Curve distance = run.snapshot().curves().get("totalVariation");
        assertThat(distance.steps()[distance.size() - 1]).as("the newest point of the curve").isEqualTo(448);
        assertThat(words()).anySatisfy(said -> assertThat(said).contains("sweep 450"));
        run.undo();
        FxTest.await("the edit to be taken back", () -> run.snapshot().acts() == 0);
        settle(SEEN);
        assertThat(weight()).isEqualTo(weight);
        assertThat(law(words())).isEqualTo(lawBefore);
        run.seek(SEEN - 100);
        settle(SEEN - 100);
        run.seek(SEEN - 1);
        settle(SEEN - 1);
        FxTest.run(() -> page.stage().visible().forEach(panel -> Hands.press(drawing(panel), KeyCode.ESCAPE)));
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

    /** As the graph says it of the edge that is chosen. */
    private double weight() {
        Matcher said = Pattern.compile("w\\(v0, h0\\) = ([−0-9.]+[0-9])").matcher(words().getFirst());
        assertThat(said.find()).as(words().getFirst()).isTrue();
        return Double.parseDouble(said.group(1).replace('−', '-'));
    }

    private static String law(List<String> words) {
        return words.stream().filter(said -> said.startsWith("Total variation")).findFirst().orElseThrow();
    }

    private void press(KeyCode... codes) { Hands.press(drawing(page.stage().visible().getFirst()), codes); }

    private static Drawing drawing(Panel<?> panel) {
        return Shown.find(panel.node(), Drawing.class);
    }
}
