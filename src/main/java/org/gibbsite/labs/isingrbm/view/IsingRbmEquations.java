package org.gibbsite.labs.isingrbm.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;

import java.util.List;
import java.util.Optional;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;
import org.gibbsite.ui.ViewContext;

/** The equations of the notes with the numbers of a frame: the small model's, and those of the selected unit. */
final class IsingRbmEquations {
    private final ViewContext context;
    private final LayerChoice choice;

    IsingRbmEquations(ViewContext context, LayerChoice choice) {
        this.context = context;
        this.choice = choice;
    }

    List<LiveEquation<IsingRbmFrame>> all() {
        return List.of(
                new LiveEquation<>("Free energies of spins and block spins",
                        "F^v - F^h_\\lambda = \\log Z_\\lambda - \\log Z = \\log\\Big\\langle \\sum_h e^T\\Big\\rangle",
                        this::freeEnergies),
                new LiveEquation<>("What separates the small model from the lattice",
                        "\\mathrm{KL} = \\log\\Big\\langle \\sum_h e^T\\Big\\rangle - \\Big\\langle \\log\\sum_h e^T\\Big\\rangle",
                        this::divergence),
                new LiveEquation<>("How local a field is",
                        "\\frac{\\sum_{i\\,\\in\\,\\text{disc}} R_{ij}^2}{\\sum_i R_{ij}^2}", this::locality));
    }

    private Optional<Instance> freeEnergies(IsingRbmFrame frame) {
        VariationalRg.Report small = frame.small();
        return Optional.of(new Instance("3 × 3 sites, c = 0:",
                List.of(number(small.modelLogPartition()) + added(-small.logPartition()) + " = "
                        + number(small.logMean()))));
    }

    private Optional<Instance> divergence(IsingRbmFrame frame) {
        VariationalRg.Report small = frame.small();
        return Optional.of(new Instance("3 × 3 sites, in nats:",
                List.of(number(small.logMean()) + added(-small.meanLog()) + " = " + number(small.divergence()))));
    }

    private Optional<Instance> locality(IsingRbmFrame frame) {
        int level = choice.of(frame);
        if (level == 0) return Optional.empty();
        FieldShapes shapes = frame.layers().get(level - 1).shapes();
        int selected = context.selection().unit(1).get(), unit = selected;
        if (selected < 0 || selected >= shapes.units()) {
            unit = 0;
            for (int j = 1; j < shapes.units(); j++) if (shapes.norm()[j] > shapes.norm()[unit]) unit = j;
        }
        double all = shapes.norm()[unit] * shapes.norm()[unit];
        return Optional.of(new Instance((unit == selected ? "Unit " : "The strongest unit, ") + unit + ", of layer "
                + level + ":",
                List.of("\\frac{" + number(shapes.share()[unit] * all) + "}{" + number(all) + "} = "
                        + number(shapes.share()[unit]))));
    }
}
