package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.function.Consumer;
import org.gibbsite.data.PointCloud;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.models.mixture.Responsibilities;

/** The points of a run, which hands move, add and take away, and with each its row of responsibilities. */
final class EmPoints {
    private final int dimensions, components;
    private final Responsibilities q;
    private double[] places; // (N × dimensions); never written to, exchanged
    private int[] labels;

    EmPoints(PointCloud cloud, int components, Responsibilities q) {
        this.components = components;
        this.q = q;
        dimensions = cloud.dimensions();
        places = cloud.points();
        labels = cloud.labels();
    }

    /** (N × dimensions). Not to be written to. */
    double[] places() {
        return places;
    }

    int[] labels() { return labels; }

    int count() { return labels.length; }

    int dimensions() { return dimensions; }

    /** @param taken told of the points of a checkpoint before anything that is registered later is taken over */
    void register(StateBook state, Consumer<double[]> taken) {
        state.doubles("points", () -> places.clone(), saved -> {
            places = saved.clone();
            taken.accept(places);
        }).varying()
                .add("labels", () -> new Tensor.Ints(new int[]{labels.length}, labels.clone()),
                        saved -> labels = ((Tensor.Ints) saved).values().clone())
                .varying().doubles("responsibilities", () -> q.rows().clone(), q::take).varying()
                .doubles("entropies", () -> q.entropies().clone(),
                        saved -> System.arraycopy(saved, 0, q.entropies(), 0, saved.length))
                .varying().checkWhole(saved -> {
                    int n = saved.arrays().get("labels").shape()[0];
                    if (n == 0 || saved.doubles("points").length != n * dimensions
                            || saved.doubles("entropies").length != n
                            || saved.doubles("responsibilities").length != n * components) {
                        throw new IllegalArgumentException(
                                "arrays 'points', 'labels', 'responsibilities' and 'entropies' do not fit together");
                    }
                });
    }

    /** @throws IllegalArgumentException one sentence where it does not fit; nothing has changed then */
    void edit(EmEdit edit) {
        int n = count(), index = edit.index();
        EmEdit.require(index < n, "there is no point " + index + " among " + n);
        if (edit.place().isEmpty()) {
            EmEdit.require(n > components, "a mixture of " + components + " needs as many points");
            remove(index);
            return;
        }
        edit.requirePlace(dimensions);
        double[] next = Arrays.copyOf(places, index < 0 ? places.length + dimensions : places.length);
        int at = index < 0 ? n : index;
        for (int i = 0; i < dimensions; i++) next[at * dimensions + i] = edit.place().get(i);
        places = next;
        if (index < 0) append();
    }

    private void append() {
        int n = count();
        labels = Arrays.copyOf(labels, n + 1);
        double[] rows = Arrays.copyOf(q.rows(), (n + 1) * components);
        Arrays.fill(rows, n * components, rows.length, 1.0 / components);
        q.take(rows);
    }

    private void remove(int index) {
        int[] kept = new int[count() - 1];
        for (int i = 0; i < kept.length; i++) kept[i] = labels[i < index ? i : i + 1];
        labels = kept;
        places = without(places, index * dimensions, dimensions);
        q.take(without(q.rows(), index * components, components));
    }

    private static double[] without(double[] all, int from, int count) {
        double[] rest = Arrays.copyOf(all, all.length - count);
        System.arraycopy(all, from + count, rest, from, rest.length - from);
        return rest;
    }
}
