package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import java.util.Collections;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/** Makes the machine that the settings describe; the same settings and key give the same machine. */
final class GibbsModel {
    private static final int MOST_UNITS = 20_000;

    private final Rbm trained; // null unless the weights come from a checkpoint
    private final RandomKey key;

    GibbsModel(GibbsSettings settings, LabContext context) {
        key = context.key();
        trained = settings.machine().weights() == GibbsSettings.Weights.CHECKPOINT
                ? trained(settings.machine().model(), context)
                : null;
    }

    private static Rbm trained(String name, LabContext context) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("weights = checkpoint needs a trained machine in model: "
                    + "rbm: and its hash (see: gibbsite model list), or the path of a saved run or .npz file");
        }
        TrainedModel model = context.model(name, TrainedRbm.KIND);
        if (Collections.max(model.shape()) > MOST_UNITS) {
            throw new IllegalArgumentException(name + " has " + model.shapeWords() + " units, and at most " + MOST_UNITS
                    + " a layer are sampled");
        }
        return TrainedRbm.machine(model);
    }

    /** A new machine. @throws IllegalArgumentException one sentence, when an edit names a unit that is not there */
    Rbm make(GibbsSettings settings) {
        Rbm rbm = trained != null
                ? trained.copy()
                : new Rbm(settings.machine().visibleUnits(), settings.machine().hiddenUnits(), false);
        switch (settings.machine().weights()) {
            case RANDOM -> draw(rbm, settings);
            case VALLEYS -> dig(rbm, (float) settings.machine().coupling());
            case EDITED, CHECKPOINT -> {}
        }
        WeightEdits.parse(settings.machine().weightEdits()).apply(rbm);
        return rbm;
    }

    private void draw(Rbm rbm, GibbsSettings settings) {
        rbm.drawWeights(settings.machine().weightDeviation(), key.fold("weights"));
        draw(rbm.visibleBias(), settings.machine().biasDeviation(), key.fold("visibleBias"));
        draw(rbm.hiddenBias(), settings.machine().biasDeviation(), key.fold("hiddenBias"));
    }

    private static void draw(float[] bias, double deviation, RandomKey key) {
        key.normals(bias);
        for (int i = 0; i < bias.length; i++) bias[i] *= (float) deviation;
    }

    /** E = −c/4 Σ_ij (2v_i − 1)(2h_j − 1) + constant: deep where all units are equal. */
    private static void dig(Rbm rbm, float coupling) {
        Arrays.fill(rbm.weights().data, coupling);
        Arrays.fill(rbm.visibleBias(), -0.5f * coupling * rbm.hiddenUnits());
        Arrays.fill(rbm.hiddenBias(), -0.5f * coupling * rbm.visibleUnits());
    }

    static boolean isSame(Rbm one, Rbm other) {
        return Arrays.equals(one.weights().data, other.weights().data)
                && Arrays.equals(one.visibleBias(), other.visibleBias())
                && Arrays.equals(one.hiddenBias(), other.hiddenBias());
    }
}
