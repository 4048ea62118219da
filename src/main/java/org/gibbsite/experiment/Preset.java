package org.gibbsite.experiment;

import org.gibbsite.experiment.settings.Parameters;

/**
 * Named settings of a lab.
 *
 * @param id          as given to {@code --preset}: {@code "course"}
 * @param title       as in the menu
 * @param description one sentence: what happens, and how long it takes
 */
public record Preset<S extends Record>(String id, String title, String description, S settings) {

    /** @param changes of the defaults: {@code "hiddenUnits=64"}. @throws IllegalArgumentException one sentence */
    public static <S extends Record> Preset<S> of(S defaults, String id, String title, String description,
            String... changes) {
        return new Preset<>(id, title, description, Parameters.changed(defaults, changes));
    }
}
