package org.gibbsite.models.ising;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.random.RandomKey;

/**
 * Kadanoff's block spins: b × b spins become one, again and again, as long as the side divides. Source: Kadanoff,
 * "Scaling laws for Ising models near T_c", 1966; majority rule: Niemeijer and van Leeuwen, "Wilson theory for 2-dimensional
 * Ising spin systems", 1974.
 *
 * @param factor b, 2 or 3
 * @param rule   how a block's spin follows from its spins
 */
public record BlockSpins(int factor, Rule rule) {
    /** {@link #MAJORITY}: the sign of the sum, by a fair coin where it is 0; {@link #DECIMATION}: the upper left spin. */
    public enum Rule {
        MAJORITY, DECIMATION
    }

    public BlockSpins {
        if (factor != 2 && factor != 3) throw new IllegalArgumentException("block factor must be 2 or 3: " + factor);
    }

    /** Sides of all levels, the lattice's own first, down to the last that is at least 1. */
    public List<Integer> sides(int side) {
        List<Integer> sides = new ArrayList<>(List.of(side));
        while (sides.getLast() % factor == 0) sides.add(sides.getLast() / factor);
        return sides;
    }

    /** One sentence that says why there are no more levels: {@code "side 27 is not divisible by 2"}. */
    public String end(int side) {
        List<Integer> sides = sides(side);
        if (sides.getLast() == 1) return "One block is left.";
        return "Side " + sides.getLast() + " is not divisible by " + factor + ".";
    }

    /**
     * The level above: (side/b)², row by row, each ±1.
     *
     * @param spins side × side. Not modified. @param key of this level and time; bit i mod 32 of draw i div 32 is for block i
     * @throws IllegalArgumentException where the side does not divide
     */
    public byte[] block(byte[] spins, int side, RandomKey key) {
        byte[] blocks = new byte[spins.length / (factor * factor)];
        block(spins, side, key, blocks);
        return blocks;
    }

    /** As {@link #block(byte[], int, RandomKey)}, into {@code out}. */
    public void block(byte[] spins, int side, RandomKey key, byte[] out) {
        if (side % factor != 0)
            throw new IllegalArgumentException("side " + side + " is not divisible by block factor " + factor);
        int small = side / factor;
        for (int row = 0; row < small; row++) {
            int from = row * factor * side, to = row * small;
            if (rule == Rule.DECIMATION) {
                for (int column = 0; column < small; column++) out[to + column] = spins[from + column * factor];
            } else if (factor == 2) {
                ofFour(spins, from, side, out, to, small);
                breakTies(key, out, to, small);
            } else {
                for (int column = 0; column < small; column++)
                    out[to + column] = ofNine(spins, from + 3 * column, side);
            }
        }
    }

    /** The sign of each sum, 0 where there is none. */
    private static void ofFour(byte[] spins, int from, int side, byte[] out, int to, int blocks) {
        for (int column = 0; column < blocks; column++) {
            int at = from + 2 * column, below = at + side;
            out[to + column] = (byte) Integer.signum(spins[at] + spins[at + 1] + spins[below] + spins[below + 1]);
        }
    }

    private static void breakTies(RandomKey key, byte[] out, int to, int blocks) {
        int coins = 0, drawn = -1;
        for (int i = to; i < to + blocks; i++) {
            if (out[i] != 0) continue;
            if (i >>> 5 != drawn) {
                drawn = i >>> 5;
                coins = key.word(drawn);
            }
            out[i] = (byte) ((coins >>> i & 1) * 2 - 1);
        }
    }

    private static byte ofNine(byte[] spins, int at, int side) {
        int sum = 0;
        for (int row = at; row <= at + 2 * side; row += side) sum += spins[row] + spins[row + 1] + spins[row + 2];
        return (byte) (sum > 0 ? 1 : -1);
    }

    /** All levels, the lattice itself (copied) first. @param key of this time */
    public List<byte[]> levels(byte[] spins, int side, RandomKey key) {
        List<byte[]> levels = new ArrayList<>(List.of(spins.clone()));
        List<Integer> sides = sides(side);
        for (int level = 1; level < sides.size(); level++)
            levels.add(block(levels.getLast(), sides.get(level - 1), key.fold(level)));
        return levels;
    }
}
