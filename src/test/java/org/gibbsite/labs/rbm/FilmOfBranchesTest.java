package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Film.Shot;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;

class FilmOfBranchesTest {
    private static RbmSettings settings() {
        return Parameters.changed(new RbmLab().defaults(), "data=bars-and-stripes", "hiddenUnits=6",
                "trainingImages=40", "measureEvery=0", "likelihoodEvery=0", "epochs=1000");
    }

    @Test void everyBranchKeepsItsOwnFilm() {
        try (var backend = Backends.create(null, 1);
                var run = new ExperimentRun<>(new RbmLab(), settings(), 7, backend, new Shelf(Places.ofSystem()))) {
            run.seek(100);
            List<Shot> straight = run.frame().film();
            assertThat(straight).extracting(Shot::step).containsExactly(0L, 16L, 32L, 48L, 64L, 80L, 96L);
            run.seek(50);
            assertThat(run.frame().film()).as("seen from update 50").isEqualTo(straight.subList(0, 4));
            run.retune(Parameters.withText(run.settings(), "learningRate", "0.5"));
            run.seek(100);
            List<Shot> forked = run.frame().film();
            assertThat(forked.subList(0, 4)).as("the shared past").isEqualTo(straight.subList(0, 4));
            assertThat(forked.get(5).limits()).as("another future").isNotEqualTo(straight.get(5).limits());
            run.switchTo(0);
            assertThat(run.step()).isEqualTo(100);
            assertThat(run.frame().film()).as("back on the first branch").isEqualTo(straight);
        }
    }
}
