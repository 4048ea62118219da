package org.gibbsite.models.ising;

import java.util.Arrays;
import java.util.stream.Collectors;
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
    private final SpinTiles tiles; // null where the side is not made of whole tiles
    private final StackWolff wolff;
    private final TileWolff tileWolff;
    private final SwendsenWang swendsenWang;
    private boolean inBytes = true; // which of the three hold the present spins; at least one does
    private boolean inPlanes;
    private boolean inTiles;
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
        tiles = side % SpinTiles.EDGE == 0 ? new SpinTiles(side) : null;
        wolff = new StackWolff(side);
        tileWolff = tiles == null ? null : new TileWolff(tiles.count(), update);
        swendsenWang = new SwendsenWang(side);
        retune(dynamics, coupling);
    }

    /** One sentence why this side does not suit these moves, or empty. */
    public static String objection(int side, Dynamics dynamics) {
        if (!dynamics.isCheckerboard() || side % 2 == 0) return "";
        String others = Arrays.stream(Dynamics.values()).filter(other -> !other.isCheckerboard())
                .map(Dynamics::toString)
                .collect(Collectors.joining(" and "));
        return "side must be even for " + dynamics + ", because an odd periodic lattice has no checkerboard: " + side
                + "; " + others + " take odd sides";
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
            case WOLFF -> {
                if (tiles == null || coupling.field() != 0) stepByStack(key);
                else
                    clusterSize = tileWolff.step(changingTiles(), coupling, key);
            }
            case SWENDSEN_WANG -> clusterSize = swendsenWang.step(changing(), coupling, key);
        }
    }

    /** One of Wolff's clusters grown site by site with a stack, as sides that are not made of whole tiles and fields need it. */
    public void stepByStack(RandomKey key) {
        clusterSize = wolff.step(changing(), coupling, key);
    }

    /** One colour of the checkerboard, colour 0 first; both with one key are {@link #step}. */
    public void halfSweep(int colour, RandomKey key) {
        if (!inPlanes) planes.pack(spins());
        hold(false, true, false);
        update.halfSweep(planes, colour, chances, key.fold(colour));
    }

    private void hold(boolean bytes, boolean asPlanes, boolean asTiles) {
        inBytes = bytes;
        inPlanes = asPlanes;
        inTiles = asTiles;
    }

    /** The bytes, about to be written. */
    private byte[] changing() {
        spins();
        hold(true, false, false);
        return spins;
    }

    /** The tiles, about to be written. */
    private SpinTiles changingTiles() {
        if (!inTiles) tiles.pack(spins());
        hold(false, false, true);
        return tiles;
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
        if (!inBytes) {
            if (inPlanes) planes.unpack(spins);
            else
                tiles.unpack(spins);
        }
        inBytes = true;
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
        hold(true, false, false);
    }

    /** Fair coins, as at infinite temperature. */
    public void scramble(RandomKey key) {
        DrawStream draws = new DrawStream();
        draws.begin(key);
        for (int i = 0; i < spins.length; i++) spins[i] = (byte) (draws.draw() < DrawStream.ONE / 2 ? -1 : 1);
        hold(true, false, false);
    }

    /** Σ s_i. */
    public int magnetisation() {
        if (inPlanes) return planes.magnetisation();
        if (inTiles) return tiles.magnetisation();
        int sum = 0;
        for (byte spin : spins) sum += spin;
        return sum;
    }

    /** Σ_⟨ij⟩ s_i s_j over 2 N bonds, each site's to the right and below. */
    public int bonds() {
        if (inPlanes) return planes.bonds();
        return inTiles ? tiles.bonds() : Correlations.bonds(spins, side);
    }

    /** E/N in J, the field's part included. */
    public double energyPerSite() {
        return (-bonds() - coupling.field() * magnetisation()) / spins.length;
    }
}
