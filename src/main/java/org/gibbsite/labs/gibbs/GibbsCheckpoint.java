package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.Rbm;

/** The arrays of a checkpoint of the lab, by name. */
final class GibbsCheckpoint {
    private final Rbm rbm;
    private final GibbsChains sampler;
    private final Tally tally;
    private final StripRing strip;

    /** @param burnInEnd sweep after which counting begins; @param modelSince sweep at which the parameters last changed */
    record Counters(long step, long burnInEnd, long modelSince) {}

    GibbsCheckpoint(Rbm rbm, GibbsChains sampler, Tally tally, StripRing strip) {
        this.rbm = rbm;
        this.sampler = sampler;
        this.tally = tally;
        this.strip = strip;
    }

    /** Arrays of single precision that are read and written in place. */
    private Map<String, float[]> floats() {
        return Map.of("parameters/visibleBias", rbm.visibleBias(), "parameters/hiddenBias", rbm.hiddenBias(),
                "chains/visible", sampler.visible().data, "chains/hidden", sampler.hidden().data, "recent/energy",
                tally.recentEnergy.values(), "recent/active", tally.recentActive.values());
    }

    Checkpoint save(Counters counters) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        arrays.put("parameters/weights",
                new Tensor.Floats(new int[]{rbm.visibleUnits(), rbm.hiddenUnits()}, rbm.weights().data.clone()));
        floats().forEach((name, values) -> arrays.put(name, Tensor.of(values.clone())));
        arrays.put("chains/energies", Tensor.of(sampler.energies().clone()));
        arrays.put("chains/accepted", Tensor.of(sampler.accepted().clone()));
        arrays.put("tally/counts", Tensor.of(tally.counts.clone()));
        arrays.put("tally/lastMode", new Tensor.Ints(new int[]{tally.chains}, tally.lastMode.clone()));
        arrays.put("tally/energyBlocks", Tensor.of(tally.energyBlocks.saveBlocks()));
        arrays.put("tally/energyNumbers", Tensor.of(tally.energyBlocks.saveNumbers()));
        arrays.put("tally/activeBlocks", Tensor.of(tally.activeBlocks.saveBlocks()));
        arrays.put("tally/activeNumbers", Tensor.of(tally.activeBlocks.saveNumbers()));
        arrays.put("tally/sums", Tensor.of(tally.energySum, tally.energySquares));
        arrays.put("strip", new Tensor.Bytes(new int[]{strip.ring().length}, strip.ring().clone()));
        arrays.put("counters", Tensor.of(counters.step(), counters.burnInEnd(), counters.modelSince(), tally.sweeps,
                tally.transitions, sampler.swapSweeps(), tally.recentEnergy.sweeps(), strip.size()));
        return new Checkpoint(arrays);
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes and types are checked first. */
    Counters restore(Checkpoint saved) {
        Checkpoint own = save(new Counters(0, 0, 0));
        own.arrays().forEach((name, tensor) -> requireLike(name, tensor, saved.get(name, tensor.shape())));
        copy(floats(saved, "parameters/weights"), rbm.weights().data);
        floats().forEach((name, values) -> copy(floats(saved, name), values));
        double[] energies = doubles(saved, "chains/energies"), sums = doubles(saved, "tally/sums");
        System.arraycopy(energies, 0, sampler.energies(), 0, energies.length);
        copy(longs(saved, "chains/accepted"), sampler.accepted());
        copy(longs(saved, "tally/counts"), tally.counts);
        int[] modes = ((Tensor.Ints) saved.arrays().get("tally/lastMode")).values();
        System.arraycopy(modes, 0, tally.lastMode, 0, modes.length);
        tally.energyBlocks.restore(floats(saved, "tally/energyBlocks"), doubles(saved, "tally/energyNumbers"));
        tally.activeBlocks.restore(floats(saved, "tally/activeBlocks"), doubles(saved, "tally/activeNumbers"));
        tally.energySum = sums[0];
        tally.energySquares = sums[1];
        byte[] bits = ((Tensor.Bytes) saved.arrays().get("strip")).values();
        System.arraycopy(bits, 0, strip.ring(), 0, bits.length);
        return counters(longs(saved, "counters"));
    }

    private Counters counters(long[] numbers) {
        tally.sweeps = numbers[3];
        tally.transitions = numbers[4];
        sampler.countSwapsFrom(numbers[5] == 0 ? 0 : numbers[5]);
        tally.recentEnergy.restore(numbers[6]);
        tally.recentActive.restore(numbers[6]);
        strip.restore((int) numbers[7]);
        return new Counters(numbers[0], numbers[1], numbers[2]);
    }

    private static void requireLike(String name, Tensor own, Tensor found) {
        if (own.getClass() != found.getClass()) {
            throw new IllegalArgumentException("array '" + name + "' holds " + found.getClass().getSimpleName()
                    + " where " + own.getClass().getSimpleName() + " were expected");
        }
        if (name.equals("counters") && Arrays.stream(((Tensor.Longs) found).values()).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("array 'counters' holds a number below 0");
        }
    }

    private static float[] floats(Checkpoint saved, String name) {
        return ((Tensor.Floats) saved.arrays().get(name)).values();
    }

    private static double[] doubles(Checkpoint saved, String name) {
        return ((Tensor.Doubles) saved.arrays().get(name)).values();
    }

    private static long[] longs(Checkpoint saved, String name) {
        return ((Tensor.Longs) saved.arrays().get(name)).values();
    }

    private static void copy(float[] from, float[] to) { System.arraycopy(from, 0, to, 0, from.length); }

    private static void copy(long[] from, long[] to) { System.arraycopy(from, 0, to, 0, from.length); }
}
