package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/**
 * A ring of spins and two ways to draw it. {@link Moves#EXACT}: a fresh configuration at every sweep, spin after spin from
 * its law given the one before and the first, by powers of the transfer matrix. {@link Moves#HEAT_BATH}: each spin in turn
 * from its law given its two neighbours. Confined to one thread; a sweep allocates nothing.
 */
public final class ChainSampler {
    /** How a sweep draws. */
    public enum Moves {
        EXACT, HEAT_BATH
    }

    private final byte[] spins;
    private final float[] draws;
    private final float[] up; // (site × previous × first), chance of up given both; 0 is down
    private final float[] bath = new float[3]; // by the sum of the neighbours, −2, 0, 2
    private float first;
    private ChainCoupling coupling;
    private Moves moves;

    /** All up. @param size n, 2 or more */
    public ChainSampler(int size, Moves moves, ChainCoupling coupling) {
        if (size < 2) throw new IllegalArgumentException("a ring has 2 spins or more: " + size);
        spins = new byte[size];
        Arrays.fill(spins, (byte) 1);
        draws = new float[size];
        up = new float[4 * size];
        retune(moves, coupling);
    }

    /** Other moves or couplings from the next sweep on. */
    public void retune(Moves nextMoves, ChainCoupling next) {
        moves = nextMoves;
        if (next.equals(coupling)) return;
        coupling = next;
        for (int k = 0; k < 3; k++)
            bath[k] = (float) (1 / (1 + Math.exp(-2 * (next.coupling() * (2 * k - 2) + next.field()))));
        tabulate();
    }

    /**
     * p(s_0 = ↑) = (Tⁿ)₊₊/tr Tⁿ and p(s_i = ↑ | s_{i−1} = a, s_0 = c) = T(a, ↑) T^{n−i}(↑, c)/T^{n−i+1}(a, c). Matrices are
     * scaled at every step, so that no power overflows.
     */
    private void tabulate() {
        double across = Math.exp(-2 * coupling.coupling() - Math.abs(coupling.field()));
        double[] one = {Math.exp(-coupling.field() - Math.abs(coupling.field())), across, across,
                Math.exp(coupling.field() - Math.abs(coupling.field()))}; // rows and columns down, up
        double[] power = one.clone();
        for (int i = spins.length - 1; i >= 1; i--) {
            for (int a = 0; a < 2; a++) {
                for (int c = 0; c < 2; c++) {
                    double toUp = one[2 * a + 1] * power[2 + c], toDown = one[2 * a] * power[c];
                    up[4 * i + 2 * a + c] = (float) (toUp / (toUp + toDown));
                }
            }
            power = scaledProduct(one, power);
        }
        first = (float) (power[3] / (power[0] + power[3]));
    }

    private static double[] scaledProduct(double[] a, double[] b) {
        double[] product = {a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
                a[2] * b[1] + a[3] * b[3]};
        double most = Math.max(Math.max(product[0], product[1]), Math.max(product[2], product[3]));
        for (int k = 0; k < 4; k++) product[k] /= most;
        return product;
    }

    public void sweep(RandomKey key) {
        key.uniforms(draws);
        if (moves == Moves.EXACT) drawAll();
        else
            heatBath();
    }

    private void drawAll() {
        spins[0] = (byte) (draws[0] < first ? 1 : -1);
        int c = spins[0] + 1 >> 1, before = c;
        for (int i = 1; i < spins.length; i++) {
            before = draws[i] < up[4 * i + 2 * before + c] ? 1 : 0;
            spins[i] = (byte) (2 * before - 1);
        }
    }

    private void heatBath() {
        int n = spins.length;
        for (int i = 0; i < n; i++) {
            int around = spins[i == 0 ? n - 1 : i - 1] + spins[i == n - 1 ? 0 : i + 1];
            spins[i] = (byte) (draws[i] < bath[around / 2 + 1] ? 1 : -1);
        }
    }

    /** Fair coins. */
    public void scramble(RandomKey key) {
        for (int i = 0; i < spins.length; i++) spins[i] = (byte) (key.word(i) < 0 ? 1 : -1);
    }

    /** The ring, each ±1. Live: not to be modified. */
    public byte[] spins() {
        return spins;
    }

    /** Takes over spins, as many as there are. Not modified. */
    public void setSpins(byte[] saved) {
        System.arraycopy(saved, 0, spins, 0, spins.length);
    }

    public ChainCoupling coupling() { return coupling; }

    public Moves moves() { return moves; }

    /** (stride/n) Σ s_i s_{i + stride} over every stride-th spin: what a decimated ring has between neighbours. */
    public double neighbours(int stride) {
        int n = spins.length, sum = 0;
        for (int i = 0; i < n; i += stride) sum += spins[i] * spins[i + stride >= n ? i + stride - n : i + stride];
        return (double) sum * stride / n;
    }

    /** m of every stride-th spin. */
    public double magnetisation(int stride) {
        int sum = 0;
        for (int i = 0; i < spins.length; i += stride) sum += spins[i];
        return (double) sum * stride / spins.length;
    }

    /** Adds (1/n) Σ_i s_i s_{i+r} to {@code sums[r]}, r = 0, 1, …, at most n. */
    public void addCorrelation(double[] sums) {
        int n = spins.length;
        for (int r = 0; r < sums.length; r++) {
            int sum = 0;
            for (int i = 0; i < n - r; i++) sum += spins[i] * spins[i + r];
            for (int i = Math.max(0, n - r); i < n; i++) sum += spins[i] * spins[i + r - n];
            sums[r] += (double) sum / n;
        }
    }
}
