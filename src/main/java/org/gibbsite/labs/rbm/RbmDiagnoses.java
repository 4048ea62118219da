package org.gibbsite.labs.rbm;

import static org.gibbsite.experiment.Diagnosis.number;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnoses;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Metric;
import org.gibbsite.labs.rbm.LikelihoodAlarm.Stretch;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.labs.rbm.RbmSettings.UnitStates;
import org.gibbsite.labs.rbm.RbmSettings.VisibleBiasInit;

/**
 * What goes wrong in learning an RBM, from what was measured. The limits lie between what the healthy presets and the
 * failure presets show, see docs/labs/rbm.md.
 */
final class RbmDiagnoses {
    static final String STEP = "step-too-large", BIAS = "no-visible-bias", MEANS = "driven-by-means",
            STUCK = "stuck-chain", UNITS = "idle-units", EXPLOSION = "weight-explosion", ERROR_LIES = "error-lies";

    /** Growth of the largest weight between two measurements that a sensible step does not make, nats. */
    private static final double SUDDEN_GROWTH = 1.5;
    /** Share of hidden units that may be idle. */
    private static final double IDLE_SHARE = 0.25;
    /** Hidden units from which on a share of them means something: on the blackboard one of two may well be always on. */
    private static final int LEAST_UNITS = 8;
    /** Updates in which biases from nothing may catch up, and the nats by which pixel means alone must then be better. */
    private static final long CATCH_UP = 500;
    private static final double BASE_NATS = 2;
    /** Error with h sampled over error with its means that shows that means carried more than a bit. */
    private static final double MEANS_RATIO = 1.2;
    /** Motion under which persistent chains are stuck, and updates in which they may begin to move. */
    private static final double LEAST_MOTION = 0.25;
    private static final long FIRST_MOVES = 100;
    /** Largest |W| that is no longer a matter of degree, nats: one pixel turns a unit from 0.0005 to 0.9995. */
    private static final double LARGEST_WEIGHT = 15;

    /** A stretch counts when it reaches so far into the run, and takes so much of it: a dip that heals is none. */
    private static final double RECENT = 0.85, LASTING = 0.5;

    private final RbmSettings settings;
    private final Map<String, Curve> curves;
    private final long step;

    private RbmDiagnoses(RbmSettings settings, Map<String, Curve> curves, long step) {
        this.settings = settings;
        this.curves = curves;
        this.step = step;
    }

    static List<Diagnosis> of(RbmSettings settings, Map<String, Curve> curves, long step) {
        RbmDiagnoses see = new RbmDiagnoses(settings, curves, step);
        return Diagnoses
                .ranked(Stream.of(see.stepTooLarge(), see.noVisibleBias(), see.drivenByMeans(), see.stuckChain(),
                        see.idleUnits(), see.explosion(), see.errorLies()).filter(Objects::nonNull).toList());
    }

    /** The largest weight leapt, and units or the likelihood were hurt. */
    private Diagnosis stepTooLarge() {
        Curve largest = curves.get(RbmMetrics.LARGEST.key());
        int leap = largest == null ? -1 : largestLeap(largest);
        if (leap < 1 || idle() < IDLE_SHARE && behindBase() < BASE_NATS) return null;
        double growth = largest.values()[leap] - largest.values()[leap - 1];
        if (growth < SUDDEN_GROWTH) return null;
        return new Diagnosis(STEP, "Step too large", growth / SUDDEN_GROWTH,
                "From update " + largest.steps()[leap - 1] + " to " + largest.steps()[leap]
                        + " the largest weight leapt from " + number(largest.values()[leap - 1]) + " to "
                        + number(largest.values()[leap]) + " nats; " + number(100 * idle())
                        + " % of the hidden units do not react to the images.",
                "A learning rate of " + number(settings.learning().learningRate() / 10) + " instead of "
                        + number(settings.learning().learningRate()) + ", or less momentum, from the start.",
                Set.of(UNITS, EXPLOSION, BIAS));
    }

    /** Index at the end of the largest growth between two measurements; −1 where there are none. */
    private int largestLeap(Curve largest) {
        int leap = -1;
        for (int k = 1; k <= largest.indexAt(step); k++) {
            if (leap < 0 || growth(largest, k) > growth(largest, leap)) leap = k;
        }
        return leap;
    }

    private static double growth(Curve curve, int k) { return curve.values()[k] - curve.values()[k - 1]; }

    /** The model is still worse than pixel means alone, where log-odds would have begun. */
    private Diagnosis noVisibleBias() {
        if (settings.model().visibleBiasInit() == VisibleBiasInit.LOG_ODDS || !(behindBase() >= BASE_NATS)) return null;
        Curve pseudo = curves.get(RbmMetrics.PSEUDO.key());
        long at = pseudo.steps()[pseudo.indexAt(step)];
        if (at < CATCH_UP) return null;
        return new Diagnosis(BIAS, "No visible-bias initialisation", behindBase() / BASE_NATS,
                "After " + at + " updates the pseudo-log-likelihood is " + number(now(RbmMetrics.PSEUDO))
                        + " nats, worse than the " + number(now(RbmMetrics.BASE))
                        + " of pixel means alone: weights still make up for missing biases.",
                "Visible-bias init log-odds, which starts at the pixel means.", Set.of(UNITS));
    }

    /** Nats by which pixel means alone are better than the model; NaN where not measured. */
    private double behindBase() {
        return now(RbmMetrics.BASE) - now(RbmMetrics.PSEUDO);
    }

    private Diagnosis drivenByMeans() {
        double sampled = now(RbmMetrics.ERROR), means = now(RbmMetrics.MEANS_ERROR), ratio = sampled / means;
        if (settings.sampling().drivingStates() == UnitStates.SAMPLES || settings.learning().method() != Method.CD
                || !(ratio >= MEANS_RATIO)) {
            return null;
        }
        return new Diagnosis(MEANS, "Reconstruction driven by means", ratio / MEANS_RATIO,
                "With means of h the test error is " + number(means) + ", with h sampled it is " + number(sampled)
                        + ", " + number(ratio) + " times as much: hidden units pass on real numbers, not bits.",
                "Driving states samples: h₀ must be drawn before it reconstructs.", Set.of(ERROR_LIES));
    }

    private Diagnosis stuckChain() {
        double motion = now(RbmMetrics.MOTION);
        Curve curve = curves.get(RbmMetrics.MOTION.key());
        if (settings.learning().method() != Method.PCD || !(motion < LEAST_MOTION)
                || curve.steps()[curve.indexAt(step)] < FIRST_MOVES)
            return null;
        return new Diagnosis(STUCK, "Stuck persistent chains", LEAST_MOTION / Math.max(motion, 1e-3),
                "In 20 sweeps a particle gets only " + number(100 * motion)
                        + " % of the way to the next one: the model's side of the gradient always shows the same states.",
                "Smaller initial weights, parallel tempering, or weight decay, so that chains can cross.",
                Set.of(UNITS, EXPLOSION, ERROR_LIES));
    }

    /** Share of hidden units that are always off or always on. */
    private double idle() {
        return now(RbmMetrics.DEAD) + now(RbmMetrics.ALWAYS_ON);
    }

    private Diagnosis idleUnits() {
        if (settings.model().hiddenUnits() < LEAST_UNITS || !(idle() >= IDLE_SHARE)) return null;
        return new Diagnosis(UNITS, "Dead and always-on units", idle() / IDLE_SHARE,
                "On no test image above " + number(RbmFrame.DEAD_BELOW) + ": " + number(100 * now(RbmMetrics.DEAD))
                        + " % of the hidden units; on none below " + number(1 - RbmFrame.DEAD_BELOW) + ": "
                        + number(100 * now(RbmMetrics.ALWAYS_ON)) + " %. They say nothing about an image.",
                settings.learning().sparsityCost() > 0
                        ? "A sparsity cost below " + number(settings.learning().sparsityCost())
                                + ", or a larger target."
                        : "Smaller steps and initial weights, or a little sparsity with target 0.1.",
                Set.of());
    }

    private Diagnosis explosion() {
        double largest = now(RbmMetrics.LARGEST);
        if (!(largest >= LARGEST_WEIGHT)) return null;
        return new Diagnosis(EXPLOSION, "Weight explosion", largest / LARGEST_WEIGHT,
                "The largest weight is " + number(largest)
                        + " nats: one pixel decides a unit, and probabilities between 0 and 1 are gone.",
                settings.learning().momentum() > 0.9
                        ? "Momentum " + number(settings.learning().momentum()) + " multiplies the step by "
                                + number(1 / (1 - settings.learning().momentum()))
                                + ": 0.9 or less, and weight decay 10⁻⁴."
                        : "Weight decay 10⁻⁴ or more, and smaller steps.",
                Set.of(UNITS, ERROR_LIES));
    }

    private Diagnosis errorLies() {
        Curve error = curves.get(RbmMetrics.ERROR.key()), likelihood = curves.get(RbmMetrics.LIKELIHOOD.key());
        if (error == null || likelihood == null) return null;
        List<Stretch> stretches = LikelihoodAlarm.stretches(error, likelihood, step);
        if (stretches.isEmpty()) return null;
        Stretch last = stretches.getLast();
        long newest = likelihood.steps()[likelihood.indexAt(step)];
        if (last.to() < RECENT * newest || last.to() - last.from() < LASTING * last.to()) return null;
        return new Diagnosis(ERROR_LIES, "Reconstruction error lies", Math.max(1, last.likelihoodFall()),
                "From update " + last.from() + " to " + last.to() + " the error fell from " + number(last.errorBefore())
                        + " to " + number(last.errorAfter()) + " while the log-likelihood fell by "
                        + number(last.likelihoodFall()) + " ± " + number(last.likelihoodError()) + " nats.",
                "More sweeps, persistent chains, weight decay, or stopping at update " + last.from() + ".", Set.of());
    }

    private double now(Metric metric) {
        return Curve.at(curves, metric, step);
    }
}
