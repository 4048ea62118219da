package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.density.CategoricalLogLikelihood;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.CompiledNetwork;
import org.gibbsite.models.nn.layer.FirstWeights;
import org.gibbsite.models.nn.layer.Layer;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.nn.layer.Network;
import org.gibbsite.models.nn.layer.ParameterSet;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** 784–500–10 with dropout on Scribble: one description, trained in batches and tested on all images at once. */
class ClassifierTest {
    private static final int BATCH = 100, HIDDEN = 500, EPOCHS = 8;
    private static final RandomKey KEY = RandomKey.of(2);

    @Test void moreThanNinetySixInAHundredScribblesAreRecognised() {
        assertThat(accuracy()).as("share of 2000 test images").isGreaterThan(0.96);
    }

    private static double accuracy() {
        org.gibbsite.data.ImageData data = org.gibbsite.data.Scribble.standard();
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Network net = Network.of(data.pixels(), Layer.dense("hidden", HIDDEN, FirstWeights.HE),
                    Layer.activate(Activation.RELU), Layer.dropout("drop", 0.2f),
                    Layer.dense("output", data.classes()));
            ParameterSet parameters = net.parameters();
            net.initialise(parameters, KEY);
            CompiledNetwork training = net.compile(parameters, BATCH, Mode.TRAINING, backend);
            int[] classes = new int[BATCH];
            Graph graph = training.graph();
            Variable mean = graph.add(new Mean(graph.add(new CategoricalLogLikelihood(training.output(), classes))));
            Variable loss = graph.add(new WeightedSum(new float[]{-1}, mean));
            Optimiser adam = Optimiser.of(Optimiser.Kind.ADAM, parameters.learnt(), backend);
            int[] order = new int[data.trainCases()];
            long update = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                KEY.fold("order").fold(epoch).permutation(order);
                for (int first = 0; first < order.length; first += BATCH) {
                    for (int i = 0; i < BATCH; i++) {
                        fill(training.input(), classes, i, data.trainImages(), data.trainLabels(), order[first + i]);
                    }
                    graph.forward(KEY.fold(update));
                    graph.backward(loss);
                    adam.step((float) Schedule.COSINE.at(0.002, epoch, EPOCHS), ++update);
                }
            }
            CompiledNetwork test = net.compile(parameters, data.testCases(), Mode.EVALUATION, backend);
            int[] answers = new int[data.testCases()];
            for (int i = 0; i < answers.length; i++)
                fill(test.input(), answers, i, data.testImages(), data.testLabels(), i);
            test.graph().forward();
            int right = 0;
            for (int i = 0; i < answers.length; i++)
                if (largest(test.output().data(), i * 10, 10) == answers[i]) right++;
            return (double) right / data.testCases();
        }
    }

    private static void fill(Variable x, int[] classes, int row, byte[] images, byte[] labels, int from) {
        int pixels = x.columns();
        for (int i = 0; i < pixels; i++) x.data()[row * pixels + i] = (images[from * pixels + i] & 0xFF) / 255f;
        classes[row] = labels[from];
    }

    private static int largest(float[] values, int from, int count) {
        int best = 0;
        for (int j = 1; j < count; j++) if (values[from + j] > values[from + best]) best = j;
        return best;
    }
}
