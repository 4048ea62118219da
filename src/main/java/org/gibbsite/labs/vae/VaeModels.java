package org.gibbsite.labs.vae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.ModelKind;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.kit.trained.TrainedVae;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;

/** Settings translated into the words of the model. */
final class VaeModels {
    private VaeModels() {}

    static VaeShape shape(VaeSettings settings, int pixels) {
        return new VaeShape(pixels, settings.model().hiddenUnits(), settings.model().latentUnits(),
                settings.model().secondLayerUnits(),
                settings.model().flowSteps(), activation(settings.model().activation()), likelihood(settings));
    }

    static ModelKind kind(VaeSettings settings) {
        return kind(settings.model().activation());
    }

    static ModelKind kind(VaeSettings.Activation activation) {
        return TrainedVae.kind(activation(activation));
    }

    private static Activation activation(VaeSettings.Activation activation) {
        return switch (activation) {
            case TANH -> Activation.TANH;
            case RELU -> Activation.RELU;
            case SOFTPLUS -> Activation.SOFTPLUS;
            case SIGMOID -> Activation.SIGMOID;
        };
    }

    private static VaeShape.Likelihood likelihood(VaeSettings settings) {
        return switch (settings.model().likelihood()) {
            case BERNOULLI -> VaeShape.Likelihood.BERNOULLI;
            case GAUSSIAN -> VaeShape.Likelihood.GAUSSIAN;
        };
    }

    /** New parameters of that shape: drawn, or a trained model's. */
    static VaeParameters parameters(VaeSettings settings, VaeShape shape, LabContext context) {
        return switch (settings.model().weights()) {
            case RANDOM -> {
                context.report().at("drawing weights");
                VaeParameters drawn = new VaeParameters(shape);
                drawn.initialise(context.key().fold("parameters"));
                yield drawn;
            }
            case CHECKPOINT -> trained(settings, shape, context);
        };
    }

    private static VaeParameters trained(VaeSettings settings, VaeShape shape, LabContext context) {
        String name = settings.model().model();
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "weights = checkpoint needs a trained autoencoder in model: vae: and its "
                            + "hash (see: gibbsite model list), or the path of a saved run or .npz file");
        }
        VaeParameters trained = TrainedVae.parameters(context.model(name, kind(settings)));
        requireSame(name, trained.shape(), shape);
        return trained;
    }

    private static void requireSame(String name, VaeShape found, VaeShape wanted) {
        if (found.pixels() != wanted.pixels()) {
            throw new IllegalArgumentException(name + " is for images of " + found.pixels() + " pixels, and these have "
                    + wanted.pixels());
        }
        Map<String, String> needed = shapeTexts(found);
        needed.entrySet().removeAll(shapeTexts(wanted).entrySet());
        if (!needed.isEmpty()) {
            throw new IllegalArgumentException(name + " needs " + needed.entrySet().stream()
                    .map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", ")));
        }
    }

    /** The settings that begin with a trained model: its shape, its data, its name. */
    static Map<String, String> beginning(TrainedModel model) {
        Map<String, String> changes = shapeTexts(TrainedVae.shape(model));
        changes.put("weights", "checkpoint");
        changes.put("model", model.reference().toString());
        if (!model.provenance().data().isEmpty()) changes.put("data", model.provenance().data());
        return changes;
    }

    /** A shape as the texts of settings; without the pixels, which data have. */
    private static Map<String, String> shapeTexts(VaeShape shape) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("latentUnits", Integer.toString(shape.latentUnits()));
        texts.put("hiddenUnits", Integer.toString(shape.hiddenUnits()));
        texts.put("activation", shape.activation().name().toLowerCase(Locale.ROOT));
        texts.put("likelihood", shape.likelihood().name().toLowerCase(Locale.ROOT));
        texts.put("flowSteps", Integer.toString(shape.flowSteps()));
        texts.put("secondLayerUnits", Integer.toString(shape.topUnits()));
        return texts;
    }

    static Optimiser optimiser(VaeSettings settings, List<Variable> parameters, MatrixBackend backend) {
        return Optimiser.of(switch (settings.learning().optimiser()) {
            case ADAM -> Optimiser.Kind.ADAM;
            case ADAMAX -> Optimiser.Kind.ADAMAX;
            case RMSPROP -> Optimiser.Kind.RMSPROP;
            case NESTEROV -> Optimiser.Kind.NESTEROV;
            case MOMENTUM -> Optimiser.Kind.MOMENTUM;
            case SGD -> Optimiser.Kind.SGD;
        }, parameters, backend);
    }

    /** ε at a point of the run. */
    static float rate(VaeSettings settings, double epoch) {
        Schedule schedule = switch (settings.learning().schedule()) {
            case CONSTANT -> Schedule.CONSTANT;
            case LINEAR -> Schedule.LINEAR;
            case EXPONENTIAL -> Schedule.EXPONENTIAL;
            case INVERSE -> Schedule.INVERSE;
            case COSINE -> Schedule.COSINE;
        };
        return (float) schedule.at(settings.learning().learningRate(), epoch, settings.learning().epochs());
    }
}
