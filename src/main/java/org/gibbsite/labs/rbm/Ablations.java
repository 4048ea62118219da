package org.gibbsite.labs.rbm;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gibbsite.models.rbm.Ablation;
import org.gibbsite.models.rbm.Ablation.Machine;

/**
 * The hidden units that somebody has switched off to see what they are worth, and what the machine of one frame loses
 * without them on the test images it shows: h_j ≡ 0 for these units, in this picture only. Training has all units always,
 * since only copies in frames are read. Confined to one thread.
 */
public final class Ablations {
    private final TreeSet<Integer> units = new TreeSet<>();
    private Ablation job;
    private RbmFrame jobFrame;
    private Ablation finished;
    private RbmFrame finishedFrame;
    private Loss loss;

    /**
     * Without the units, compared with all of them. A loss is positive.
     *
     * @param step           update of the machine
     * @param images         test images measured
     * @param reconstruction rise of the squared error per pixel, both layers as probabilities
     * @param error          the error with all units
     * @param pseudo         fall of the log pseudo-likelihood, nats per image; NaN for Gaussian pixels
     * @param pseudoError    its standard error over the images
     */
    public record Loss(long step, int images, double reconstruction, double error, double pseudo, double pseudoError) {}

    public boolean contains(int unit) { return units.contains(unit); }

    public boolean isEmpty() { return units.isEmpty(); }

    public int size() { return units.size(); }

    /** Switches a unit off, or on again. */
    public void set(int unit, boolean off) {
        boolean changed = off ? units.add(unit) : units.remove(unit);
        if (changed) loss = null;
    }

    public void clear() {
        units.clear();
        loss = null;
    }

    /** {@code "3, 17, 40"}. */
    public String names() {
        return units.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * Goes on measuring, piece by piece, an image each after some preparation: first the frame that was begun, then the newest. Nothing is done while no unit is
     * switched off.
     *
     * @param pieces gone through at most
     * @return whether there is a new {@link #loss}
     */
    public boolean advance(RbmFrame newest, int pieces) {
        units.removeIf(unit -> unit >= newest.hiddenUnits());
        if (units.isEmpty() || newest.probeCount() == 0) return false;
        boolean fits = jobFrame != null && jobFrame.hiddenUnits() == newest.hiddenUnits()
                && jobFrame.visibleUnits() == newest.visibleUnits();
        if (job == null && finishedFrame != newest || job != null && !fits) begin(newest);
        for (int n = 0; n < pieces && job != null; n++) {
            if (job.advance()) continue;
            finished = job;
            finishedFrame = jobFrame;
            job = null;
            loss = null;
        }
        if (loss != null || finished == null) return false;
        loss = measure();
        return true;
    }

    private void begin(RbmFrame frame) {
        if (finishedFrame != null && (finishedFrame.hiddenUnits() != frame.hiddenUnits()
                || finishedFrame.visibleUnits() != frame.visibleUnits())) {
            finished = null;
            loss = null;
        }
        float[] cases = new float[frame.probes().length];
        for (int i = 0; i < cases.length; i++) cases[i] = (float) (frame.probes()[i] / frame.greyPerUnit());
        job = new Ablation(
                new Machine(frame.weights(), frame.visibleBias(), frame.hiddenBias(), frame.gaussianVisible()), cases);
        jobFrame = frame;
    }

    private Loss measure() {
        Ablation.Loss found = finished.without(units.stream().mapToInt(Integer::intValue).toArray());
        return new Loss(finishedFrame.step(), finished.cases(), found.reconstruction(), found.error(), found.pseudo(),
                found.pseudoStandardError());
    }

    /** The newest result for these units; null before there is one. */
    public Loss loss() { return loss; }

    /** Share of the work that is done before the first result. */
    public double progress() {
        return job == null ? 0 : job.progress();
    }
}
