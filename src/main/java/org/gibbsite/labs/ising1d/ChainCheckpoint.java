package org.gibbsite.labs.ising1d;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.models.diagnostics.BlockedTrace;
import org.gibbsite.models.ising.ChainSampler;

/** The arrays of a checkpoint of the lab, by name. */
final class ChainCheckpoint {
    private final ChainSampler sampler;
    private final ChainTally tally;

    /** @param burnInEnd step after which counting begins */
    record Counters(long step, long burnInEnd) {}

    ChainCheckpoint(ChainSampler sampler, ChainTally tally) {
        this.sampler = sampler;
        this.tally = tally;
    }

    Checkpoint save(Counters counters) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        byte[] spins = sampler.spins().clone();
        arrays.put("parameters/spins", new Tensor.Bytes(new int[]{spins.length}, spins));
        int blocks = BlockedTrace.CAPACITY, numbers = tally.traces[0].numberCount();
        float[] allBlocks = new float[tally.traces.length * blocks];
        double[] allNumbers = new double[tally.traces.length * numbers];
        for (int k = 0; k < tally.traces.length; k++) {
            System.arraycopy(tally.traces[k].saveBlocks(), 0, allBlocks, k * blocks, blocks);
            System.arraycopy(tally.traces[k].saveNumbers(), 0, allNumbers, k * numbers, numbers);
        }
        arrays.put("traces/blocks", Tensor.of(allBlocks));
        arrays.put("traces/numbers", Tensor.of(allNumbers));
        arrays.put("correlation", Tensor.of(tally.correlation.clone()));
        arrays.put("counters", Tensor.of(counters.step(), counters.burnInEnd()));
        return new Checkpoint(arrays);
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes and types are checked first. */
    Counters restore(Checkpoint saved) {
        save(new Counters(0, 0)).arrays().forEach(
                (name, own) -> requireLike(name, own, saved.get(name, own.shape())));
        sampler.setSpins(((Tensor.Bytes) saved.arrays().get("parameters/spins")).values());
        float[] blocks = ((Tensor.Floats) saved.arrays().get("traces/blocks")).values();
        double[] numbers = ((Tensor.Doubles) saved.arrays().get("traces/numbers")).values();
        int size = BlockedTrace.CAPACITY, count = tally.traces[0].numberCount();
        for (int k = 0; k < tally.traces.length; k++) {
            tally.traces[k].restore(Arrays.copyOfRange(blocks, k * size, (k + 1) * size),
                    Arrays.copyOfRange(numbers, k * count, (k + 1) * count));
        }
        double[] correlation = ((Tensor.Doubles) saved.arrays().get("correlation")).values();
        System.arraycopy(correlation, 0, tally.correlation, 0, correlation.length);
        long[] counters = ((Tensor.Longs) saved.arrays().get("counters")).values();
        return new Counters(counters[0], counters[1]);
    }

    private static void requireLike(String name, Tensor own, Tensor found) {
        if (own.getClass() != found.getClass()) {
            throw new IllegalArgumentException("array '" + name + "' holds " + found.getClass().getSimpleName()
                    + " where " + own.getClass().getSimpleName() + " were expected");
        }
        if (name.equals("counters") && Arrays.stream(((Tensor.Longs) found).values()).anyMatch(n -> n < 0))
            throw new IllegalArgumentException("array 'counters' holds a number below 0");
        if (!name.equals("parameters/spins")) return;
        for (byte spin : ((Tensor.Bytes) found).values()) {
            if (spin != 1 && spin != -1)
                throw new IllegalArgumentException("array 'parameters/spins' holds " + spin + ", neither 1 nor -1");
        }
    }
}
