package org.gibbsite.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.experiment.Intake;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Product;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.ui.shell.exhibit.Sequel;

/** Which labs go on with what another has learnt: what one hands over and another accepts. No lab is named here. */
final class Sequels {
    private Sequels() {}

    /** @param models where what is handed over is kept */
    static List<Sequel> of(Lab<?, ?> lab, List<Lab<?, ?>> labs, ModelFolder models) {
        List<Sequel> sequels = new ArrayList<>();
        for (Product<?> product : lab.produces()) {
            for (Lab<?, ?> other : labs) {
                if (other.id().equals(lab.id())) continue;
                other.accepts().stream().filter(intake -> intake.kind().equals(product.kind()))
                        .forEach(intake -> sequels.add(sequel(other, intake, models)));
            }
        }
        return sequels;
    }

    private static Sequel sequel(Lab<?, ?> other, Intake intake, ModelFolder models) {
        return new Sequel(intake.verb() + " in lab " + other.id(), other.id(),
                model -> begin(other, intake, models, model));
    }

    private static Map<String, String> begin(Lab<?, ?> other, Intake intake, ModelFolder models, TrainedModel model) {
        if (!intake.kind().equals(model.kind())) {
            throw new IllegalArgumentException("this run hands over a model of kind " + model.kind() + ", and lab "
                    + other.id() + " goes on with kind " + intake.kind());
        }
        models.keep(model);
        return intake.changes().apply(model);
    }
}
