package org.gibbsite.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.settings.Parameters;

/**
 * One run as it is looked at, without the page around it: the run, its panels, what is selected in them, its frames and
 * figures at the speed of the screen. A page arranges one, or several beside each other. JavaFX thread only.
 */
public final class RunDesk<S extends Record, F extends Frame> {
    private final Lab<S, F> lab;
    private final RunController<S, F> run;
    private final Selection selection = new Selection();
    private final ViewContext context;
    private final LabView<F> view;
    private final PulseWork work = new PulseWork();
    private final boolean timed;
    private FrameClock<S, F> clock;
    private F newest;

    /** Who is told what there is to see. */
    public interface Looks<S extends Record, F extends Frame> {
        /** A frame to be shown as a whole; the last one always is. */
        void frame(F frame);

        /** A frame in between. */
        void glance(F frame);

        /** The run's state, some times a second. */
        void state(RunSnapshot<S> snapshot);
    }

    /**
     * @param run   not owned
     * @param timed false leaves out all that depends on the clock
     */
    public RunDesk(Lab<S, F> lab, RunController<S, F> run, Function<ViewContext, LabView<F>> view,
            ReadOnlyObjectProperty<Theme> theme, boolean timed) {
        this.lab = lab;
        this.run = run;
        this.timed = timed;
        context = new ViewContext(selection, theme, this::retune, run::act, timed);
        this.view = view.apply(context);
    }

    public Lab<S, F> lab() { return lab; }

    public RunController<S, F> run() { return run; }

    public Selection selection() { return selection; }

    /** The theme of its panels. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return context.theme();
    }

    public List<Panel<F>> panels() { return view.panels(); }

    public List<LiveEquation<F>> equations() { return view.equations(); }

    /** Whether it follows the clock; false for pictures that must repeat. */
    public boolean isTimed() {
        return timed;
    }

    /** The newest frame that was shown; null before the first. */
    public F newest() {
        return newest;
    }

    /** What is done pulse by pulse, besides. */
    public PulseWork work() {
        return work;
    }

    /** Begins to look. Once. */
    public void start(Looks<S, F> looks) {
        clock = new FrameClock<>(run, view.drawingShare(), work, frame -> {
            newest = frame;
            looks.frame(frame);
        }, frame -> {
            newest = frame;
            looks.glance(frame);
        }, looks::state);
        clock.start();
    }

    /** Looks no longer. The run goes on. */
    public void stop() {
        clock.stop();
    }

    /** Whether the newest there is was told. */
    public boolean isUpToDate() {
        return clock.isUpToDate();
    }

    /** What drawing costs, as {@link FrameClock#drawingShare} has it. */
    public double drawingShare() {
        return clock.drawingShare();
    }

    /** What is in no frame. */
    public RunFigures figures(RunSnapshot<S> snapshot) {
        List<Diagnosis> diagnoses = lab.diagnose(snapshot.settings(), snapshot.curves(), snapshot.step());
        return new RunFigures(snapshot.step(), snapshot.curves(), timed ? snapshot.stepsPerSecond() : Double.NaN,
                diagnoses);
    }

    /** The name of a step with the settings of a state. */
    public String stepName(RunSnapshot<S> snapshot) {
        return lab.stepName(snapshot.settings());
    }

    /** Turns one setting. @param change makes the new value of the one in force, on the engine thread */
    public void retune(String name, UnaryOperator<Object> change) {
        run.retune(now -> Parameters.with(now, name, change.apply(Parameters.value(now, name))));
    }
}
