package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link RbmLab}, each as its differences from the defaults. */
final class RbmPresets {
    private RbmPresets() {}

    static List<Preset<RbmSettings>> all(RbmSettings defaults) {
        return Stream.concat(healthy(defaults).stream(), RbmFailures.all(defaults).stream()).toList();
    }

    private static List<Preset<RbmSettings>> healthy(RbmSettings defaults) {
        return List.of(
                Preset.of(defaults, "scribble", "500 filters on Scribble digits",
                        "CD-1 on 10 000 embedded digits; strokes appear within seconds, 20 epochs in under a minute."),
                Preset.of(defaults, "course", "The course's RBM on MNIST",
                        "784–500, CD-1, both biases from N(0, 0.01²), 10 epochs of the 60 000 digits: about a minute and a half.",
                        "data=mnist", "visibleBiasInit=normal", "epochs=10", "measureEvery=1500",
                        "likelihoodEvery=15000"),
                Preset.of(defaults, "mnist", "500 filters on MNIST",
                        "The defaults on 60 000 real digits, 20 epochs: about three minutes.", "data=mnist",
                        "measureEvery=1500", "likelihoodEvery=15000"),
                Preset.of(defaults, "exact", "16 hidden units, likelihood known exactly",
                        "Small enough to sum over all 65 536 hidden states: the log-likelihood is a fact, not an estimate.",
                        "hiddenUnits=16", "learningRate=0.05", "batchSize=100", "measureEvery=100",
                        "likelihoodEvery=100"),
                Preset.of(defaults, "persistent", "Persistent chains (PCD)",
                        "The negative phase comes from chains that never restart: better samples, noisier filters.",
                        "method=pcd", "momentum=0", "learningRate=0.005", "particles=100", "visibleStates=samples",
                        "schedule=linear"),
                Preset.of(defaults, "tempering", "Parallel tempering",
                        "Ten temperatures swap states, so that the chains cross between the digits.",
                        "method=tempering",
                        "hiddenUnits=100", "momentum=0", "learningRate=0.01", "particles=20", "visibleStates=samples"),
                Preset.of(defaults, "sparse", "Sparse features",
                        "Hidden units are pushed to be on for one image in twenty: fewer blobs, more pen strokes.",
                        "sparsityCost=0.1", "sparsityTarget=0.05", "weightDecayL2=1e-4"),
                Preset.of(defaults, "bars-and-stripes", "Bars and stripes, exact gradient",
                        "4 × 4 pixels, 16 hidden units, the true likelihood gradient by summing over every state.",
                        "data=bars-and-stripes", "hiddenUnits=16", "method=exact", "learningRate=0.5", "momentum=0.5",
                        "batchSize=30", "epochs=200", "measureEvery=50", "likelihoodEvery=50", "weightDeviation=0.1"),
                Preset.of(defaults, "compass", "The gradient compass",
                        "Bars and stripes by CD-1, with its direction, CD-10's and PCD's against the exact gradient.",
                        "data=bars-and-stripes", "hiddenUnits=16", "learningRate=0.1", "momentum=0.5", "batchSize=30",
                        "epochs=200", "measureEvery=50", "likelihoodEvery=50", "compassEvery=50",
                        "weightDeviation=0.1", "visibleStates=samples"),
                Preset.of(defaults, "blackboard", "Three by two, on the blackboard",
                        "One update of CD-1 in round numbers: step it by phases and follow it with chalk.",
                        "data=blackboard", "hiddenUnits=2", "startingWeights=4 -1; 0 0; 1 1", "visibleBiasInit=zero",
                        "learningRate=1", "momentum=0", "batchSize=1", "epochs=20", "visibleStates=samples",
                        "measureEvery=1", "likelihoodEvery=1", "compassEvery=1"),
                Preset.of(defaults, "gaussian", "Real-valued pixels",
                        "Gaussian visible units of variance 1 on scaled grey levels.", "visibleUnits=gaussian",
                        "learningRate=0.001", "likelihoodEvery=0"));
    }
}
