package org.gibbsite.app.bench;

import java.util.Arrays;
import java.util.function.Consumer;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * How fast Gibbs chains sweep: a thousand chains of a machine 784–500, as the multiplications of a sweep's two products a
 * second, drawing included, beside one product of the same size alone; and the small machine of the lab, as unit draws a
 * second on one thread. Medians over rounds in which the contestants take turns, after a warm-up.
 */
public final class GibbsBench {
    private static final int CHAINS = 1000, VISIBLE = 784, HIDDEN = 500;
    private static final int SMALL_VISIBLE = 4, SMALL_HIDDEN = 3, SMALL_CHAINS = 10, SMALL_SWEEPS = 20_000;
    private static final int ROUNDS = 9, WARM_UP = 4;

    private final int threads;
    private final Consumer<String> lines;
    private final RandomKey key = RandomKey.of(1);
    private long sweep;

    /** @param threads of the large machine; @param lines takes the report for people */
    public GibbsBench(int threads, Consumer<String> lines) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
        this.threads = threads;
        this.lines = lines;
    }

    public GibbsBenchReport run() {
        double[] product = new double[ROUNDS], sweeps = new double[ROUNDS], small = new double[ROUNDS];
        try (MatrixBackend backend = Backends.create(null, threads)) {
            GibbsChains large = chains(VISIBLE, HIDDEN, CHAINS, 0.05, backend);
            GibbsChains tiny = chains(SMALL_VISIBLE, SMALL_HIDDEN, SMALL_CHAINS, 1.5, backend);
            FMatrixRMaj weights = new FMatrixRMaj(HIDDEN, VISIBLE), out = new FMatrixRMaj(CHAINS, HIDDEN);
            key.fold("weights").normals(weights.data);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double ofProduct = seconds(4, () -> backend.multTransB(large.visible(), weights, out));
                double ofSweep = seconds(3, () -> large.sweep(key.fold(sweep++)));
                double ofSmall = seconds(SMALL_SWEEPS, () -> tiny.sweep(key.fold(sweep++)));
                if (round < 0) continue;
                product[round] = ofProduct;
                sweeps[round] = ofSweep;
                small[round] = ofSmall;
            }
        }
        double operations = 2.0 * CHAINS * VISIBLE * HIDDEN;
        GibbsBenchReport report = new GibbsBenchReport(Processor.name(), SimdBackend.vectorBits(), threads,
                1e-9 * operations / median(product), 2e-9 * operations / median(sweeps),
                1e-6 * SMALL_CHAINS * (SMALL_VISIBLE + SMALL_HIDDEN) / median(small));
        report.lines().forEach(lines);
        return report;
    }

    private GibbsChains chains(int visible, int hidden, int count, double deviation, MatrixBackend backend) {
        Rbm rbm = new Rbm(visible, hidden, false);
        rbm.drawWeights(deviation, key.fold(visible));
        GibbsChains chains = new GibbsChains(rbm, count, 1, backend);
        float[] states = chains.visible().data;
        key.fold("start").uniforms(states);
        for (int i = 0; i < states.length; i++) states[i] = states[i] < 0.5f ? 1 : 0;
        return chains;
    }

    /** Seconds that one call takes, over {@code calls}. */
    private static double seconds(int calls, Runnable work) {
        long start = System.nanoTime();
        for (int n = 0; n < calls; n++) work.run();
        return (System.nanoTime() - start) * 1e-9 / calls;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
