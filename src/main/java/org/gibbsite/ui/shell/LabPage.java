package org.gibbsite.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Speed;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.lesson.RunRecord;
import org.gibbsite.lesson.Symbol;
import org.gibbsite.lesson.Worksheet;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.RunDesk;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.chart.ChartDock;
import org.gibbsite.ui.explain.ExplainPane;
import org.gibbsite.ui.plot.DiagnosisPanel;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Page;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.PagePart;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.exhibit.Sequel;
import org.gibbsite.ui.shell.settings.SettingsForm;

/** Arranges one desk: settings, stage, charts, notes, transport. Owns the run that it is given. JavaFX thread only. */
final class LabPage<S extends Record, F extends Frame> implements Page, RunDesk.Looks<S, F> {
    private static final int STATES_PER_CHART = 3;

    private final RunDesk<S, F> desk;
    private final Lab<S, F> lab;
    private final RunController<S, F> run;
    private final TopBar<S> top;
    private final SettingsForm<S> form;
    private final PanelStage<F> stage;
    private final ChartDock dock;
    private final ExplainPane explain;
    private final LabLayout layout;
    private final FailureBanner failure;
    private final RunOpener runs;
    private final DownloadBar download;
    private final TransportBar transport;
    private final StatusLine status;
    private final Consumer<F> equations;
    private final Consumer<Command> window;
    private final ResultSaver<S, F> saver;
    private final ModelFile model;
    private S shownSettings;
    private RunStatus shownStatus;
    /** At which play stops, NaN where there is none. */
    private double epochs = Double.NaN;
    private int statesShown;

    /**
     * What is around a page.
     *
     * @param appearance of everything
     * @param window     takes the commands that are not about this run
     * @param home       leaves the page
     * @param runs       keeps what belongs to the page and takes its run back
     */
    record Surroundings(Appearance appearance, Consumer<Command> window, Runnable home, RunOpener runs) {}

    /** @param timed false leaves out all that depends on the clock */
    LabPage(Exhibit<S, F> exhibit, RunController<S, F> run, Surroundings around, boolean timed) {
        this.run = run;
        saver = new ResultSaver<>(exhibit.results(), run);
        window = around.window();
        runs = around.runs();
        lab = exhibit.lab();
        desk = new RunDesk<>(lab, run, exhibit.view(), around.appearance().theme(), timed);
        top = new TopBar<>(lab,
                new TopBar.Actions<>(around.home(), this::choose, this::chooseModel,
                        this::reseed, this::perform));
        form = new SettingsForm<>(lab.defaults(), (name, value) -> desk.retune(name, old -> value),
                settings -> run.reset(settings, run.snapshot().seed()));
        stage = new PanelStage<>(desk.panels());
        explain = new ExplainPane(lab.id(), this::open);
        equations = explain.equations(desk.equations());
        Worksheet.of(lab.id()).ifPresent(
                sheet -> explain.worksheet(sheet, runs.answers(lab.id()), this::record, this::open));
        explain.pointedPanels().addListener((p, was, now) -> stage.light(now));
        explain.whenPanelsChosen(stage::bring);
        stage.whenPointed(explain::pointAt);
        dock = new ChartDock(desk.theme());
        download = new DownloadBar(runs.downloads(), this::beginWithData);
        failure = new FailureBanner(download, run::backToLastGood, () -> perform(Command.RESET));
        transport = new TransportBar(this::perform,
                new TransportBar.Actions(run::grain, run::seek, run::switchTo));
        model = new ModelFile(lab, runs, this::beginWith, this::tell);
        status = new StatusLine(lab.caseName(), timed,
                () -> stage.bring(List.of(Symbol.panel(DiagnosisPanel.TITLE))));
        layout = new LabLayout(new LabLayout.Parts(top, form, stage, failure, dock, explain,
                new VBox(transport, status), runs.foldChoices()));
        desk.start(this);
    }

    @Override public Region node() { return layout; }

    RunController<S, F> run() { return run; }

    PanelStage<F> stage() { return stage; }

    /** A button that opens the lab that goes on with what this run has learnt. */
    void offer(Sequel sequel, Consumer<Map<String, String>> open) {
        top.add(new SequelButton(sequel, run, open, this::tell));
    }

    /** Whether bars, panels, charts and formulas show the newest there is. */
    boolean isUpToDate() {
        return desk.isUpToDate() && dock.isUpToDate()
                && (explain.getScene() == null || explain.complete().get());
    }

    @Override public void perform(Command command) {
        status.forget();
        switch (command) {
            case PLAY_PAUSE -> run.toggle();
            case FORWARD -> run.forward(1);
            case BACK -> run.back(1);
            case FORWARD_TEN -> run.forward(10);
            case BACK_TEN -> run.back(10);
            case FIRST -> run.seek(0);
            case LIVE -> run.seekLive();
            case NEXT_GRAIN -> grain(1);
            case PREVIOUS_GRAIN -> grain(-1);
            case SLOWER -> run.speed(run.snapshot().speed().slower(run.snapshot().stepsPerSecond()));
            case FASTER -> run.speed(run.snapshot().speed().faster());
            case FULL_SPEED -> run.speed(Speed.MAX);
            case RESET -> restart(form.wanted(), run.snapshot().seed());
            // The next number is as random as any other, and easy to tell somebody.
            case RESET_NEW_SEED -> restart(form.wanted(), run.snapshot().seed() + 1);
            case FORK -> run.fork();
            case SAVE -> chooseFolder();
            case UNDO -> run.undo();
            case REDO -> run.redo();
            case ALL_PANELS -> stage.toggle(PanelStage.Arrangement.ALL);
            case MAXIMISE -> stage.toggle(PanelStage.Arrangement.ALONE);
            case HIDE_CHROME -> layout.toggleChrome();
            case EXPLAIN -> layout.toggle(PagePart.NOTES);
            case EQUATIONS -> {
                if (explain.openEquations()) layout.show(PagePart.NOTES);
            }
            case SETTINGS -> layout.toggle(PagePart.SETTINGS);
            case CHARTS -> layout.toggle(PagePart.CHARTS);
            case HELP -> {
                if (!form.help()) window.accept(command);
            }
            case THEME, LARGER, SMALLER, NORMAL_SIZE, FULL_SCREEN -> window.accept(command);
        }
    }

    @Override public void close() {
        desk.stop();
        download.close();
        model.close();
        runs.leave(lab, run);
    }

    @Override public void frame(F frame) {
        stage.show(frame, desk.work());
        desk.work().add(() -> equations.accept(frame));
    }

    @Override public void glance(F frame) { stage.glance(frame); }

    @Override public void state(RunSnapshot<S> snapshot) {
        if (!snapshot.settings().equals(shownSettings)) {
            shownSettings = snapshot.settings();
            epochs = epochs(shownSettings);
            form.show(shownSettings);
        }
        top.show(snapshot);
        transport.show(snapshot, desk.stepName(snapshot));
        boolean isLong = snapshot.status() instanceof RunStatus.Starting start && !start.what().isEmpty();
        stage.await(isLong ? StatusText.activity(snapshot) : "");
        RunFigures figures = desk.figures(snapshot);
        stage.follow(figures, desk.work());
        status.warn(figures.diagnoses());
        boolean playing = snapshot.status() instanceof RunStatus.Playing;
        statesShown++;
        // Charts cost more than all the rest: while a run plays they follow at their leisure.
        if (!playing || statesShown % STATES_PER_CHART == 0)
            dock.show(snapshot.curves(), snapshot.step(), desk.work()::add);
        if (!snapshot.status().equals(shownStatus)) showFailure(snapshot);
        String saved = saver.told();
        if (!saved.isEmpty()) status.tell(saved);
        status.show(snapshot, desk.stepName(snapshot), epochs, desk.drawingShare());
        if (explain.describing().get()) desk.work().add(() -> explain.describe(sentences(snapshot)));
    }

    /** A start that failed may lack its data. */
    private void showFailure(RunSnapshot<S> snapshot) {
        shownStatus = snapshot.status();
        failure.show(shownStatus, desk.stepName(snapshot));
        boolean atStart = shownStatus instanceof RunStatus.Failed failed && failed.step() == 0;
        download.offer(
                atStart ? Downloads.data(snapshot.settings()).flatMap(runs.downloads()::missing) : Optional.empty());
    }

    private void beginWithData() {
        if (shownStatus instanceof RunStatus.Failed failed && failed.step() == 0) perform(Command.RESET);
    }

    /** The run, then what the panels on the stage show. */
    private List<String> sentences(RunSnapshot<S> snapshot) {
        List<String> sentences = new ArrayList<>(RunWords.of(snapshot, desk.stepName(snapshot)));
        stage.visible().forEach(panel -> sentences.add(panel.describe()));
        return sentences;
    }

    /** The run as it stands, for reports. */
    private RunRecord record() {
        RunSnapshot<S> now = run.snapshot();
        SortedMap<String, String> settings = new TreeMap<>(Parameters.texts(now.settings()));
        String address = RunAddress.shortest(lab, now.settings(), now.seed(), now.step()).toString();
        if (now.acts() > 0) address += " (" + Numbers.counted(now.acts(), "act") + " left out)";
        return new RunRecord(address, settings,
                now.metrics(), List.copyOf(now.curves().values()), lab.stepName(now.settings()));
    }

    private void chooseFolder() {
        if (desk.newest() == null || layout.getScene() == null) return;
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Save run, figures, metrics and summary in a folder");
        File chosen = chooser.showDialog(layout.getScene().getWindow());
        if (chosen != null) save(chosen.toPath());
    }

    private void chooseModel() { model.choose(layout.getScene().getWindow()); }

    private void tell(String sentence) { status.tell(sentence); }

    private void beginWith(Map<String, String> model) {
        try {
            restart(Parameters.withTexts(form.wanted(), model), run.snapshot().seed());
        } catch (IllegalArgumentException wrong) {
            tell(wrong.getMessage());
        }
    }

    /** Says in the status line what came of it. */
    void save(Path folder) {
        saver.save(folder);
    }

    private void choose(Preset<S> preset) {
        form.discard();
        restart(preset.settings(), run.snapshot().seed());
    }

    private void reseed(long seed) { restart(form.wanted(), seed); }

    private void restart(S settings, long seed) {
        run.reset(settings, seed);
        run.play();
    }

    /** The run that a note proposes. */
    void open(String address) {
        try {
            RunAddress proposed = RunAddress.parse(address);
            form.discard();
            restart(proposed.settings(lab), proposed.seed());
            if (proposed.step() > 0) run.seek(proposed.step());
        } catch (IllegalArgumentException wrong) {
            tell(wrong.getMessage());
        }
    }

    private void grain(int by) {
        RunSnapshot<S> snapshot = run.snapshot();
        int next = snapshot.grains().indexOf(snapshot.grain()) + by;
        if (next >= 0 && next < snapshot.grains().size()) run.grain(snapshot.grains().get(next));
    }

    private static double epochs(Record settings) {
        return Parameters.withRole(settings.getClass(), Setting.Role.EPOCHS)
                .map(each -> ((Number) Parameters.value(settings, each.name())).doubleValue()).orElse(Double.NaN);
    }
}
