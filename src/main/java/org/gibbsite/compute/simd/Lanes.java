package org.gibbsite.compute.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector width of all kernels: the machine's widest, or the one asked for by the system property
 * {@code gibbsite.vectorBits} (128, 256 or 512). Constants, because kernels are compiled well only for constant species.
 */
final class Lanes {
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_MAX.withShape(shape());
    static final VectorSpecies<Integer> INTS = IntVector.SPECIES_MAX.withShape(shape());
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_MAX.withShape(shape());
    static final VectorSpecies<Long> LONGS = LongVector.SPECIES_MAX.withShape(shape());
    /** Floats in a vector. */
    static final int COUNT = FLOATS.length();
    /** Vectors, and floats, in a panel: the columns that a register tile covers. */
    static final int PANEL_VECTORS = 4, PANEL = PANEL_VECTORS * COUNT;
    /** Bytes of a row of a panel. */
    static final long PANEL_BYTES = (long) PANEL * Float.BYTES;
    /** Whether there are 32 vector registers, as 512-bit x86 and 64-bit ARM have, or 16. */
    static final boolean HAS_MANY_REGISTERS = FLOATS.vectorBitSize() == 512
            || System.getProperty("os.arch").equals("aarch64");
    /**
     * Rows of a register tile four vectors wide. 4 × 4 accumulators want 24 registers with their operands, and 16 are enough for
     * 2 × 4.
     */
    static final int TILE_ROWS = HAS_MANY_REGISTERS ? 4 : 2;

    private Lanes() {}

    private static VectorShape shape() {
        int bits = Integer.getInteger("gibbsite.vectorBits", FloatVector.SPECIES_PREFERRED.vectorBitSize());
        return VectorShape.forBitSize(bits);
    }
}
