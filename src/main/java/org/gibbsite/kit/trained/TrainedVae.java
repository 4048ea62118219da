package org.gibbsite.kit.trained;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.ModelArray;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.PlanarFlow;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.models.vae.VaeShape.Likelihood;

/**
 * Variational autoencoders as models: arrays by their names in {@link VaeParameters}, biases as vectors. The arrays tell the
 * shape, and by {@code pixelLogVariance} the likelihood; what a hidden unit makes of its input is told by the kind.
 */
public final class TrainedVae {
    private static final String PIXELS = "pixels", HIDDEN = "hidden", LATENT = "latent", FLOW = "flow",
            TOP = "top latent", BETWEEN = "between";
    private static final List<ModelArray> ARRAYS = List.of(
            array("encoderWeights", PIXELS, HIDDEN), array("encoderBias", HIDDEN),
            array("meanWeights", HIDDEN, LATENT), array("meanBias", LATENT),
            array("logVarianceWeights", HIDDEN, LATENT), array("logVarianceBias", LATENT),
            array("decoderWeights", LATENT, HIDDEN), array("decoderBias", HIDDEN),
            array("outputWeights", HIDDEN, PIXELS), array("outputBias", PIXELS),
            optional("pixelLogVariance", "variance"),
            optional("flowWeights", HIDDEN, FLOW), optional("flowBias", FLOW),
            optional("topEncoderWeights", LATENT, BETWEEN), optional("topEncoderBias", BETWEEN),
            optional("topMeanWeights", BETWEEN, TOP), optional("topMeanBias", TOP),
            optional("topLogVarianceWeights", BETWEEN, TOP), optional("topLogVarianceBias", TOP),
            optional("topDecoderWeights", TOP, BETWEEN), optional("topDecoderBias", BETWEEN),
            optional("priorMeanWeights", BETWEEN, LATENT), optional("priorMeanBias", LATENT),
            optional("priorLogVarianceWeights", BETWEEN, LATENT), optional("priorLogVarianceBias", LATENT));
    private static final ModelKind TANH = new ModelKind("vae", ARRAYS), RELU = new ModelKind("relu-vae", ARRAYS),
            SOFTPLUS = new ModelKind("softplus-vae", ARRAYS), SIGMOID = new ModelKind("sigmoid-vae", ARRAYS);

    private TrainedVae() {}

    private static ModelArray array(String name, String... dimensions) {
        return new ModelArray(name, List.of(dimensions), Map.of());
    }

    private static ModelArray optional(String name, String... dimensions) {
        return new ModelArray(name, List.of(dimensions), Map.of(), true);
    }

    /** The kind whose hidden units compute this. */
    public static ModelKind kind(Activation activation) {
        return switch (activation) {
            case TANH -> TANH;
            case RELU -> RELU;
            case SOFTPLUS -> SOFTPLUS;
            case SIGMOID -> SIGMOID;
        };
    }

    /** Of a checkpoint with arrays {@code parameters/…}. */
    public static TrainedModel of(ModelKind kind, Checkpoint checkpoint, TrainedModel.Provenance provenance) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        for (ModelArray array : ARRAYS) {
            Tensor values = checkpoint.arrays().get("parameters/" + array.name());
            if (values != null) arrays.put(array.name(), array.dimensions().size() == 1 ? vector(values) : values);
        }
        return new TrainedModel(kind, arrays, provenance);
    }

    private static Tensor vector(Tensor row) { return Tensor.of(((Tensor.Floats) row).values()); }

    /**
     * Parameters of its own.
     *
     * @throws IllegalArgumentException one sentence, where the arrays are not those of one autoencoder
     */
    public static VaeParameters parameters(TrainedModel model) {
        VaeParameters parameters = new VaeParameters(shape(model));
        List<String> names = parameters.all().stream().map(Variable::name).sorted().toList();
        if (!names.equals(List.copyOf(model.arrays().keySet()))) {
            throw new IllegalArgumentException("the arrays " + String.join(", ", model.arrays().keySet())
                    + " do not make an autoencoder: it would have " + String.join(", ", names));
        }
        for (Variable each : parameters.all()) {
            float[] values = model.floats(each.name());
            if (values.length != each.size()) {
                throw new IllegalArgumentException(
                        each.name() + " has " + values.length + " numbers, and an autoencoder "
                                + "of " + model.shapeWords() + " has " + each.size());
            }
            System.arraycopy(values, 0, each.data(), 0, values.length);
        }
        return parameters;
    }

    /** What the arrays tell of it; whether they all fit is another question. */
    public static VaeShape shape(TrainedModel model) {
        int latent = length(model, "meanBias");
        return new VaeShape(length(model, "outputBias"), length(model, "encoderBias"), latent,
                length(model, "topMeanBias"), length(model, "flowBias") / PlanarFlow.parameters(latent),
                activation(model.kind()),
                model.arrays().containsKey("pixelLogVariance") ? Likelihood.GAUSSIAN : Likelihood.BERNOULLI);
    }

    private static int length(TrainedModel model, String name) {
        return model.arrays().containsKey(name) ? model.floats(name).length : 0;
    }

    private static Activation activation(ModelKind kind) {
        return Arrays.stream(Activation.values()).filter(each -> kind(each).equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a model of kind " + kind + " is no autoencoder"));
    }
}
