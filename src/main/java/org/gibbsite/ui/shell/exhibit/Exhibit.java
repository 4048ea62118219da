package org.gibbsite.ui.shell.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.ViewContext;

/**
 * A lab with what the window needs to show it.
 *
 * @param small   makes small settings whose run moves on the card of the gallery
 * @param words   by which people look for it beside its title: names of models
 * @param results writes what a run leaves in a folder
 */
public record Exhibit<S extends Record, F extends Frame>(Lab<S, F> lab, Function<ViewContext, LabView<F>> view,
        Supplier<S> small, String words, ResultWriter<S, F> results) {

    /** Of a lab that saves nothing but the run itself. */
    public Exhibit(Lab<S, F> lab, Function<ViewContext, LabView<F>> view, S preview) {
        this(lab, view, () -> preview, "", (folder, run, seconds) -> run.save(folder.resolve("checkpoint.npz")));
    }

    /** That of a lab among all; empty where it is not here. */
    public static Optional<Exhibit<?, ?>> find(List<Exhibit<?, ?>> all, String labId) {
        return all.stream().filter(each -> each.lab().id().equals(labId)).findFirst();
    }

    public S preview() { return small.get(); }
}
