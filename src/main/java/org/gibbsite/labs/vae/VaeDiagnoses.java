package org.gibbsite.labs.vae;

import static org.gibbsite.experiment.Diagnosis.number;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnoses;
import org.gibbsite.experiment.Diagnosis;

/**
 * What goes wrong in learning an autoencoder, from the two terms of the bound on the test images. The limits lie between
 * what the healthy presets and the failure presets show, see docs/labs/vae.md.
 */
final class VaeDiagnoses {
    static final String STEP = "step-too-large", BETA = "beta-too-large", COLLAPSE = "posterior-collapse";

    /** Share of all that was gained in reconstruction that a sensible step never loses again. */
    private static final double LOST_SHARE = 0.5;
    /** A gain in reconstruction below this share of its first value is too little to be judged by. */
    private static final double LEAST_GAIN = 0.1;
    /** Share of all gains by which the loss of a sensible step never rises again: its noise is 2 in a hundred. */
    private static final double SETBACK = 0.06;
    /** z that carries less than one bit cannot even say which of two equal halves of the images it is, nats. */
    private static final double ONE_BIT = Math.log(2);
    /** Updates in which z may begin to carry something. Healthy presets carry more than a nat after 100. */
    private static final long FIRST_NEWS = 200;

    private final VaeSettings settings;
    private final Curve reconstruction, divergence;
    private final long step;
    /** Null where nothing is known of it. */
    private final Setback setback;

    private VaeDiagnoses(VaeSettings settings, Bound bound, Curve loss, long step) {
        this.settings = settings;
        setback = loss == null || bound.reconstructionTest() == null || bound.reconstructionTest().size() == 0
                ? null
                : Setback.of(loss, bound.divergenceTrain(), bound.reconstructionTest().values()[0], step);
        this.reconstruction = bound.reconstructionTest();
        this.divergence = bound.divergenceTest();
        this.step = step;
    }

    static List<Diagnosis> of(VaeSettings settings, Map<String, Curve> curves, long step) {
        VaeDiagnoses see = new VaeDiagnoses(settings, Bound.of(curves), curves.get(VaeMetrics.LOSS.key()), step);
        if (see.reconstruction == null || see.divergence == null) return List.of();
        return Diagnoses.ranked(Stream.of(see.stepTooLarge(), see.betaTooLarge(), see.collapse())
                .filter(Objects::nonNull).toList());
    }

    private Diagnosis stepTooLarge() {
        Diagnosis lost = lostAgain();
        return lost != null ? lost : thrownOut();
    }

    /** The loss rose while z was thrown far out, and z has not come back from there, or says nothing since. */
    private Diagnosis thrownOut() {
        if (setback == null || !setback.wide() || !(setback.share() >= SETBACK)) return null;
        boolean silent = carriesNothing();
        if (!silent && !(setback.lasts() >= SETBACK)) return null;
        return step(setback.share() / SETBACK, "The loss was " + number(setback.low()) + " nats at update "
                + setback.from() + " and " + number(setback.high()) + " at update " + setback.to()
                + ": steps threw z far out"
                + (silent ? ", and where it came back to, it says nothing about the image." : "."));
    }

    private Diagnosis step(double severity, String saw) {
        return new Diagnosis(STEP, "Step too large", severity, saw, "A learning rate of "
                + number(settings.learning().learningRate() / 10) + " instead of "
                + number(settings.learning().learningRate())
                + ", from the start.", Set.of(BETA, COLLAPSE));
    }

    /** In the later half of the run, what had been gained in reconstruction was lost again. */
    private Diagnosis lostAgain() {
        double[] values = reconstruction.values();
        int last = reconstruction.indexAt(step), best = 0, bestBefore = 0, worst = -1;
        for (int k = 1; k <= last; k++) {
            double lost = values[k] - values[best];
            boolean isLate = 2 * reconstruction.steps()[k] >= step;
            if (isLate && (worst < 0 || lost > values[worst] - values[bestBefore])) {
                worst = k;
                bestBefore = best;
            }
            if (values[k] < values[best]) best = k;
        }
        if (worst < 0) return null;
        double lost = values[worst] - values[bestBefore];
        double gained = Math.max(values[0] - values[best], LEAST_GAIN * Math.abs(values[0]));
        if (!(lost >= LOST_SHARE * gained)) return null;
        return step(lost / (LOST_SHARE * gained),
                "The reconstruction term was " + number(values[bestBefore]) + " nats at update "
                        + reconstruction.steps()[bestBefore] + " and " + number(values[worst]) + " at update "
                        + reconstruction.steps()[worst] + ": steps throw away what was learnt.");
    }

    private Diagnosis betaTooLarge() {
        if (!(settings.learning().beta() > 1) || !carriesNothing()) return null;
        return new Diagnosis(BETA, "β too large", ONE_BIT / least(),
                "With β = " + number(settings.learning().beta()) + " z carries " + number(news())
                        + " nats about an image, less than one bit: what it could tell costs more than it is worth.",
                "β = 1, which makes the objective a bound on log p(x), or a little more. It can be turned while the run plays.",
                Set.of(COLLAPSE));
    }

    /** q(z|x) is the prior, whatever the image. */
    private Diagnosis collapse() {
        if (!carriesNothing()) return null;
        return new Diagnosis(COLLAPSE, "Posterior collapse", ONE_BIT / least(),
                "At update " + divergence.steps()[divergence.indexAt(step)] + " the KL term is " + number(news())
                        + " nats, less than one bit: q(z|x) is the prior whatever the image, and every z decodes to nearly the same image.",
                settings.model().secondLayerUnits() > 0
                        ? "No second layer, or many more hidden units."
                        : "More hidden units or a smaller step; or β = 0.1 for the first updates.",
                Set.of());
    }

    private boolean carriesNothing() {
        int newest = divergence.indexAt(step);
        return newest >= 0 && divergence.steps()[newest] >= FIRST_NEWS && news() < ONE_BIT;
    }

    /** Nats that z carries about an image. */
    private double news() { return divergence.valueAt(step); }

    /** An estimate near 0 may be below it. */
    private double least() { return Math.max(news(), 1e-3); }
}
