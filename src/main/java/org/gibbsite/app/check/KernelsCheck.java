package org.gibbsite.app.check;

import java.util.Locale;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.BackendProbe;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.Sharers;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;

/** A back end computes the layer's formulas: against plain sums in double precision, at sizes that no vector divides. */
final class KernelsCheck implements Check {
    private static final int CASES = 7, VISIBLE = 61, HIDDEN = 35;
    /** Means lie in (0, 1), updates below 1; both come from sums of at most 61 terms in single precision. */
    private static final double TOLERANCE = 2e-6;

    private final BackendProbe.Available probe;

    KernelsCheck(BackendProbe.Available probe) {
        this.probe = probe;
    }

    @Override public String promise() { return "engine " + probe.name() + " computes the formulas of a sigmoid layer"; }

    @Override public Finding find() {
        try (MatrixBackend backend = probe.maker().make(1, new Sharers())) {
            double worst = new Layers(RandomKey.of(1)).worst(backend.sigmoidLayer());
            return new Finding(worst <= TOLERANCE, String.format(Locale.ROOT, "largest difference %.1e", worst));
        }
    }

    /** One layer with a batch, and the largest difference of a back end from plain sums. */
    private static final class Layers {
        private final FMatrixRMaj weights = new FMatrixRMaj(VISIBLE, HIDDEN);
        private final FMatrixRMaj v = new FMatrixRMaj(CASES, VISIBLE), v1 = new FMatrixRMaj(CASES, VISIBLE);
        private final FMatrixRMaj h = new FMatrixRMaj(CASES, HIDDEN), h1 = new FMatrixRMaj(CASES, HIDDEN);
        private final float[] a = new float[VISIBLE], b = new float[HIDDEN];

        Layers(RandomKey key) {
            key.fold("weights").normals(weights.data);
            for (int i = 0; i < weights.data.length; i++) weights.data[i] *= 0.1f;
            key.fold("a").normals(a);
            key.fold("b").normals(b);
            key.fold("v").uniforms(v.data);
            key.fold("h").uniforms(h.data);
            key.fold("v1").uniforms(v1.data);
            key.fold("h1").uniforms(h1.data);
            for (int i = 0; i < v.data.length; i++) if (v.data[i] < 0.5f) v.data[i] = 0;
        }

        double worst(SigmoidLayer layer) {
            FMatrixRMaj up = new FMatrixRMaj(CASES, HIDDEN), down = new FMatrixRMaj(CASES, VISIBLE);
            layer.hiddenMeans(v, weights, b, up);
            layer.visibleMeans(h, weights, a, down);
            FMatrixRMaj changed = weights.copy(), velocity = new FMatrixRMaj(VISIBLE, HIDDEN);
            layer.updateWeights(v, h, v1, h1, changed, velocity, new WeightUpdate(0.1f, 0.5f, 1e-3f, 1e-4f));
            double worst = 0;
            for (int n = 0; n < CASES; n++) {
                for (int j = 0; j < HIDDEN; j++) worst = Math.max(worst, Math.abs(up.get(n, j) - hiddenMean(n, j)));
                for (int i = 0; i < VISIBLE; i++) worst = Math.max(worst, Math.abs(down.get(n, i) - visibleMean(n, i)));
            }
            for (int i = 0; i < VISIBLE; i++) {
                for (int j = 0; j < HIDDEN; j++) {
                    worst = Math.max(worst, Math.abs(changed.get(i, j) - updated(i, j)));
                }
            }
            return worst;
        }

        private double hiddenMean(int n, int j) {
            double sum = b[j];
            for (int i = 0; i < VISIBLE; i++) sum += (double) v.get(n, i) * weights.get(i, j);
            return sigmoid(sum);
        }

        private double visibleMean(int n, int i) {
            double sum = a[i];
            for (int j = 0; j < HIDDEN; j++) sum += (double) h.get(n, j) * weights.get(i, j);
            return sigmoid(sum);
        }

        /** W + ε (v⁺ᵀh⁺ − v⁻ᵀh⁻) / n − ε (λ₂ W + λ₁ sign W): the first step, without velocity. */
        private double updated(int i, int j) {
            double sum = 0, w = weights.get(i, j);
            for (int n = 0; n < CASES; n++) {
                sum += (double) v.get(n, i) * h.get(n, j) - (double) v1.get(n, i) * h1.get(n, j);
            }
            return w + 0.1 * sum / CASES - 0.1 * (1e-3 * w + 1e-4 * Math.signum(w));
        }

        private static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }
    }
}
