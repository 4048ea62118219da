package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.density.CategoricalLogLikelihood;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activate;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.layer.Initialiser;
import org.gibbsite.models.nn.layer.Mean;
import org.gibbsite.models.nn.layer.WeightedSum;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.optim.Schedule;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** 784–500–10 on Scribble: the differentiation engine without anything else around it. */
class ClassifierTest {
    private static final int BATCH = 100, HIDDEN = 500, EPOCHS = 8;
    private static final RandomKey KEY = RandomKey.of(2);

    @Test void moreThanNinetySixInAHundredScribblesAreRecognised() {
        assertThat(accuracy()).as("share of 2000 test images").isGreaterThan(0.96);
    }

    private static double accuracy() {
        org.gibbsite.data.ImageData data = org.gibbsite.data.Scribble.standard();
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Variable x = Variable.input("x", BATCH, data.pixels());
            int[] classes = new int[BATCH];
            Variable w = Variable.parameter("W", data.pixels(), HIDDEN), b = Variable.parameter("b", 1, HIDDEN);
            Variable w2 = Variable.parameter("V", HIDDEN, data.classes()), b2 = Variable.parameter("c", 1, 10);
            Initialiser.he(w, KEY.fold("w"));
            Initialiser.he(w2, KEY.fold("v"));
            Graph graph = new Graph();
            Variable hidden = graph.add(new Activate(Activation.RELU, graph.add(new Dense(x, w, b, backend)), backend));
            Variable logits = graph.add(new Dense(hidden, w2, b2, backend));
            Variable mean = graph.add(new Mean(graph.add(new CategoricalLogLikelihood(logits, classes))));
            Variable loss = graph.add(new WeightedSum(new float[]{-1}, mean));
            Optimiser adam = Optimiser.of(Optimiser.Kind.ADAM, List.of(w, b, w2, b2), backend);
            int[] order = new int[data.trainCases()];
            long update = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                KEY.fold("order").fold(epoch).permutation(order);
                for (int first = 0; first < order.length; first += BATCH) {
                    for (int i = 0; i < BATCH; i++) {
                        fill(x, classes, i, data.trainImages(), data.trainLabels(), order[first + i]);
                    }
                    graph.forward(KEY);
                    graph.backward(loss);
                    adam.step((float) Schedule.COSINE.at(0.002, epoch, EPOCHS), ++update);
                }
            }
            int right = 0;
            for (int first = 0; first < data.testCases(); first += BATCH) {
                for (int i = 0; i < BATCH; i++) fill(x, classes, i, data.testImages(), data.testLabels(), first + i);
                graph.forward(KEY);
                for (int i = 0; i < BATCH; i++) if (largest(logits.data(), i * 10, 10) == classes[i]) right++;
            }
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
