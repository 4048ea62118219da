package org.gibbsite.labs.vae;

import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.VaeShape;

/** Settings translated into the words of the model. */
final class VaeModels {
    private VaeModels() {}

    static VaeShape shape(VaeSettings settings, int pixels) {
        return new VaeShape(pixels, settings.model().hiddenUnits(), settings.model().latentUnits(),
                settings.model().secondLayerUnits(),
                settings.model().flowSteps(), activation(settings), likelihood(settings));
    }

    private static Activation activation(VaeSettings settings) {
        return switch (settings.model().activation()) {
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
