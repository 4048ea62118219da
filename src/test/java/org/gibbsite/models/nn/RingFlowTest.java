package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.density.GaussianLogDensity;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Initialiser;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.PlanarFlow;
import org.gibbsite.models.nn.layer.Reparameterise;
import org.gibbsite.models.nn.layer.RepeatRows;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/**
 * A posterior on a ring, log p̃(z) = −½ ((‖z‖ − 2)/0.4)² in two dimensions: a diagonal normal law fits a piece of it, a planar
 * flow bends along. The bound is E_q[log p̃(z) − log q(z)] ≤ log Z = log(2π · 2 · 0.4 √(2π)) = 2.533 nats.
 */
class RingFlowTest {
    private static final int DRAWS = 200, UPDATES = 2000;
    private static final double RADIUS = 2, WIDTH = 0.4;
    private static final RandomKey KEY = RandomKey.of(8);

    /** log p̃ of every row. */
    private static final class Ring implements Operation {
        private final Variable z, y;

        Ring(Variable z) {
            this.z = z;
            y = Variable.result("ring", z.rows(), 1, z);
        }

        @Override public List<Variable> inputs() { return List.of(z); }

        @Override public List<Variable> results() { return List.of(y); }

        @Override public void forward() {
            for (int n = 0; n < y.rows(); n++) {
                double off = (Math.hypot(z.data()[2 * n], z.data()[2 * n + 1]) - RADIUS) / WIDTH;
                y.data()[n] = (float) (-0.5 * off * off);
            }
        }

        @Override public void backward() {
            float[] gradient = z.reachedGradient();
            for (int i = 0; i < gradient.length; i++) {
                int n = i / 2;
                double r = Math.hypot(z.data()[2 * n], z.data()[2 * n + 1]);
                gradient[i] -= (float) ((r - RADIUS) / (WIDTH * WIDTH) * z.data()[i] / r * y.gradient().data[n]);
            }
        }
    }

    private static double bound(int steps) {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Variable mean = Variable.parameter("μ", 1, 2), logVariance = Variable.parameter("v", 1, 2);
            mean.data()[0] = 1;
            List<Variable> parameters = new ArrayList<>(List.of(mean, logVariance));
            Graph graph = new Graph();
            Variable m = graph.add(new RepeatRows(mean, DRAWS)), v = graph.add(new RepeatRows(logVariance, DRAWS));
            Variable start = graph.add(new Reparameterise(m, v, NoiseTag.of("z"), backend)), z = start;
            Variable log = graph.add(new GaussianLogDensity(start, m, v, backend));
            for (int i = 0; i < steps; i++) {
                Variable p = Variable.parameter("flow " + i, 1, PlanarFlow.parameters(2));
                Initialiser.normal(p, 0.5, KEY.fold(i));
                parameters.add(p);
                PlanarFlow flow = new PlanarFlow(z, graph.add(new RepeatRows(p, DRAWS)), 0);
                z = graph.add(flow);
                log = graph.add(new WeightedSum(new float[]{1, -1}, log, flow.logVolume()));
            }
            Variable bound = graph.add(
                    new Mean(graph.add(new WeightedSum(new float[]{1, -1}, graph.add(new Ring(z)), log))));
            Variable loss = graph.add(new WeightedSum(new float[]{-1}, bound));
            Optimiser adam = Optimiser.of(Optimiser.Kind.ADAM, parameters, backend);
            for (int update = 1; update <= UPDATES; update++) {
                graph.forward(KEY.fold("update").fold(update));
                graph.backward(loss);
                adam.step((float) Schedule.COSINE.at(0.02, update, UPDATES), update);
            }
            double sum = 0;
            for (int pass = 0; pass < 100; pass++) {
                graph.forward(KEY.fold("test").fold(pass));
                sum += bound.data()[0] / 100;
            }
            return sum;
        }
    }

    @Test void eightStepsOfFlowCloseMostOfTheGap() {
        double plain = bound(0), bent = bound(8), exact = Math.log(2 * Math.PI * RADIUS * WIDTH * Math.sqrt(2
                * Math.PI));
        assertThat(plain).as("normal law").isLessThan(exact);
        assertThat(bent).as("flow, exact %s, normal law %s", exact, plain).isBetween(plain + 0.5, exact + 0.05);
    }
}
