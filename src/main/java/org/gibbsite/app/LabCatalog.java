package org.gibbsite.app;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.em.EmFigures;
import org.gibbsite.labs.em.EmLab;
import org.gibbsite.labs.em.view.EmView;
import org.gibbsite.labs.gibbs.GibbsFigures;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.labs.gibbs.view.GibbsView;
import org.gibbsite.labs.ising1d.Ising1dFigures;
import org.gibbsite.labs.ising1d.Ising1dLab;
import org.gibbsite.labs.ising1d.view.Ising1dView;
import org.gibbsite.labs.ising2d.Ising2dFigures;
import org.gibbsite.labs.ising2d.Ising2dLab;
import org.gibbsite.labs.ising2d.view.Ising2dView;
import org.gibbsite.labs.isingrbm.IsingRbmFigures;
import org.gibbsite.labs.isingrbm.IsingRbmLab;
import org.gibbsite.labs.isingrbm.view.IsingRbmView;
import org.gibbsite.labs.rbm.RbmFigures;
import org.gibbsite.labs.rbm.RbmLab;
import org.gibbsite.labs.rbm.view.RbmView;
import org.gibbsite.labs.vae.VaeFigures;
import org.gibbsite.labs.vae.VaeLab;
import org.gibbsite.labs.vae.view.VaeView;
import org.gibbsite.raster.Figure;
import org.gibbsite.ui.LabView;
import org.gibbsite.ui.ViewContext;

/** The one list of labs, each with what shows it. Adding a lab ends here. */
public final class LabCatalog {

    /**
     * The type parameters make the compiler check that view and figures fit the lab.
     *
     * @param view    makes the panels of a page; called on the JavaFX thread
     * @param figures draws a frame without any toolkit, for {@code run --out}
     * @param files   text files that a frame makes, for the same folder
     * @param words   by which people look for it in the gallery beside its own: names of its models
     * @param small   makes the settings of the preview: nobody is asked before somebody looks
     */
    public record Entry<S extends Record, F extends Frame>(Lab<S, F> lab, Function<ViewContext, LabView<F>> view,
            Function<F, List<Figure>> figures, Function<F, List<ResultFile>> files, Supplier<S> small, String words) {

        /** Small settings whose run moves on the lab's card. */
        public S preview() {
            return small.get();
        }
    }

    private static final List<Entry<?, ?>> ENTRIES = List.of(
            rbm(),
            gibbs(),
            ising1d(),
            ising2d(),
            isingRbm(),
            em(),
            vae());

    private LabCatalog() {}

    private static Entry<?, ?> rbm() {
        RbmLab lab = new RbmLab();
        return new Entry<>(lab, RbmView::new, RbmFigures::figures, frame -> List.of(),
                () -> Parameters.changed(lab.defaults(), "hiddenUnits=18", "measureEvery=0", "likelihoodEvery=0"),
                "restricted boltzmann machine contrastive divergence");
    }

    private static Entry<?, ?> gibbs() {
        GibbsLab lab = new GibbsLab();
        return new Entry<>(lab, GibbsView::new, GibbsFigures::figures, frame -> List.of(), lab::defaults,
                "restricted boltzmann machine mcmc tempering mixing");
    }

    private static Entry<?, ?> vae() {
        VaeLab lab = new VaeLab();
        return new Entry<>(lab, VaeView::new, VaeFigures::figures, VaeFigures::files,
                () -> Parameters.changed(lab.defaults(), "hiddenUnits=100", "measureEvery=0"),
                "variational autoencoder");
    }

    private static Entry<?, ?> em() {
        EmLab lab = new EmLab();
        return new Entry<>(lab, EmView::new, EmFigures::figures, EmFigures::files,
                () -> Parameters.changed(lab.defaults(), "updates=20"),
                "gaussian mixture expectation maximisation variational bound clustering k-means");
    }

    private static Entry<?, ?> ising1d() {
        Ising1dLab lab = new Ising1dLab();
        return new Entry<>(lab, Ising1dView::new, Ising1dFigures::figures, frame -> List.of(), lab::defaults,
                "renormalisation group");
    }

    private static Entry<?, ?> ising2d() {
        Ising2dLab lab = new Ising2dLab();
        return new Entry<>(lab, Ising2dView::new, Ising2dFigures::figures, frame -> List.of(), lab::defaults,
                "metropolis wolff swendsen-wang renormalisation group");
    }

    private static Entry<?, ?> isingRbm() {
        IsingRbmLab lab = new IsingRbmLab();
        return new Entry<>(lab, IsingRbmView::new, IsingRbmFigures::figures, frame -> List.of(),
                () -> lab.presets().getLast().settings(),
                "restricted boltzmann machine deep belief network renormalisation group");
    }

    public static List<Entry<?, ?>> entries() { return ENTRIES; }

    /** The labs alone. */
    public static List<Lab<?, ?>> labs() {
        return ENTRIES.stream().<Lab<?, ?>>map(Entry::lab).toList();
    }

    /** The trained models that lie in the cache of a shelf. */
    public static ModelFolder models(DataShelf shelf) {
        return ModelFolder.of(shelf, labs());
    }

    /** @throws IllegalArgumentException naming the labs there are */
    public static Entry<?, ?> find(String id) {
        return ENTRIES.stream().filter(entry -> entry.lab().id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no lab '" + id + "'; there are "
                        + String.join(", ", ENTRIES.stream().map(entry -> entry.lab().id()).toList())));
    }
}
