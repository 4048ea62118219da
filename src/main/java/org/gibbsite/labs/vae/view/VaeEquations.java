package org.gibbsite.labs.vae.view;

import static org.gibbsite.ui.LiveEquation.added;
import static org.gibbsite.ui.LiveEquation.number;
import static org.gibbsite.ui.LiveEquation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.labs.vae.Bound;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.LiveEquation.Instance;

/** Equations of the notes with the numbers of the update shown, and of the image that is pinned on the map. */
final class VaeEquations {
    private final Sight sight;

    VaeEquations(Sight sight) {
        this.sight = sight;
    }

    List<LiveEquation<VaeFrame>> all() {
        return List.of(
                new LiveEquation<>("The bound in its two terms",
                        "\\log p(x) \\ge E_q\\big[\\log p(x\\mid z)\\big] - \\mathrm{KL}\\big(q(z\\mid x)\\,\\|\\,p(z)\\big)",
                        VaeEquations::bound),
                new LiveEquation<>("What a latent unit says about an image",
                        "\\mathrm{KL}_j = \\frac12\\big(\\mu_j^2 + \\sigma_j^2 - 1 - \\log\\sigma_j^2\\big)",
                        this::divergence),
                new LiveEquation<>("A draw that can be differentiated", "z_j = \\mu_j + \\sigma_j\\,\\epsilon_j",
                        this::draw));
    }

    private static Optional<Instance> bound(VaeFrame frame) {
        return Optional.of(new Instance("Mean over " + frame.scoredCount() + " test images, in nats:",
                List.of(number(-frame.reconstructionTerm())
                        + added(-frame.klTerm()) + " = " + number(-frame.negativeElbo()))));
    }

    /** Of the unit that carries most. */
    private Optional<Instance> divergence(VaeFrame frame) {
        int image = image(frame, frame.probeCount()), unit = Bound.order(frame)[0];
        double mean = mean(frame, image, unit), deviation = deviation(frame, image, unit);
        double square = deviation * deviation, log = Math.log(square);
        double kl = 0.5 * (mean * mean + square - 1 - log);
        return Optional.of(new Instance(who(frame, image) + ", unit " + (unit + 1) + " of q(z|x), in nats:",
                List.of("\\frac12\\big(" + term(mean) + "^2 + " + number(deviation) + "^2 - 1" + added(-log)
                        + "\\big) = " + number(kl))));
    }

    /** The first two units; nothing where a flow has moved the draw on. */
    private Optional<Instance> draw(VaeFrame frame) {
        if (frame.model().shape().flowSteps() > 0) return Optional.empty();
        int image = image(frame, frame.reconstructionCount()), units = frame.latentUnits();
        List<String> lines = new ArrayList<>();
        for (int j = 0; j < Math.min(2, units); j++) {
            double mean = mean(frame, image, j), deviation = deviation(frame, image, j);
            double z = frame.latentSamples()[image * units + j];
            lines.add(number(z) + " = " + number(mean) + " + " + number(deviation) + "\\cdot "
                    + term((z - mean) / deviation));
        }
        return Optional.of(new Instance(who(frame, image) + ", the z of its reconstruction:", lines));
    }

    /** The image that is pinned, the first one where it is none of the first {@code count}. */
    private int image(VaeFrame frame, int count) {
        int pinned = sight.image(frame);
        return pinned >= 0 && pinned < count ? pinned : 0;
    }

    private static String who(VaeFrame frame, int image) {
        return "Test image " + image + ", of class " + frame.probeLabels()[image];
    }

    private static double mean(VaeFrame frame, int image, int unit) {
        return frame.latentMeans()[image * frame.latentUnits() + unit];
    }

    private static double deviation(VaeFrame frame, int image, int unit) {
        return frame.latentDeviations()[image * frame.latentUnits() + unit];
    }
}
