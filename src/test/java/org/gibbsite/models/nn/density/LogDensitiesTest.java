package org.gibbsite.models.nn.density;

import static org.gibbsite.models.nn.GradientCheck.check;
import static org.gibbsite.models.nn.GradientCheck.spread;
import static org.gibbsite.models.nn.PlainForward.rowSums;

import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.graph.Variable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values and gradients of every log-density against its formula in double precision. */
class LogDensitiesTest {
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    @Test void bernoulliLogLikelihood() {
        Variable a = spread("a", 4, 33, 4), x = Variable.input("x", 4, 33);
        GradientCheck.KEY.uniforms(x.data());
        check(new BernoulliLogLikelihood(a, x, backend), List.of(a), in -> of(
                rowSums(4, 33, i -> x.data()[i] * in[0][i] - PlainForward.softplus(in[0][i]))));
    }

    @Test void gaussianLogLikelihood() {
        Variable m = spread("m", 4, 9, 1), v = spread("v", 1, 1, 1), x = spread("x", 4, 9, 1);
        check(new GaussianLogLikelihood(m, v, x), List.of(m, v),
                in -> of(rowSums(4, 9, i -> PlainForward.logNormal(x.data()[i], in[0][i], in[1][0]))));
    }

    @Test void categoricalLogLikelihood() {
        Variable a = spread("a", 5, 6, 3);
        int[] classes = {0, 5, 2, 2, 4};
        check(new CategoricalLogLikelihood(a, classes), List.of(a), in -> {
            double[] p = PlainForward.softmax(in[0], 6);
            return of(rowSums(5, 1, row -> Math.log(p[row * 6 + classes[row]])));
        });
    }

    @Test void gaussianKl() {
        Variable m = spread("m", 4, 5, 2), v = spread("v", 4, 5, 2);
        check(new GaussianKl(m, v, backend), List.of(m, v), in -> of(rowSums(4, 5,
                i -> 0.5 * (in[0][i] * in[0][i] + Math.exp(in[1][i]) - 1 - in[1][i]))));
    }

    @Test void gaussianLogDensity() {
        Variable z = spread("z", 4, 5, 2), m = spread("m", 4, 5, 2), v = spread("v", 4, 5, 1);
        check(new GaussianLogDensity(z, m, v, backend), List.of(z, m, v),
                in -> of(rowSums(4, 5, i -> PlainForward.logNormal(in[0][i], in[1][i], in[2][i]))));
    }

    @Test void standardNormalLogDensity() {
        Variable z = spread("z", 4, 5, 2);
        check(new StandardNormalLogDensity(z), List.of(z),
                in -> of(rowSums(4, 5, i -> PlainForward.logNormal(in[0][i], 0, 0))));
    }

    private static double[][] of(double[] result) {
        return new double[][]{result};
    }
}
