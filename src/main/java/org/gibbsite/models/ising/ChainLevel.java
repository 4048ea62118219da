package org.gibbsite.models.ising;

import java.util.ArrayList;
import java.util.List;

/**
 * One level of a decimated ring, and its books: what the blocks left in ln Z so far and the ln Z of the spins left are
 * together the ln Z of the whole ring.
 *
 * @param spins    n_k, spins left
 * @param stride   sites of the ring between two of them, b^k
 * @param law      K_k and h_k
 * @param constant g that made this level, 0 for the ring itself
 * @param left     Σ n_j g_j over all decimations up to this level
 */
public record ChainLevel(int spins, int stride, ChainCoupling law, double constant, double left) {

    /** ln Z of the spins that are left. */
    public double logPartition() {
        return law.logPartition(spins);
    }

    /** ⟨s s'⟩ of neighbours at this level. */
    public double neighbours() {
        return law.correlation(1, spins);
    }

    public double magnetisation() { return law.magnetisation(spins); }

    /** From the ring down, as long as b divides the spins left and at least 2 remain. @param most levels */
    public static List<ChainLevel> of(int size, ChainCoupling law, int b, int most) {
        List<ChainLevel> levels = new ArrayList<>(List.of(new ChainLevel(size, 1, law, 0, 0)));
        while (levels.size() < most) {
            ChainLevel last = levels.getLast();
            if (last.spins % b != 0 || last.spins / b < 2) break;
            ChainCoupling.Decimated next = last.law.decimate(b);
            int spins = last.spins / b;
            levels.add(new ChainLevel(spins, last.stride * b, next.next(), next.constant(),
                    last.left + spins * next.constant()));
        }
        return levels;
    }
}
