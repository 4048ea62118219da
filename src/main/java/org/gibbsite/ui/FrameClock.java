package org.gibbsite.ui;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Frame;

/**
 * Pulls from one run at display speed: the newest frame to the views, the run's state to the bars. The engine is never
 * waited for, and never waits.
 */
public final class FrameClock<S extends Record, F extends Frame> extends AnimationTimer {
    /** While a run plays, pictures in between are only glanced at. */
    static final double WHOLE_SECONDS = 0.4;

    private static final double STATE_SECONDS = 0.3, SLOWEST_STATE_SECONDS = 2, METER_SECONDS = 1;

    /** Of a pulse for drawing while a run plays; layout and the toolkit's own drawing come on top. */
    private static final double PULSE_SECONDS = 0.008;

    /** A glance that takes no longer does not wait until the last picture is whole. */
    private static final double QUICK_SECONDS = 0.003;

    private final RunController<S, F> run;
    private final Consumer<F> frames, glances;
    private final Consumer<RunSnapshot<S>> states;
    private final PulseWork work;
    private final DrawingMeter meter = new DrawingMeter();
    private final DrawingPart part;
    private final RedrawGovernor governor;
    private double lastState = Double.NEGATIVE_INFINITY, lastMeter = Double.NEGATIVE_INFINITY;
    private RunSnapshot<S> shown;
    private final Ahead ahead = new Ahead();
    private F glanced; // not shown as a whole; else null
    private F coming; // being worked out; else null
    private double lastWhole = Double.NEGATIVE_INFINITY;
    private double glanceSeconds = Double.POSITIVE_INFINITY;
    private int emptyPulses;
    private double drawingShare = Double.NaN;

    /**
     * Asks the toolkit, before it starts, for 33 pulses a second, as many as there are pictures. Each pulse walks through
     * every node of the window, changed or not: at 60 a second that alone is a percent of a core.
     */
    public static void limitPulses() {
        if (System.getProperty("javafx.animation.pulse") != null) return;
        System.setProperty("javafx.animation.framerate", "33");
        // In hexadecimal the toolkit takes the number without printing that it did.
        System.setProperty("javafx.animation.pulse", "0x21");
    }

    /**
     * @param share   of the program's processor time that drawing may cost, 0 … 1; pages that draw at once divide it
     * @param work    done here, pulse by pulse while a run plays, and at once when it rests; takes what the listeners add
     * @param frames  to be shown as a whole, the last one always
     * @param glances those in between
     */
    public FrameClock(RunController<S, F> run, double share, PulseWork work, Consumer<F> frames, Consumer<F> glances,
            Consumer<RunSnapshot<S>> states) {
        this.run = run;
        this.work = work;
        part = new DrawingPart(run.resources());
        governor = new RedrawGovernor(share);
        this.frames = frames;
        this.glances = glances;
        this.states = states;
    }

    /** What drawing this run costs, of what {@link DrawingMeter} has, during the last second; NaN before it is known. */
    public double drawingShare() {
        return drawingShare;
    }

    /** Whether the newest state has been shown and the last two pulses brought no other frame. */
    public boolean isUpToDate() {
        return emptyPulses >= 2 && shown == run.snapshot() && !work.isLeft() && coming == null;
    }

    private void whole(F frame, double now) {
        if (frame == null) return;
        coming = null;
        frames.accept(frame);
        glanced = null;
        lastWhole = now;
    }

    private void glance(F frame) {
        glanced = frame;
        glanceSeconds = work.timed(() -> glances.accept(frame));
    }

    @Override public void stop() {
        super.stop();
        part.draws(false);
    }

    @Override public void handle(long nanos) {
        part.spent(work.timed(() -> pulse(nanos)));
    }

    private void pulse(long nanos) {
        double now = nanos * 1e-9;
        RunSnapshot<S> state = run.snapshot();
        boolean playing = state.status() instanceof RunStatus.Playing;
        part.draws(playing);
        double time = playing ? PULSE_SECONDS : Double.POSITIVE_INFINITY;
        work.work(time);
        boolean whole = !work.isLeft();
        if (!whole && glanceSeconds > QUICK_SECONDS) return;
        if (coming != null && playing) {
            if (ahead.isReady()) whole(coming, now);
        } else if (governor.isDue(now, playing)) {
            F frame = run.frames().take();
            emptyPulses = frame == null ? emptyPulses + 1 : 0;
            if (frame != null && playing && (!whole || now - lastWhole < WHOLE_SECONDS)) glance(frame);
            else if (frame != null && playing && ahead.begin(frame)) coming = frame;
            else
                whole(frame != null ? frame : playing ? null : coming != null ? coming : glanced, now);
        }
        if (!whole) return;
        if (now - lastMeter >= METER_SECONDS) {
            lastMeter = now;
            drawingShare = part.of(meter.share(now, state));
            governor.measured(part.pages() * drawingShare);
        }
        boolean turned = shown == null || !shown.status().equals(state.status()) || !playing && shown != state;
        if (turned || now - lastState >= Math.clamp(2 * governor.interval(), STATE_SECONDS, SLOWEST_STATE_SECONDS)
                && shown != state) {
            lastState = now;
            shown = state;
            states.accept(state);
        }
        work.work(time);
    }
}
