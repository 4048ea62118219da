package org.gibbsite.labs.em;

import java.util.Optional;
import java.util.function.Consumer;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.data.PointCloud;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.Maximisation;
import org.gibbsite.models.mixture.MixtureStart;
import org.gibbsite.models.mixture.RecognitionNet;
import org.gibbsite.models.mixture.Responsibilities;
import org.gibbsite.random.RandomKey;

/** The points, the mixture that learns them, and q: the two half-steps, and what hands change. */
final class EmModel {
    private final GaussianMixture mixture, before;
    private final Maximisation maximisation;
    private final Responsibilities q;
    private final EmPoints points;
    private final RecognitionNet net;
    private long block; // of the incremental half-step, the next one

    EmModel(EmSettings settings, PointCloud cloud, RandomKey key, ArrayFunctions functions) {
        mixture = new MixtureStart(cloud.points(), cloud.dimensions(), cloud.groups(), settings.model().covariance(),
                key.fold("start")).of(settings.model().components(), settings.model().start());
        before = mixture.copy();
        maximisation = new Maximisation(mixture, settings.model().covariance());
        q = new Responsibilities(cloud.count(), settings.model().components(), functions);
        points = new EmPoints(cloud, settings.model().components(), q);
        net = new RecognitionNet(cloud.dimensions(), settings.learning().encoderHidden(), settings.model().components(),
                isSquare(settings), key.fold("net"));
        net.follow(mixture.weights());
        look();
    }

    private static boolean isSquare(EmSettings settings) {
        return settings.learning().encoderInputs() == EmSettings.Inputs.X_AND_SQUARES;
    }

    GaussianMixture mixture() { return mixture; }

    /** r, and L and F at the present parameters. */
    Responsibilities q() {
        return q;
    }

    EmPoints points() { return points; }

    /** n_k as the last M half-step counted them. */
    double[] counts() {
        return maximisation.counts();
    }

    private void look() { q.look(mixture, points.places()); }

    /** The E half-step. @param key of the round */
    void expect(EmSettings settings, RandomKey key) {
        int n = q.points();
        switch (settings.learning().eStep()) {
            case EXACT -> q.exact(0, n);
            case HARD -> q.hard();
            case SAMPLED -> q.sampled(key.fold("labels"));
            case INCREMENTAL -> {
                int size = Math.min(settings.learning().blockSize(), n), from = (int) (block++ * size % n);
                q.exact(from, Math.min(n, from + size));
                if (from + size > n) q.exact(0, from + size - n);
            }
            case AMORTISED -> {
                for (int s = 0; s < settings.learning().encoderSteps(); s++) {
                    net.step(points.places(), q.joint(), settings.learning().encoderRate());
                }
                net.infer(points.places(), q.rows());
                q.rowsChanged();
            }
        }
        q.weigh();
    }

    /** The M half-step. @return how far the parameters went. @throws ArithmeticException where a component has collapsed */
    double maximise(EmSettings settings) {
        before.set(mixture);
        if (settings.learning().mStep() == EmSettings.Maximising.CLOSED) {
            maximisation.closed(points.places(), q.rows(), settings.model().varianceFloor(),
                    settings.model().weightsLearnt());
        } else {
            maximisation.gradient(points.places(), q.rows(), settings.model().varianceFloor(),
                    settings.model().weightsLearnt(),
                    settings.learning().gradientRate());
        }
        look();
        return mixture.distance(before);
    }

    /** A mean or a point is put somewhere else. @throws IllegalArgumentException one sentence where that does not fit */
    void edit(EmEdit edit) {
        if (edit.what() == EmEdit.What.POINT) points.edit(edit);
        else
            moveMean(edit);
        look();
    }

    private void moveMean(EmEdit edit) {
        int d = mixture.dimensions();
        EmEdit.require(edit.index() < mixture.components(), "there is no component " + edit.index());
        edit.requirePlace(d);
        for (int i = 0; i < d; i++) mixture.means()[edit.index() * d + i] = edit.place().get(i);
        mixture.update();
    }

    /** The net, where it is what finds q. */
    Optional<EmFrame.Net> net(EmSettings settings) {
        return settings.learning().eStep() == EmSettings.Inference.AMORTISED
                ? Optional.of(new EmFrame.Net(settings.learning().encoderHidden(), isSquare(settings),
                        net.parameters().clone()))
                : Optional.empty();
    }

    /** @param taken told of the points of a checkpoint before anything that is registered later is taken over */
    void register(StateBook state, Consumer<double[]> taken) {
        state.doubles("parameters/weights", mixture.weights()).doubles("parameters/means", mixture.means())
                .doubles("parameters/covariances", mixture.covariances()).then(mixture::update);
        points.register(state, taken);
        state.doubles("net/parameters", net.parameters()).doubles("net/adam", net.adam().state())
                .counters("block", () -> new long[]{block}, saved -> block = saved[0]).then(this::look);
    }
}
