package org.gibbsite.labs.isingrbm;

import java.util.List;
import org.gibbsite.experiment.Frame;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.models.ising.VariationalRg;

/**
 * What a page shows of one step. Owns its arrays.
 *
 * @param side     of the lattice
 * @param learning the layer that learns, from 1; 0 while configurations are drawn
 * @param ensemble what is drawn so far
 * @param layers   those that have begun to learn, lowest first
 * @param originals configurations that are not learnt from, one after another (count × side²), each ±1; empty while drawing
 * @param blocks   what Kadanoff's blocks of 2, 4, 8 spins an edge make of them; empty while drawing
 * @param begins   steps of the first updates of the layers, lowest first
 * @param small    the exact model of 3 × 3 sites
 */
public record IsingRbmFrame(long step, int side, int learning, Ensemble ensemble, List<Layer> layers, byte[] originals,
        List<Blocks> blocks, List<Long> begins, VariationalRg.Report small) implements Frame {
    public IsingRbmFrame {
        layers = List.copyOf(layers);
        blocks = List.copyOf(blocks);
        begins = List.copyOf(begins);
    }

    /**
     * @param temperature in J/k_B; @param drawn configurations of {@code count}
     * @param newest      the last one drawn, side × side, each ±1; all 0 before the first
     * @param energy      mean E/N so far in J, NaN before the first; @param energyError its standard error, NaN where it cannot be told
     * @param exactEnergy Kaufman's, of this side
     */
    public record Ensemble(double temperature, int drawn, int count, byte[] newest, double energy, double energyError,
            double exactEnergy) {}

    /**
     * @param units          of this layer
     * @param fields         composed down to the lattice (side² × units)
     * @param shapes         of the fields
     * @param reconstruction of the originals from this layer (count × side²), in [0, 1]
     * @param right          share of spins reconstructed right
     */
    public record Layer(int units, float[] fields, FieldShapes shapes, float[] reconstruction, double right) {}

    /**
     * @param edge  spins along an edge of a block; @param spins of the whole lattice after blocking (count × side²)
     * @param right share of spins that equal their block's
     */
    public record Blocks(int edge, byte[] spins, double right) {
        /** Block spins of a lattice. */
        public int count(int side) { return side / edge * (side / edge); }
    }

    /** Configurations shown. */
    public int shown() { return originals.length / (side * side); }

    /** The newest layer that learns or has learnt; null while configurations are drawn. */
    public Layer top() {
        return layers.isEmpty() ? null : layers.getLast();
    }
}
