package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gibbsite.Allocation;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.CompiledNetwork;
import org.gibbsite.models.nn.layer.Layer;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.nn.layer.Network;
import org.gibbsite.models.nn.layer.ParameterSet;
import org.gibbsite.models.nn.optim.Clip;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** A step with everything in it: two passes added up, gradients from outside, several losses, bounds, and Adam. */
class StepAllocationTest {
    @Test void aStepAllocatesNextToNothing() throws Exception {
        assertThat(Allocation.bytesAStep(Step.class, "simd", 1000)).as("bytes a step").isLessThan(1000);
    }

    static final class Step implements Allocation.Work {
        @Override public Runnable prepare(String name) {
            MatrixBackend backend = Backends.create(name, 1);
            RandomKey key = RandomKey.of(4);
            Network net = Network.of(20, Layer.dense("below", 30), Layer.batchNorm("norm"),
                    Layer.activate(Activation.TANH), Layer.dropout("drop", 0.2f), Layer.dense("above", 30),
                    Layer.activate(Activation.SOFTPLUS), Layer.dense("above", 30));
            ParameterSet parameters = net.parameters();
            net.initialise(parameters, key);
            CompiledNetwork training = net.compile(parameters, 10, Mode.TRAINING, backend);
            key.normals(training.input().data());
            Graph graph = training.graph();
            Variable first = graph.add(new Mean(training.output())), second = graph.add(new Mean(training.output()));
            Map<Variable, float[]> seeds = Map.of(training.output(), new float[300], first, new float[]{0.5f});
            Optimiser adam = Optimiser.of(Optimiser.Kind.ADAM, parameters.learnt(), backend);
            Clip clip = new Clip(parameters.learnt());
            long[] update = {0};
            return () -> {
                graph.clear();
                for (int part = 0; part < 2; part++) {
                    graph.forward(key.fold(update[0]).fold(part));
                    graph.accumulate(seeds);
                    graph.accumulate(first, second);
                }
                clip.byNorm(1);
                clip.byValue(0.5f);
                adam.step(0.001f, ++update[0]);
            };
        }
    }
}
