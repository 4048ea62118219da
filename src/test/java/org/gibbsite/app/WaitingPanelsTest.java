package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Panels that have nothing to show yet say at which step the first measurement comes. */
final class WaitingPanelsTest {

    @ParameterizedTest
    @CsvSource({"rbm,measureEvery=0,Mixing,first value at update 320",
            "rbm,compassEvery=50 data=bars-and-stripes hiddenUnits=8 batchSize=20,Gradient compass,being measured, for update 0",
            "gibbs,burnIn=100,Mixing,first value at sweep 116", "gibbs,burnIn=100,Energies,from sweep 101 on",
            "ising-1d,burnIn=100,Levels,first value at sweep 116",
            "ising-1d,burnIn=100,Correlations,first value at sweep 116",
            "ising-1d,burnIn=100,Mixing,first value at sweep 116",
            "ising-2d,burnIn=100 side=16,Estimates,first value at sweep 116",
            "ising-2d,burnIn=100 side=16,Mixing,first value at sweep 116",
            "ising-2d,burnIn=100 side=16 lookEvery=30,Correlations,first value at sweep 120",
            "ising-2d,burnIn=100 side=16 lookEvery=30,Flow of couplings,first value at sweep 120",
            "ising-2d,scan=true side=16,Scan over T,first value at sweep 420",
            "ising-rbm,samples=2000,Locality,layer 1 learns from update",
            "ising-rbm,samples=2000,Coverage,layer 1 learns from update"}) void theySayWhen(String lab, String settings,
                    String panel, String words) {
        assertThat(description(LabCatalog.find(lab), settings, panel)).contains(words);
    }

    private static <S extends Record, F extends Frame> String description(LabCatalog.Entry<S, F> entry, String changes,
            String title) {
        S settings = Parameters.changed(entry.lab().defaults(), changes.split(" "));
        try (MatrixBackend backend = Backends.create(null, 1);
                var run = new ExperimentRun<>(entry.lab(), settings, 1, backend, new Shelf(Places.ofSystem()))) {
            run.advance();
            F frame = run.frame();
            RunFigures figures = new RunFigures(run.step(), run.history().curves(10), Double.NaN,
                    java.util.List.of());
            return FxTest.call(() -> {
                ViewContext context = new ViewContext(new Selection(),
                        new SimpleObjectProperty<>(Theme.LIGHT));
                Panel<F> panel = entry.view().apply(context).panels().stream()
                        .filter(each -> each.title().equals(title)).findFirst().orElseThrow();
                panel.show(frame);
                panel.follow(figures);
                return panel.describe();
            });
        }
    }
}
