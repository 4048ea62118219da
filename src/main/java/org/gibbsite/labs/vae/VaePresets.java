package org.gibbsite.labs.vae;

import java.util.List;
import org.gibbsite.experiment.Preset;

/** The named settings of {@link VaeLab}, each as its differences from the defaults. */
final class VaePresets {
    private VaePresets() {}

    static List<Preset<VaeSettings>> all(VaeSettings defaults) {
        return List.of(
                Preset.of(defaults, "scribble", "A map of Scribble digits",
                        "784–500–2–500–784 on 10 000 embedded digits; the map unfolds within seconds, 20 epochs in under a minute.",
                        "measureEvery=100"),
                Preset.of(defaults, "mnist", "A map of MNIST",
                        "The published setting on 60 000 real digits, 20 epochs: a few minutes.", "data=mnist"),
                Preset.of(defaults, "twenty", "Twenty numbers per image",
                        "Sharper digits, drawn as on/off pixels; Two terms shows how much each unit carries.",
                        "data=mnist", "latentUnits=20", "pixels=binary", "epochs=10"),
                Preset.of(defaults, "three", "A map in three dimensions", "The third unit pulls the classes apart.",
                        "latentUnits=3", "measureEvery=100"),
                Preset.of(defaults, "importance", "Importance-weighted bound, K = 10",
                        "Ten samples per image share one bound, which is tighter.", "importanceSamples=10",
                        "batchSize=50", "measureEvery=200"),
                Preset.of(defaults, "flow", "Posteriors that bend: planar flow",
                        "Eight flow steps let q(z|x) be more than an ellipse.", "flowSteps=8", "measureEvery=100"),
                Preset.of(defaults, "two-layers", "A second stochastic layer",
                        "p(z) is learnt instead of normal: the map need not fill a disc.", "secondLayerUnits=10",
                        "measureEvery=100"),
                Preset.of(defaults, "gaussian", "Real-valued pixels", "Gaussian pixels with one learnt variance.",
                        "likelihood=gaussian", "activation=softplus", "measureEvery=100"),
                Preset.of(defaults, "failure-collapse", "Failure: posterior collapse",
                        "A second layer and few hidden units: q(z|x) falls back to the prior, and z says nothing about the image.",
                        "secondLayerUnits=10", "hiddenUnits=20", "measureEvery=100"),
                Preset.of(defaults, "failure-step", "Failure: too large step",
                        "A step of 0.5 throws the weights about until nothing is learnt.",
                        "learningRate=0.5", "measureEvery=20"),
                Preset.of(defaults, "failure-beta", "Failure: β too large",
                        "The KL term costs so much that z carries nothing and every image decodes to the mean.",
                        "beta=100", "measureEvery=100"));
    }
}
