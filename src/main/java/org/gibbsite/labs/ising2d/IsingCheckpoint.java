package org.gibbsite.labs.ising2d;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.models.ising.EffectiveCouplings;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.models.ising.MomentTrace;
import org.gibbsite.models.ising.TwoLatticeMatching;

/** The arrays of a checkpoint of the lab, by name. */
final class IsingCheckpoint {
    /** Of the moments, then of m with its sign; older checkpoints end before that or lack a number of it, and have other sums for ν. */
    private static final String MOMENTS = "moments/numbers";

    private final IsingSampler sampler;
    private final IsingTally tally;
    private final Looks looks;
    private final Beside beside;

    /** @param burnInEnd step after which counting begins; @param spins proposed, or turned over in clusters, so far */
    record Counters(long step, long burnInEnd, long spins) {}

    IsingCheckpoint(IsingSampler sampler, IsingTally tally, Looks looks, Beside beside) {
        this.sampler = sampler;
        this.tally = tally;
        this.looks = looks;
        this.beside = beside;
    }

    Checkpoint save(Counters counters) {
        SortedMap<String, Tensor> arrays = new TreeMap<>(beside.save());
        int side = sampler.side();
        arrays.put("parameters/spins", new Tensor.Bytes(new int[]{side, side}, sampler.spins().clone()));
        arrays.put("recent/energy", Tensor.of(tally.recentEnergy.values().clone()));
        arrays.put("recent/magnetisation", Tensor.of(tally.recentMagnetisation.values().clone()));
        arrays.put(MOMENTS, Tensor.of(moments()));
        arrays.put("moments/floats", Tensor.of(tally.moments.saveFloats()));
        arrays.put("looks/correlation", Tensor.of(looks.correlation.clone()));
        arrays.put("looks/sums", Tensor.of(looks.sums.clone()));
        long[] counts = new long[looks.couplings.length * 25];
        for (int k = 0; k < looks.couplings.length; k++)
            System.arraycopy(looks.couplings[k].counts(), 0, counts, 25 * k, 25);
        arrays.put("looks/couplings", Tensor.of(counts));
        arrays.put("counters", Tensor.of(counters.step(), counters.burnInEnd(), tally.recentEnergy.sweeps(),
                counters.spins()));
        return new Checkpoint(arrays);
    }

    private double[] moments() {
        double[] all = Arrays.copyOf(tally.moments.saveNumbers(), MomentTrace.NUMBERS + MomentTrace.SIGNED);
        System.arraycopy(tally.moments.saveSigned(), 0, all, MomentTrace.NUMBERS, MomentTrace.SIGNED);
        return all;
    }

    private static boolean isOlder(String name, Tensor found) {
        if (!(found instanceof Tensor.Doubles numbers)) return false;
        int length = numbers.values().length, signed = MomentTrace.NUMBERS + MomentTrace.SIGNED;
        return name.equals(MOMENTS) && (length == MomentTrace.NUMBERS || length == signed - 1)
                || name.equals(Beside.MATCHING) && length == TwoLatticeMatching.OLDER_NUMBERS;
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes and types are checked first. */
    Counters restore(Checkpoint saved) {
        boolean signed = !isOlder(MOMENTS, saved.arrays().get(MOMENTS));
        save(new Counters(0, 0, 0)).arrays().forEach((name, own) -> {
            if (!isOlder(name, saved.arrays().get(name))) requireLike(name, own, saved.get(name, own.shape()));
        });
        sampler.setSpins(((Tensor.Bytes) saved.arrays().get("parameters/spins")).values());
        copy(saved, "recent/energy", tally.recentEnergy.values());
        copy(saved, "recent/magnetisation", tally.recentMagnetisation.values());
        double[] moments = ((Tensor.Doubles) saved.arrays().get(MOMENTS)).values();
        tally.moments.restore(moments, ((Tensor.Floats) saved.arrays().get("moments/floats")).values());
        if (signed)
            tally.moments.restoreSigned(Arrays.copyOfRange(moments, MomentTrace.NUMBERS, moments.length));
        copyDoubles(saved, "looks/correlation", looks.correlation);
        copyDoubles(saved, "looks/sums", looks.sums);
        long[] counts = ((Tensor.Longs) saved.arrays().get("looks/couplings")).values();
        for (int k = 0; k < looks.couplings.length; k++) {
            EffectiveCouplings level = looks.couplings[k];
            System.arraycopy(counts, 25 * k, level.counts(), 0, 25);
            level.recount();
        }
        looks.changed();
        beside.restore(saved);
        long[] numbers = ((Tensor.Longs) saved.arrays().get("counters")).values();
        tally.recentEnergy.restore(numbers[2]);
        tally.recentMagnetisation.restore(numbers[2]);
        return new Counters(numbers[0], numbers[1], numbers[3]);
    }

    private static void requireLike(String name, Tensor own, Tensor found) {
        if (own.getClass() != found.getClass()) {
            throw new IllegalArgumentException("array '" + name + "' holds " + found.getClass().getSimpleName()
                    + " where " + own.getClass().getSimpleName() + " were expected");
        }
        if (name.equals("counters") && Arrays.stream(((Tensor.Longs) found).values()).anyMatch(n -> n < 0))
            throw new IllegalArgumentException("array 'counters' holds a number below 0");
        if (name.equals("parameters/spins")) {
            for (byte spin : ((Tensor.Bytes) found).values()) {
                if (spin != 1 && spin != -1)
                    throw new IllegalArgumentException("array 'parameters/spins' holds " + spin + ", neither 1 nor -1");
            }
        }
    }

    private static void copy(Checkpoint saved, String name, float[] to) {
        System.arraycopy(((Tensor.Floats) saved.arrays().get(name)).values(), 0, to, 0, to.length);
    }

    private static void copyDoubles(Checkpoint saved, String name, double[] to) {
        System.arraycopy(((Tensor.Doubles) saved.arrays().get(name)).values(), 0, to, 0, to.length);
    }
}
