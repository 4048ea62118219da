package org.gibbsite.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Initialiser;
import org.gibbsite.random.RandomKey;

/** Compares an operation with a plain double-precision forward: its values, and its gradients with central differences. */
public final class GradientCheck {
    public static final RandomKey KEY = RandomKey.of(11);
    /** Relative to the true derivative, or to a hundredth of the largest of the same matrix where that is larger. */
    private static final double TOLERANCE = 1e-4;

    /** The results from the inputs, each row by row. */
    @FunctionalInterface
    public interface Plain {
        double[][] of(double[][] inputs);
    }

    private GradientCheck() {}

    /** A parameter of numbers spread evenly over ±limit, none within limit/100 of 0. */
    public static Variable spread(String name, int rows, int columns, double limit) {
        Variable x = Variable.parameter(name, rows, columns);
        Initialiser.uniform(x, limit, KEY.fold(name));
        for (int i = 0; i < x.size(); i++) if (Math.abs(x.data()[i]) < limit / 100) x.data()[i] = (float) limit / 10;
        return x;
    }

    /** Where it draws noise, with {@link #KEY} folded with its tag. */
    public static void check(Operation operation, List<Variable> inputs, Plain plain) {
        Graph graph = new Graph();
        graph.add(operation);
        Variable loss = graph.add(new Contraction(operation.results()));
        double[][] x = inputs.stream().map(GradientCheck::doubles).toArray(double[][]::new);
        for (int pass = 0; pass < 2; pass++) { // the second pass must not add to the first
            graph.forward(KEY);
            graph.backward(loss);
        }
        values(operation.results(), plain.of(x));
        for (int k = 0; k < x.length; k++) {
            double[] changing = x[k];
            gradient(inputs.get(k), values -> {
                double[] before = changing.clone();
                System.arraycopy(values, 0, changing, 0, values.length);
                double sum = Contraction.of(plain.of(x));
                System.arraycopy(before, 0, changing, 0, before.length);
                return sum;
            });
        }
    }

    /** Compares the present gradient with central differences of a plain loss, a function of the variable's values. */
    public static void gradient(Variable input, ToDoubleFunction<double[]> plain) {
        double[] x = doubles(input), derivative = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double step = 1e-5, before = x[i];
            x[i] = before + step;
            double above = plain.applyAsDouble(x);
            x[i] = before - step;
            derivative[i] = (above - plain.applyAsDouble(x)) / (2 * step);
            x[i] = before;
        }
        gradients(input, derivative);
    }

    public static double[] doubles(Variable variable) {
        double[] values = new double[variable.size()];
        for (int i = 0; i < values.length; i++) values[i] = variable.data()[i];
        return values;
    }

    private static void values(List<Variable> results, double[][] expected) {
        for (int r = 0; r < expected.length; r++) {
            double[] found = doubles(results.get(r));
            assertThat(found).hasSameSizeAs(expected[r]);
            for (int i = 0; i < found.length; i++) {
                double off = Math.abs(found[i] - expected[r][i]), allowed = TOLERANCE * Math.max(0.1, Math.abs(
                        expected[r][i]));
                assertThat(off).as("%s[%d] is %s, not %s", results.get(r), i, found[i], expected[r][i])
                        .isLessThanOrEqualTo(allowed);
            }
        }
    }

    private static void gradients(Variable input, double[] derivative) {
        double largest = 0;
        for (double d : derivative) largest = Math.max(largest, Math.abs(d));
        for (int i = 0; i < derivative.length; i++) {
            double found = input.gradient().data[i];
            assertThat(Math.abs(found - derivative[i])).as("∂%s[%d] is %s, not %s", input, i, found, derivative[i])
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(Math.abs(derivative[i]), largest / 100) + 1e-7);
        }
    }
}
