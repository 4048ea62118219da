package org.gibbsite.controller;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.gibbsite.experiment.Frame;

/**
 * The thread of a run.
 *
 * <ol>
 * <li>Only this thread touches the player, its runs and their experiments.
 * <li>Others send commands, which are obeyed in order between two pieces of work, and read {@link #snapshot}.
 * <li>Whatever fails becomes a status; the thread ends only by {@link #close}.
 * <li>It sleeps when nothing moves and nothing is due, and leaves the processors to others meanwhile.
 * <li>While it starts a run it does nothing else, for as long as that takes; after ten seconds {@link #snapshot} says what
 * it is at.
 * </ol>
 */
final class Engine<S extends Record, F extends Frame> implements Runnable {
    /** Of the time while playing: looking shall slow training by less than 5 %. */
    private static final double FRAME_SHARE = 0.035, SNAPSHOT_SHARE = 0.01;

    private final RunSource<S, F> source;
    private final RunSource<S, F> first;
    private final Clock clock;
    private final Resources resources;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final FrameSlot<F> frames;
    private final Snapshots<S, F> snapshots = new Snapshots<>();
    private final FrameMaker<S, F> maker = new FrameMaker<>();
    private final RateMeter meter = new RateMeter();
    private final StartWatch starts;
    private final Thread thread;
    private volatile RunSnapshot<S> snapshot;
    private volatile Told<S> told; // of a start that takes long
    private volatile boolean closing;
    private volatile boolean ended;

    private Player<S, F> player;
    private ExperimentRun<S, F> lastRun;
    private boolean computing;
    private boolean wasMoving;
    private boolean frameStale = true;
    private boolean snapshotStale = true;
    private boolean hashStale = true;
    private String hash = "";
    private long lastTurn;
    private long played;
    private long frameAgainAt = Long.MIN_VALUE;
    private long snapshotAgainAt = Long.MIN_VALUE;
    private long travellingSince;
    private long frameNanos;
    private long frameCost; // of late, on average

    /** What is said of a start, and the snapshot before it. */
    private record Told<S extends Record>(RunSnapshot<S> last, RunSnapshot<S> snapshot) {}

    /** @param first how the first run begins, where that is not {@code source}: from a file */
    Engine(String name, RunSource<S, F> source, RunSource<S, F> first, S settings, long seed, Clock clock,
            Resources resources) {
        this.resources = resources;
        this.source = source;
        this.first = first;
        this.clock = clock;
        this.starts = new StartWatch(clock);
        this.snapshot = Snapshots.without(new RunStatus.Starting(), settings, seed);
        this.thread = Thread.ofPlatform().daemon().unstarted(this);
        this.thread.setName("engine-" + name + "-" + thread.threadId());
        this.frames = new FrameSlot<>(() -> LockSupport.unpark(thread));
        resources.open().enter();
        thread.start();
    }

    Thread thread() { return thread; }

    FrameSlot<F> frames() { return frames; }

    RunSnapshot<S> snapshot() {
        RunSnapshot<S> last = snapshot;
        return starts.told().map(start -> starting(last, start)).orElse(last);
    }

    /** The same one as long as there is nothing new to tell. */
    private RunSnapshot<S> starting(RunSnapshot<S> last, RunStatus.Starting start) {
        Told<S> before = told;
        if (before != null && before.last == last && before.snapshot.status().equals(start)) return before.snapshot;
        RunSnapshot<S> fresh = Snapshots.withStatus(last, start);
        told = new Told<>(last, fresh);
        return fresh;
    }

    Player<S, F> player() { return player; }

    void send(Command command) {
        commands.add(command);
        LockSupport.unpark(thread);
        if (ended) dropAll();
    }

    void close() {
        closing = true;
        LockSupport.unpark(thread);
    }

    @Override public void run() {
        try {
            live();
        } finally {
            compute(false);
            resources.open().leave();
        }
    }

    private void live() {
        RunSnapshot<S> begin = snapshot;
        player = new Player<>(source, Loaded.begin(first, begin.settings(), begin.seed(), starts), starts);
        lastTurn = clock.now();
        while (!closing) {
            try {
                turn();
            } catch (Throwable failure) {
                fail(failure);
            }
        }
        end();
    }

    private void turn() {
        compute(true);
        boolean obeyed = obeyAll();
        long start = clock.now();
        Player.Work work = player.work(start, Pacer.mayMeasure(meter.measuringNanos(), meter.wallNanos()));
        long end = clock.now();
        boolean moving = player.isMoving();
        if (obeyed) maker.forget();
        if (obeyed || work != Player.Work.NOTHING && work != Player.Work.WAITING) changed();
        look(end, moving);
        count(work, end - start, moving);
        if (obeyed) refresh(false);
        if (work == Player.Work.WAITING) sleepUntil(nextDue());
        if (work == Player.Work.NOTHING) rest();
        wasMoving = moving;
    }

    /** Says whether this engine is one of those that divide the processors. */
    private void compute(boolean now) {
        if (now == computing) return;
        computing = now;
        if (now) resources.computing().enter();
        else
            resources.computing().leave();
    }

    private boolean obeyAll() {
        boolean any = false;
        while (!closing) {
            Command command = commands.poll();
            if (command == null) return any;
            player.obey(command);
            any = true;
        }
        return any;
    }

    private void changed() {
        frameStale = true;
        snapshotStale = true;
        hashStale = true;
        hash = "";
    }

    /** A frame if one is wanted, and a snapshot at display speed. */
    private void look(long now, boolean moving) {
        boolean visible = player.run() != null && !player.run().isBroken();
        boolean time = player.isSeeking()
                ? now >= Math.max(frameAgainAt, travellingSince + Pacer.TRAVEL)
                : !moving || now >= frameAgainAt;
        if (!player.isSeeking()) travellingSince = now;
        if (!moving && maker.isGlanced()) frameStale = true;
        if (frameStale && visible && frames.isWanted() && time) {
            frameStale = false;
            frames.publish(maker.make(player.run(), player.isPlaying(), now));
            long after = clock.now();
            frameNanos += after - now;
            frameCost = Pacer.usual(frameCost, after - now);
            frameAgainAt = Pacer.again(after, frameCost, FRAME_SHARE, 0);
        }
        if (snapshotStale && moving && now >= snapshotAgainAt) refresh(true);
    }

    private void refresh(boolean fresh) {
        long start = clock.now();
        snapshot = snapshots.of(player, meter, played / (double) Pacer.SECOND, hash, fresh);
        if (!fresh) return;
        snapshotStale = false;
        long end = clock.now();
        frameNanos += end - start;
        snapshotAgainAt = Pacer.again(end, end - start, SNAPSHOT_SHARE, Pacer.SNAPSHOT);
    }

    private void count(Player.Work work, long worked, boolean moving) {
        long now = clock.now();
        if (player.run() != lastRun) played = 0;
        lastRun = player.run();
        if (moving && !wasMoving) meter.reset();
        if (moving && wasMoving) {
            meter.add(now, now - lastTurn, work == Player.Work.STEP ? 1 : 0,
                    work == Player.Work.MEASURING ? worked : 0, frameNanos);
        }
        if (player.isPlaying() && wasMoving) played += now - lastTurn;
        frameNanos = 0;
        lastTurn = now;
    }

    /** Nothing moves: complete what is shown, then sleep until a command comes or a frame is taken. */
    private void rest() {
        if (frameStale && frames.withdraw()) return;
        if (hashStale && player.run() != null && !player.run().isBroken()) {
            hashStale = false;
            hash = player.run().parameterHash();
            snapshotStale = true;
        }
        if (snapshotStale) refresh(true);
        if (!commands.isEmpty() || closing || frameStale && frames.isWanted()) return;
        compute(false);
        LockSupport.park(this);
    }

    /** The next step, or before it the next look at what has changed. */
    private long nextDue() {
        long due = player.dueAt();
        if (frameStale && frames.isWanted()) due = Math.min(due, frameAgainAt);
        return snapshotStale ? Math.min(due, snapshotAgainAt) : due;
    }

    private void sleepUntil(long due) {
        long from = clock.now();
        if (due <= from || !commands.isEmpty() || closing) return;
        compute(false);
        clock.sleep(due - from);
        long until = clock.now();
        meter.waited(until, until - from);
    }

    /** The last picture stays; what made this one fail is not asked again. */
    private void fail(Throwable cause) {
        try {
            player.fail(cause);
            hash = "";
            refresh(true);
        } catch (Throwable again) {
            snapshot = Snapshots.withStatus(snapshot, Failures.of(snapshot.step(), cause));
        }
        frameStale = snapshotStale = hashStale = false;
    }

    private void end() {
        snapshot = Snapshots.withStatus(snapshot, new RunStatus.Closed());
        player.close();
        ended = true;
        dropAll();
    }

    private void dropAll() {
        for (Command command = commands.poll(); command != null; command = commands.poll()) command.dropped();
    }
}
