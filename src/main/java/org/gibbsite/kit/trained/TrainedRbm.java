package org.gibbsite.kit.trained;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.ModelArray;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.models.rbm.Rbm;

/**
 * Restricted Boltzmann machines as models: W (visible × hidden), a (visible), b (hidden). The other names are those of
 * scikit-learn's {@code BernoulliRBM}, whose W is hidden × visible, of common scripts for PyTorch, and of the formulas.
 */
public final class TrainedRbm {
    private static final String VISIBLE = "visible", HIDDEN = "hidden", WEIGHTS = "weights",
            VISIBLE_BIAS = "visibleBias", HIDDEN_BIAS = "hiddenBias";
    private static final List<ModelArray> ARRAYS = List.of(
            new ModelArray(WEIGHTS, List.of(VISIBLE, HIDDEN),
                    Map.of("W", List.of(), "components_", List.of(HIDDEN, VISIBLE))),
            new ModelArray(VISIBLE_BIAS, List.of(VISIBLE),
                    names("a", "v_bias", "vbias", "visible_bias", "intercept_visible_")),
            new ModelArray(HIDDEN_BIAS, List.of(HIDDEN),
                    names("b", "h_bias", "hbias", "hidden_bias", "intercept_hidden_")));

    /** With binary visible units. */
    public static final ModelKind KIND = new ModelKind("rbm", ARRAYS);
    /** With real-valued visible units of variance 1. */
    public static final ModelKind GAUSSIAN = new ModelKind("gaussian-rbm", ARRAYS);

    private TrainedRbm() {}

    /** Of a checkpoint with {@code parameters/weights} and biases, whose arrays it shares. */
    public static TrainedModel of(ModelKind kind, Checkpoint checkpoint, TrainedModel.Provenance provenance) {
        return of(kind, checkpoint, "parameters/", provenance);
    }

    /** As the other. @param place what the names of the arrays begin with in the checkpoint */
    public static TrainedModel of(ModelKind kind, Checkpoint checkpoint, String place,
            TrainedModel.Provenance provenance) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        for (ModelArray array : ARRAYS) {
            Tensor values = checkpoint.arrays().get(place + array.name());
            if (values != null) arrays.put(array.name(), values);
        }
        return new TrainedModel(kind, arrays, provenance);
    }

    /** A machine of its own with these parameters. */
    public static Rbm machine(TrainedModel model) {
        Rbm rbm = new Rbm(model.shape().get(0), model.shape().get(1), model.kind().equals(GAUSSIAN));
        copy(model.floats(WEIGHTS), rbm.weights().data);
        copy(model.floats(VISIBLE_BIAS), rbm.visibleBias());
        copy(model.floats(HIDDEN_BIAS), rbm.hiddenBias());
        return rbm;
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static Map<String, List<String>> names(String... names) {
        Map<String, List<String>> others = new TreeMap<>();
        for (String name : names) others.put(name, List.of());
        return others;
    }
}
