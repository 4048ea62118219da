package org.gibbsite.labs.rbm;

import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.models.statistics.RecentTrace;
import org.gibbsite.random.RandomKey;

/**
 * Two numbers of each of the first particles over their last looks: how many visible units are on, and the sum of the
 * visible units under random signs, which sees what leaves the count alone. Nothing is allocated per look.
 */
final class ParticleTraces {
    /** Particles that are traced. */
    private static final int MOST = 8;
    /** Looks that are remembered. */
    static final int RECENT = 1024;

    private final RecentTrace on;
    private final RecentTrace signed;
    private final float[] signs; // −1 or 1 for each visible unit
    private final double[] newestOn;
    private final double[] newestSigned;

    /** @param key of the signs */
    ParticleTraces(int particles, int visibleUnits, RandomKey key) {
        int traced = Math.min(particles, MOST);
        on = new RecentTrace(traced, RECENT);
        signed = new RecentTrace(traced, RECENT);
        newestOn = new double[traced];
        newestSigned = new double[traced];
        signs = new float[visibleUnits];
        key.uniforms(signs);
        for (int i = 0; i < visibleUnits; i++) signs[i] = signs[i] < 0.5f ? -1 : 1;
    }

    /** Looks at the particles. @param states (at least as many rows as are traced × visible). Not modified. */
    void look(FMatrixRMaj states) {
        for (int particle = 0, at = 0; particle < newestOn.length; particle++) {
            double sum = 0, difference = 0;
            for (int i = 0; i < signs.length; i++, at++) {
                sum += states.data[at];
                difference += signs[i] * states.data[at];
            }
            newestOn[particle] = sum;
            newestSigned[particle] = difference;
        }
        on.add(newestOn);
        signed.add(newestSigned);
    }

    /** Forgets everything: other particles come. */
    void clear() {
        on.clear();
        signed.clear();
    }

    RecentTrace on() { return on; }

    RecentTrace signed() { return signed; }

    int traced() { return newestOn.length; }

    /** The arrays of a checkpoint, live. Writing them restores, together with {@link #restore}. */
    Map<String, float[]> arrays() {
        return new TreeMap<>(Map.of("on", on.values(), "signed", signed.values()));
    }

    /** Looks made since the last {@link #clear}. */
    long looks() { return on.sweeps(); }

    void restore(long looks) {
        on.restore(looks);
        signed.restore(looks);
    }
}
