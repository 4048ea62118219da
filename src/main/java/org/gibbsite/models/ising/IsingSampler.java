package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SpinPlanes;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.random.RandomKey;

/**
 * A periodic square lattice of spins and the moves on it. The same key gives the same step, bit for bit, on every back end
 * and at any vector width. Nothing is allocated in a step. Confined to one thread.
 */
public final class IsingSampler {
    /** Smallest and largest side. */
    public static final int LEAST_SIDE = 2, MOST_SIDE = 1024;

    private final int side;
    private final byte[] spins;
    private final SpinPlanes planes; // null where the side is odd
    private final SpinUpdate update;
    private final StackWolff wolff;
    private final SwendsenWang swendsenWang;
    private boolean packed; // whether the planes are newer than the bytes
    private boolean unpacked = true; // whether the bytes are as new as anything
    private Coupling coupling;
    private Dynamics dynamics;
    private FlipChances chances;
    private int clusterSize;

    /** All spins are up. @throws IllegalArgumentException where the side does not suit the moves */
    public IsingSampler(int side, Dynamics dynamics, Coupling coupling, MatrixBackend backend) {
        if (side < LEAST_SIDE || side > MOST_SIDE)
            throw new IllegalArgumentException("side must be " + LEAST_SIDE + " to " + MOST_SIDE + ": " + side);
        this.side = side;
        spins = new byte[side * side];
        Arrays.fill(spins, (byte) 1);
        planes = side % 2 == 0 ? new SpinPlanes(side) : null;
        update = backend.spinUpdate();
        wolff = new StackWolff(side);
        swendsenWang = new SwendsenWang(side);
        retune(dynamics, coupling);
    }

    /** One sentence why this side does not suit these moves, or empty. */
    public static String objection(int side, Dynamics dynamics) {
        if (!dynamics.isCheckerboard() || side % 2 == 0) return "";
        return "side must be even for " + dynamics + ", because an odd periodic lattice has no checkerboard: " + side;
    }

    /** Other moves or another place from the next step on; the spins stay. */
    public void retune(Dynamics nextDynamics, Coupling nextCoupling) {
        String objection = objection(side, nextDynamics);
        if (!objection.isEmpty()) throw new IllegalArgumentException(objection);
        dynamics = nextDynamics;
        coupling = nextCoupling;
        chances = dynamics.isCheckerboard() ? coupling.flipChances(dynamics) : null;
    }

    /** One sweep, or one cluster of Wolff's. */
    public void step(RandomKey key) {
        switch (dynamics) {
            case METROPOLIS, HEAT_BATH -> {
                halfSweep(0, key);
                halfSweep(1, key);
            }
            case WOLFF -> clusterSize = wolff.step(changing(), coupling, key);
            case SWENDSEN_WANG -> clusterSize = swendsenWang.step(changing(), coupling, key);
        }
    }

    /** One colour of the checkerboard, colour 0 first; both with one key are {@link #step}. */
    public void halfSweep(int colour, RandomKey key) {
        if (!packed) planes.pack(spins);
        packed = true;
        unpacked = false;
        update.halfSweep(planes, colour, chances, key.fold(colour));
    }

    /** The bytes, about to be written. */
    private byte[] changing() {
        spins();
        packed = false;
        return spins;
    }

    public int side() { return side; }

    public int sites() { return spins.length; }

    public Coupling coupling() { return coupling; }

    public Dynamics dynamics() { return dynamics; }

    /**
     * Of the last step: sites of Wolff's cluster, negative where the ghost spin held it; clusters of Swendsen and Wang's.
     * Not part of the state.
     */
    public int clusterSize() { return clusterSize; }

    /** The spins, side × side, row by row, each ±1. Live, and good until the next step: not to be modified. */
    public byte[] spins() {
        if (!unpacked) planes.unpack(spins);
        unpacked = true;
        return spins;
    }

    /** Overwrites the spins. @param next side × side, each ±1. Not modified. */
    public void setSpins(byte[] next) {
        if (next.length != spins.length)
            throw new IllegalArgumentException(next.length + " spins do not fill side " + side);
        for (byte spin : next) {
            if (spin != 1 && spin != -1) throw new IllegalArgumentException("a spin must be 1 or -1: " + spin);
        }
        System.arraycopy(next, 0, spins, 0, next.length);
        unpacked = true;
        packed = false;
    }

    /** Fair coins, as at infinite temperature. */
    public void scramble(RandomKey key) {
        DrawStream draws = new DrawStream();
        draws.begin(key);
        for (int i = 0; i < spins.length; i++) spins[i] = (byte) (draws.draw() < DrawStream.ONE / 2 ? -1 : 1);
        unpacked = true;
        packed = false;
    }

    /** Σ s_i. */
    public int magnetisation() {
        if (packed) return planes.magnetisation();
        int sum = 0;
        for (byte spin : spins) sum += spin;
        return sum;
    }

    /** Σ_⟨ij⟩ s_i s_j over 2 N bonds, each site's to the right and below. */
    public int bonds() {
        return packed ? planes.bonds() : Correlations.bonds(spins, side);
    }

    /** E/N in J, the field's part included. */
    public double energyPerSite() {
        return (-bonds() - coupling.field() * magnetisation()) / spins.length;
    }
}
