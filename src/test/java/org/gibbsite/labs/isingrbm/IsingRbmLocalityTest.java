package org.gibbsite.labs.isingrbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.models.ising.FieldShapes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The default training, whole: the stack finds out which sites are neighbours. About a minute. */
@Tag("slow")
class IsingRbmLocalityTest {

    @Test void receptiveFieldsAreLocal() {
        IsingRbmSettings settings = new IsingRbmLab().defaults();
        try (var run = new ExperimentRun<>(new IsingRbmLab(), settings, 42, Backends.create(null, 1),
                new Shelf(Places.ofSystem()))) {
            while (!run.isFinished()) run.advance();
            IsingRbmFrame frame = run.frame();
            FieldShapes first = frame.layers().getFirst().shapes();
            assertThat(first.units()).isEqualTo(400);
            assertThat(first.deadUnits()).as("dead units").isLessThan(40);
            assertThat(first.medianShare()).as("share inside the disc").isGreaterThan(0.8);
            assertThat(first.medianShare() / first.medianControl()).as("share over that of the shuffled control")
                    .isGreaterThan(3);
            FieldShapes second = frame.layers().get(1).shapes(), third = frame.layers().get(2).shapes();
            assertThat(second.medianShare()).as("layer 2").isGreaterThan(3 * second.medianControl());
            assertThat(third.medianShare()).as("layer 3").isGreaterThan(2 * third.medianControl());
            assertThat(frame.layers().get(2).right()).as("spins right from 25 learnt ones, and from 25 blocks")
                    .isGreaterThan(frame.blocks().get(2).right());
        }
    }
}
