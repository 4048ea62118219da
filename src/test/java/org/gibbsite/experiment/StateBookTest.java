package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A checkpoint is made of every kind of array and taken in whole or not at all. */
class StateBookTest {

    /** One array of every kind. */
    private static final class State {
        final float[] weights = {1, 2, 3, 4, 5, 6};
        float[] exchanged = {1, 2};
        final double[] sums = {0.5, 1.5};
        final int[] whole = {1, 2, 3};
        final long[] numbers = {1L << 40, -2};
        final byte[] bits = {0, 1, 1};
        float[] made = {7, 8};
        double[] wide = {9};
        long[] counts = {3, 0};
        byte[] spins = {1, -1, -1, 1};
        final List<String> done = new ArrayList<>();
        final StateBook book = new StateBook().floats("weights", weights, 2, 3).floats("exchanged", () -> exchanged)
                .doubles("sums", sums).ints("whole", whole).longs("numbers", numbers).bytes("bits", bits)
                .floats("made", () -> made, found -> made = found).doubles("wide", () -> wide, found -> wide = found)
                .counters("counts", () -> counts, found -> counts = found)
                .spins("spins", () -> spins, found -> spins = found, 2, 2);

        void fill() {
            Arrays.fill(weights, -1);
            exchanged = new float[]{-1, -1};
            Arrays.fill(sums, -1);
            Arrays.fill(whole, -1);
            Arrays.fill(numbers, -1);
            Arrays.fill(bits, (byte) 9);
            made = new float[]{-1, -1};
            wide = new double[]{-1};
            counts = new long[]{9, 9};
            spins = new byte[]{-1, -1, -1, -1};
        }
    }

    private static Checkpoint with(Checkpoint saved, String name, Tensor tensor) {
        TreeMap<String, Tensor> arrays = new TreeMap<>(saved.arrays());
        arrays.put(name, tensor);
        return new Checkpoint(arrays);
    }

    private static Checkpoint without(Checkpoint saved, String name) {
        TreeMap<String, Tensor> arrays = new TreeMap<>(saved.arrays());
        arrays.remove(name);
        return new Checkpoint(arrays);
    }

    @Test void everyKindIsTakenOverAsItWas() {
        State state = new State();
        Checkpoint saved = state.book.save();
        long bits = FrameBits.of(saved);
        state.fill();
        assertThat(FrameBits.of(saved)).as("a checkpoint is a copy").isEqualTo(bits);
        assertThat(FrameBits.of(state.book.save())).isNotEqualTo(bits);
        float[] present = state.exchanged;
        state.book.restore(saved);
        assertThat(FrameBits.of(state.book.save())).isEqualTo(bits);
        assertThat(state.weights).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(state.numbers).containsExactly(1L << 40, -2);
        assertThat(present).as("written in place").containsExactly(1, 2).isSameAs(state.exchanged);
        assertThat(saved.arrays()).hasSize(10);
        assertThat(saved.get("weights", 2, 3)).isInstanceOf(Tensor.Floats.class);
        assertThat(saved.get("exchanged", 2)).isInstanceOf(Tensor.Floats.class);
        assertThat(saved.get("wide", 1)).isInstanceOf(Tensor.Doubles.class);
        assertThat(saved.get("spins", 2, 2)).isInstanceOf(Tensor.Bytes.class);
    }

    static List<Map.Entry<String, Tensor>> wrong() {
        return List.of(Map.entry("weights", new Tensor.Doubles(new int[]{2, 3}, new double[6])),
                Map.entry("weights", new Tensor.Floats(new int[]{3, 2}, new float[6])),
                Map.entry("weights", Tensor.of(new float[6])), Map.entry("exchanged", Tensor.of(1f, 2f, 3f)),
                Map.entry("sums", Tensor.of(1f, 2f)), Map.entry("sums", Tensor.of(1.0)),
                Map.entry("whole", Tensor.of(1L, 2L, 3L)),
                Map.entry("numbers", new Tensor.Ints(new int[]{2}, new int[2])),
                Map.entry("bits", new Tensor.Bytes(new int[]{4}, new byte[4])),
                Map.entry("made", Tensor.of(1.0, 2.0)), Map.entry("wide", Tensor.of(1f)),
                Map.entry("counts", Tensor.of(1.0, 2.0)), Map.entry("counts", Tensor.of(3L, -1L)),
                Map.entry("spins", new Tensor.Bytes(new int[]{2, 2}, new byte[]{1, -1, 0, 1})),
                Map.entry("spins", new Tensor.Bytes(new int[]{4}, new byte[]{1, -1, 1, 1})));
    }

    @ParameterizedTest
    @MethodSource("wrong") void whatDoesNotFitIsRefusedByNameAndNothingChanges(Map.Entry<String, Tensor> wrong) {
        State state = new State();
        Checkpoint saved = state.book.save();
        state.book.then(() -> state.done.add("then"));
        state.fill();
        long before = FrameBits.of(state.book.save());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.book.restore(with(saved, wrong.getKey(), wrong.getValue())))
                .withMessageStartingWith("array '" + wrong.getKey() + "' h");
        assertThatIllegalArgumentException().isThrownBy(() -> state.book.restore(without(saved, wrong.getKey())))
                .withMessage("the checkpoint has no array '" + wrong.getKey() + "'");
        assertThat(FrameBits.of(state.book.save())).isEqualTo(before);
        assertThat(state.done).isEmpty();
    }

    @Test void sentencesNameWhatWasFoundAndExpected() {
        State state = new State();
        Checkpoint saved = state.book.save();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.book.restore(with(saved, "sums", Tensor.of(1f, 2f))))
                .withMessage("array 'sums' holds Floats where Doubles were expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.book.restore(with(saved, "counts", Tensor.of(3L, -1L))))
                .withMessage("array 'counts' holds a number below 0");
        Tensor spins = new Tensor.Bytes(new int[]{2, 2}, new byte[]{1, -1, 0, 1});
        assertThatIllegalArgumentException().isThrownBy(() -> state.book.restore(with(saved, "spins", spins)))
                .withMessage("array 'spins' holds 0, neither 1 nor -1");
    }

    @Test void lengthsOfEarlierVersionsAreTakenAndNoOthers() {
        List<double[]> taken = new ArrayList<>();
        StateBook book = new StateBook().doubles("numbers", () -> new double[4], taken::add).older(2, 3);
        for (int length = 1; length <= 5; length++) {
            Checkpoint saved = with(book.save(), "numbers", Tensor.of(new double[length]));
            if (length >= 2 && length <= 4) {
                book.restore(saved);
                assertThat(taken.getLast()).hasSize(length);
            } else {
                assertThatIllegalArgumentException().as("length " + length).isThrownBy(() -> book.restore(saved))
                        .withMessageContaining("'numbers' has shape [" + length + "] where [4] was expected");
            }
        }
        assertThat(taken).hasSize(3);
        Tensor folded = new Tensor.Doubles(new int[]{2, 1}, new double[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(book.save(), "numbers", folded)))
                .withMessageContaining("numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.restore(with(book.save(), "numbers", Tensor.of(1f, 2f))))
                .withMessageContaining("Floats where Doubles");
    }

    @Test void anArrayThatGrowsMayHaveAnyLengthOfItsType() {
        double[][] points = {{1, 2}};
        StateBook book = new StateBook().doubles("points", () -> points[0], found -> points[0] = found).varying()
                .check(found -> {
                    if (((Tensor.Doubles) found).values().length % 2 == 1) throw new IllegalArgumentException("odd");
                });
        Checkpoint small = book.save();
        for (double[] other : new double[][]{{}, {1, 2, 3, 4}, {5, 6, 7, 8, 9, 10}}) {
            book.restore(with(small, "points", Tensor.of(other)));
            assertThat(points[0]).containsExactly(other);
        }
        book.restore(small);
        assertThat(points[0]).containsExactly(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(small, "points", Tensor.of(1.0))))
                .withMessage("odd");
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(small, "points", Tensor.of(1L, 2L))))
                .withMessageContaining("'points' holds Longs");
        Tensor table = new Tensor.Doubles(new int[]{2, 2}, new double[4]);
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(small, "points", table)))
                .withMessageContaining("'points' has shape");
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(without(small, "points")))
                .withMessageContaining("no array 'points'");
        assertThat(points[0]).containsExactly(1, 2);
    }

    @Test void whatMayBeMissingIsReplacedAndOtherwiseCheckedAsAny() {
        double[] offs = {4};
        StateBook book = new StateBook().doubles("offs", offs).optional(() -> offs[0] = Double.NaN);
        Checkpoint saved = book.save();
        book.restore(without(saved, "offs"));
        assertThat(offs[0]).isNaN();
        book.restore(saved);
        assertThat(offs[0]).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(saved, "offs", Tensor.of(1f))))
                .withMessageContaining("'offs' holds Floats");
    }

    @Test void whatBelongsTogetherIsCheckedFirstAndActionsComeLast() {
        List<String> order = new ArrayList<>();
        double[] live = {1};
        StateBook book = new StateBook().doubles("first", () -> live, found -> order.add("first"))
                .then(() -> order.add("then")).saved("seen", () -> Tensor.of(live.clone()))
                .thenFrom(saved -> order.add("seen " + saved.doubles("seen")[0]))
                .doubles("second", () -> live, found -> order.add("second")).checkWhole(saved -> {
                    order.add("whole");
                    if (saved.doubles("seen")[0] != saved.doubles("first")[0]) {
                        throw new IllegalArgumentException("seen differs from first");
                    }
                });
        Checkpoint saved = book.save();
        book.restore(saved);
        assertThat(order).containsExactly("whole", "first", "second", "then", "seen 1.0");
        order.clear();
        assertThatIllegalArgumentException().isThrownBy(() -> book.restore(with(saved, "seen", Tensor.of(2.0))))
                .withMessage("seen differs from first");
        assertThat(order).containsExactly("whole");
    }
}
