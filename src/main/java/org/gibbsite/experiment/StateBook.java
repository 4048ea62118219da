package org.gibbsite.experiment;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gibbsite.data.Tensor;

/**
 * The state of an experiment, registered once: live arrays and counters by name. Checkpoints are made from it and taken in by
 * it, whole or not at all: every type, shape and range is checked before anything changes.
 */
public final class StateBook {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Consumer<Checkpoint>> wholeChecks = new ArrayList<>();
    private final List<Consumer<Checkpoint>> afterwards = new ArrayList<>();

    /** One array and what is allowed of it. */
    private static final class Entry {
        private final String name;
        /** Makes a copy of the present. */
        private final Supplier<Tensor> own;
        /** Writes one like it over it. */
        private final Consumer<Tensor> take;
        private Consumer<Tensor> check = found -> {};
        /** Lengths, besides the present one, that files of earlier versions have. */
        private int[] older = {};
        /** Whether it may have any length. */
        private boolean varies;
        /** Null where it must be there. */
        private Runnable otherwise;

        Entry(String name, Supplier<Tensor> own, Consumer<Tensor> take) {
            this.name = name;
            this.own = own;
            this.take = take;
        }

        /** Whether there is nothing to take over. */
        private boolean isLeftOut(Checkpoint saved) {
            return otherwise != null && !saved.arrays().containsKey(name);
        }

        void requireFit(Checkpoint saved) {
            if (isLeftOut(saved)) return;
            Tensor present = own.get(),
                    found = isOther(saved) ? saved.arrays().get(name) : saved.get(name, present.shape());
            if (present.getClass() != found.getClass()) {
                throw new IllegalArgumentException("array '" + name + "' holds " + found.getClass().getSimpleName()
                        + " where " + present.getClass().getSimpleName() + " were expected");
            }
            check.accept(found);
        }

        /** Whether there is another length than the present one that is allowed. */
        private boolean isOther(Checkpoint saved) {
            Tensor found = saved.arrays().get(name);
            return found != null && found.shape().length == 1
                    && (varies || Arrays.stream(older).anyMatch(length -> length == found.shape()[0]));
        }

        void takeOver(Checkpoint saved) {
            if (isLeftOut(saved)) otherwise.run();
            else
                take.accept(saved.arrays().get(name));
        }
    }

    /** Single-precision numbers, read and written in place. @param shape row by row; none for all in one row */
    public StateBook floats(String name, float[] live, int... shape) {
        return floats(name, () -> live, shape);
    }

    /** Single-precision numbers of an array that may be exchanged for another of the same length. */
    public StateBook floats(String name, Supplier<float[]> live, int... shape) {
        return live(name, () -> new Tensor.Floats(shape(shape, live.get().length), live.get().clone()), live);
    }

    /** Double-precision numbers, read and written in place. */
    public StateBook doubles(String name, double[] live) {
        return live(name, () -> Tensor.of(live.clone()), () -> live);
    }

    /** Whole numbers, read and written in place. */
    public StateBook ints(String name, int[] live) {
        return live(name, () -> new Tensor.Ints(new int[]{live.length}, live.clone()), () -> live);
    }

    /** Long whole numbers, read and written in place. */
    public StateBook longs(String name, long[] live) {
        return live(name, () -> Tensor.of(live.clone()), () -> live);
    }

    /** Bytes, read and written in place. */
    public StateBook bytes(String name, byte[] live) {
        return live(name, () -> new Tensor.Bytes(new int[]{live.length}, live.clone()), () -> live);
    }

    /** @param array of the tensor's type and length */
    private StateBook live(String name, Supplier<Tensor> own, Supplier<?> array) {
        return add(name, own,
                found -> System.arraycopy(found.values(), 0, array.get(), 0, Array.getLength(array.get())));
    }

    /** Single-precision numbers that something makes and takes. */
    public StateBook floats(String name, Supplier<float[]> get, Consumer<float[]> set) {
        return add(name, () -> Tensor.of(get.get()), found -> set.accept(((Tensor.Floats) found).values()));
    }

    /** Double-precision numbers that something makes and takes. */
    public StateBook doubles(String name, Supplier<double[]> get, Consumer<double[]> set) {
        return add(name, () -> Tensor.of(get.get()), found -> set.accept(((Tensor.Doubles) found).values()));
    }

    /** Numbers of steps and the like, none below 0. */
    public StateBook counters(String name, Supplier<long[]> get, Consumer<long[]> set) {
        add(name, () -> Tensor.of(get.get()), found -> set.accept(((Tensor.Longs) found).values()));
        return check(found -> {
            if (Arrays.stream(((Tensor.Longs) found).values()).anyMatch(n -> n < 0)) {
                throw new IllegalArgumentException("array '" + name + "' holds a number below 0");
            }
        });
    }

    /** Spins, ±1, that something makes and takes. */
    public StateBook spins(String name, Supplier<byte[]> get, Consumer<byte[]> set, int... shape) {
        add(name, () -> new Tensor.Bytes(shape(shape, get.get().length), get.get().clone()),
                found -> set.accept(((Tensor.Bytes) found).values()));
        return check(found -> {
            for (byte spin : ((Tensor.Bytes) found).values()) {
                if (spin != 1 && spin != -1) {
                    throw new IllegalArgumentException("array '" + name + "' holds " + spin + ", neither 1 nor -1");
                }
            }
        });
    }

    /** Whatever something makes and takes. */
    public StateBook add(String name, Supplier<Tensor> get, Consumer<Tensor> set) {
        entries.add(new Entry(name, get, set));
        return this;
    }

    /**
     * Checks the last entry further. @param check throws {@link IllegalArgumentException} with one sentence; given what has the
     * right type and shape
     */
    public StateBook check(Consumer<Tensor> check) {
        Entry last = entries.getLast();
        last.check = last.check.andThen(check);
        return this;
    }

    /** Of the last entry, lengths that files of earlier versions have: what takes it over is given those, too. */
    public StateBook older(int... lengths) {
        entries.getLast().older = lengths;
        return this;
    }

    /** The last entry may have any length, as where things are added and taken away; {@link #checkWhole} says what fits. */
    public StateBook varying() {
        entries.getLast().varies = true;
        return this;
    }

    /**
     * The last entry may be missing, as in files of a version that did not have it.
     *
     * @param otherwise done in place of taking it over
     */
    public StateBook optional(Runnable otherwise) {
        entries.getLast().otherwise = otherwise;
        return this;
    }

    /** Checks what belongs together. @param check throws {@link IllegalArgumentException}; given what fits one by one */
    public StateBook checkWhole(Consumer<Checkpoint> check) {
        wholeChecks.add(check);
        return this;
    }

    /** Done after everything has been taken over. */
    public StateBook then(Runnable action) {
        return thenFrom(saved -> action.run());
    }

    /** As {@link #then}, with what was taken over: for arrays that only make sense together. */
    public StateBook thenFrom(Consumer<Checkpoint> action) {
        afterwards.add(action);
        return this;
    }

    /** An array that {@link #thenFrom} takes over. */
    public StateBook saved(String name, Supplier<Tensor> get) {
        return add(name, get, found -> {});
    }

    /** Copies out the present. */
    public Checkpoint save() {
        TreeMap<String, Tensor> arrays = new TreeMap<>();
        for (Entry entry : entries) arrays.put(entry.name, entry.own.get());
        return new Checkpoint(arrays);
    }

    /** Takes everything over, in the order of registration. @throws IllegalArgumentException one sentence; nothing has changed */
    public void restore(Checkpoint saved) {
        entries.forEach(entry -> entry.requireFit(saved));
        wholeChecks.forEach(check -> check.accept(saved));
        entries.forEach(entry -> entry.takeOver(saved));
        afterwards.forEach(action -> action.accept(saved));
    }

    private static int[] shape(int[] given, int length) {
        return given.length == 0 ? new int[]{length} : given;
    }
}
