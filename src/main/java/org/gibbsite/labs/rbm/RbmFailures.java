package org.gibbsite.labs.rbm;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** Settings under which learning fails, each in its own way: {@link RbmDiagnoses} names it first. */
final class RbmFailures {
    private RbmFailures() {}

    static List<Preset<RbmSettings>> all(RbmSettings defaults) {
        return List.of(
                Preset.of(defaults, "failure-step", "Failure: step too large",
                        "A step of 2 throws the weights about at once; most units never react again.",
                        "learningRate=2", "hiddenUnits=100", "epochs=2", "measureEvery=100", "likelihoodEvery=0"),
                Preset.of(defaults, "failure-bias", "Failure: no visible-bias initialisation",
                        "From biases of 0 small steps take a thousand updates to reach what pixel means alone give.",
                        "visibleBiasInit=zero", "learningRate=0.0002", "hiddenUnits=100", "epochs=3",
                        "measureEvery=100", "likelihoodEvery=0"),
                Preset.of(defaults, "failure-means", "Failure: reconstruction driven by means",
                        "Means of h pass on real numbers, where the model has bits: the error looks far too good.",
                        "drivingStates=probabilities", "learningRate=0.05", "hiddenUnits=100", "epochs=6",
                        "measureEvery=200", "likelihoodEvery=0"),
                Preset.of(defaults, "failure-stuck", "Failure: stuck persistent chains",
                        "PCD without decay: the valleys get so deep that the chains stay where they are, and the likelihood falls.",
                        "data=bars-and-stripes", "hiddenUnits=16", "method=pcd", "learningRate=0.1", "momentum=0",
                        "batchSize=30", "particles=20", "epochs=100", "weightDeviation=0.1", "visibleStates=samples",
                        "measureEvery=100", "likelihoodEvery=100"),
                Preset.of(defaults, "failure-units", "Failure: dead units",
                        "Sparsity that asks for one image in a thousand, and costs too much: all units fall silent.",
                        "sparsityCost=1", "sparsityTarget=0.001", "hiddenUnits=100", "epochs=2", "measureEvery=100",
                        "likelihoodEvery=0"),
                Preset.of(defaults, "failure-explosion", "Failure: weight explosion",
                        "Large steps without decay: weights of 20 nats leave nothing between 0 and 1.",
                        "data=bars-and-stripes", "hiddenUnits=16", "learningRate=4", "momentum=0.5", "batchSize=30",
                        "epochs=120", "weightDeviation=0.1", "visibleStates=samples", "measureEvery=100",
                        "likelihoodEvery=100"),
                Preset.of(defaults, "failure-error-lies", "Failure: the reconstruction error lies",
                        "Bars and stripes by CD-1, for long: from update 3 000 on the error falls and the likelihood too, ten seconds.",
                        "data=bars-and-stripes", "hiddenUnits=16", "learningRate=0.1", "momentum=0", "batchSize=30",
                        "epochs=300", "weightDeviation=0.1", "visibleStates=samples", "measureEvery=200",
                        "likelihoodEvery=200"));
    }
}
