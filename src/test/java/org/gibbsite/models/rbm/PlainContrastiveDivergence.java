package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/** Contrastive divergence as the formulas say, in double precision, with nothing fused: the tests' reference. */
final class PlainContrastiveDivergence {
    final double[] weights, visibleBias, hiddenBias;
    double reconstructionError;
    private final double[] weightVelocity, visibleVelocity, hiddenVelocity, activity;
    private final int visible, hidden;
    private final boolean gaussian;

    PlainContrastiveDivergence(Rbm rbm) {
        visible = rbm.visibleUnits();
        hidden = rbm.hiddenUnits();
        gaussian = rbm.isGaussianVisible();
        weights = doubles(rbm.weights().data);
        visibleBias = doubles(rbm.visibleBias());
        hiddenBias = doubles(rbm.hiddenBias());
        weightVelocity = new double[weights.length];
        visibleVelocity = new double[visible];
        hiddenVelocity = new double[hidden];
        activity = new double[hidden];
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) result[i] = values[i];
        return result;
    }

    void update(FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        int cases = batch.numRows;
        double[] v0 = doubles(batch.data);
        double[] means0 = hiddenMeans(v0, cases), sample0 = sample(means0, key.fold("hidden").fold(0));
        double[] h = sample0, v = v0, means = means0;
        for (int sweep = 0; sweep < rule.sweeps(); sweep++) {
            if (sweep > 0) h = sample(means, key.fold("hidden").fold(sweep));
            v = visibleMeans(h, cases);
            if (sweep == 0) {
                reconstructionError = 0;
                for (int i = 0; i < v.length; i++) reconstructionError += (v0[i] - v[i]) * (v0[i] - v[i]) / v.length;
            }
            if (rule.sampleVisible()) v = sampleVisible(v, key.fold("visible").fold(sweep));
            means = hiddenMeans(v, cases);
        }
        double[] positive = rule.samplePositive() ? sample0 : means0;
        step(v0, positive, v, means, penalties(means0, cases, rule), cases, rule);
    }

    private double[] penalties(double[] means, int cases, LearningRule rule) {
        double[] penalties = new double[hidden];
        if (rule.sparsityCost() == 0) return penalties;
        for (int j = 0; j < hidden; j++) {
            double mean = 0;
            for (int n = 0; n < cases; n++) mean += means[n * hidden + j] / cases;
            activity[j] = activity[j] == 0 ? mean : 0.95 * activity[j] + 0.05 * mean;
            penalties[j] = rule.sparsityCost() * (activity[j] - rule.sparsityTarget());
        }
        return penalties;
    }

    private void step(double[] v0, double[] h0, double[] v1, double[] h1, double[] penalties, int cases,
            LearningRule rule) {
        double rate = rule.weights().rate(), momentum = rule.weights().momentum();
        for (int i = 0; i < visible; i++) {
            for (int j = 0; j < hidden; j++) {
                double gradient = 0, w = weights[i * hidden + j];
                for (int n = 0; n < cases; n++) {
                    gradient += v0[n * visible + i] * (h0[n * hidden + j] - penalties[j]) / cases;
                    gradient -= v1[n * visible + i] * h1[n * hidden + j] / cases;
                }
                gradient -= rule.weights().l2() * w + rule.weights().l1() * Math.signum(w);
                weightVelocity[i * hidden + j] = momentum * weightVelocity[i * hidden + j] + rate * gradient;
                weights[i * hidden + j] += weightVelocity[i * hidden + j];
            }
        }
        for (int i = 0; i < visible; i++) {
            double gradient = 0;
            for (int n = 0; n < cases; n++) gradient += (v0[n * visible + i] - v1[n * visible + i]) / cases;
            visibleVelocity[i] = momentum * visibleVelocity[i] + rate * gradient;
            visibleBias[i] += visibleVelocity[i];
        }
        for (int j = 0; j < hidden; j++) {
            double gradient = -penalties[j];
            for (int n = 0; n < cases; n++) gradient += (h0[n * hidden + j] - h1[n * hidden + j]) / cases;
            hiddenVelocity[j] = momentum * hiddenVelocity[j] + rate * gradient;
            hiddenBias[j] += hiddenVelocity[j];
        }
    }

    private double[] hiddenMeans(double[] v, int cases) {
        double[] means = new double[cases * hidden];
        for (int n = 0; n < cases; n++) {
            for (int j = 0; j < hidden; j++) {
                double sum = hiddenBias[j];
                for (int i = 0; i < visible; i++) sum += v[n * visible + i] * weights[i * hidden + j];
                means[n * hidden + j] = 1 / (1 + Math.exp(-sum));
            }
        }
        return means;
    }

    private double[] visibleMeans(double[] h, int cases) {
        double[] means = new double[cases * visible];
        for (int n = 0; n < cases; n++) {
            for (int i = 0; i < visible; i++) {
                double sum = visibleBias[i];
                for (int j = 0; j < hidden; j++) sum += h[n * hidden + j] * weights[i * hidden + j];
                means[n * visible + i] = gaussian ? sum : 1 / (1 + Math.exp(-sum));
            }
        }
        return means;
    }

    private static double[] sample(double[] means, RandomKey key) {
        double[] sample = new double[means.length];
        for (int i = 0; i < sample.length; i++) sample[i] = key.uniform(i) < means[i] ? 1 : 0;
        return sample;
    }

    private double[] sampleVisible(double[] means, RandomKey key) {
        if (!gaussian) return sample(means, key);
        float[] noise = new float[means.length];
        key.normals(noise);
        double[] sample = new double[means.length];
        for (int i = 0; i < sample.length; i++) sample[i] = means[i] + noise[i];
        return sample;
    }
}
