package org.gibbsite.models.vae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.random.RandomKey;

/**
 * The true posterior p(z|x) of one image beside q(z|x), for two latent units with a standard normal prior: p(x|z) p(z) on a
 * coarse grid over the prior, on a fine one over the part of it that matters, and the bound by draws from q. In pieces, so
 * that somebody may look while a model learns. KL(q(z|x) ‖ p(z|x)) = log p(x) − bound: Kingma and Welling, "Auto-encoding
 * variational Bayes", 2014, equation 1.
 */
public final class PosteriorScan {
    /** Half the width of the coarse grid, where q needs no more: the prior's mass outside is 10⁻⁴. */
    private static final double LIMIT = 4;
    private static final int COARSE = 24, FINE = 40, PAIRS = 64;
    /** Cells this far below the best one, in nats, are left out of the fine grid. */
    private static final double DEPTH = 10;

    /** Points that are computed together, at most. */
    public static final int BATCH = 64;

    private final VaeModel model;
    private final ModelBatch batch;
    private final float[] image;
    private final Posterior q;
    private final Grid coarse;
    private final double[] bounds = new double[PAIRS];
    private final List<float[]> draws = new ArrayList<>();
    private Grid fine;
    private int next;
    private Result result;

    /**
     * What was found. Logarithms and divergences in nats.
     *
     * @param q           the approximate posterior
     * @param coarse      over the prior
     * @param fine        over the cells of the coarse grid that matter, and q
     * @param logEvidence log p(x): the fine grid's sum and, outside it, the coarse one's
     * @param gridError   what the evidence moves by when every second row and column of the fine grid is left out
     * @param bound       E[log p(x, z) − log q(z|x)] over draws from q
     * @param boundError  its standard error
     * @param draws       z of the draws from q that the bound was taken over
     */
    public record Result(Posterior q, Grid coarse, Grid fine, double logEvidence, double gridError, double bound,
            double boundError, List<float[]> draws) {
        /** KL(q(z|x) ‖ p(z|x)), nats. */
        public double divergence() { return logEvidence - bound; }
    }

    /**
     * log p(x, z) in the middle of every cell of a square.
     *
     * @param side   cells along each axis
     * @param left   z₁ at the left edge
     * @param bottom z₂ at the lower edge
     * @param span   width of the square in z
     * @param logs   (side × side), rows from the largest z₂ down, nats
     */
    public record Grid(int side, double left, double bottom, double span, double[] logs) {
        Grid(int side, double left, double bottom, double span) {
            this(side, left, bottom, span, new double[side * side]);
        }

        double cell() { return span / side; }

        double x(int cell) { return left + (cell % side + 0.5) * cell(); }

        double y(int cell) { return bottom + span - (cell / side + 0.5) * cell(); }

        /** Largest of the logarithms. */
        public double peak() {
            double most = Double.NEGATIVE_INFINITY;
            for (double log : logs) most = Math.max(most, log);
            return most;
        }
    }

    /**
     * @param batch of the thread that this is for
     * @throws IllegalArgumentException where there is no such grid
     */
    public PosteriorScan(VaeModel model, float[] image, ModelBatch batch) {
        if (!isPossible(model)) {
            throw new IllegalArgumentException("a grid needs two latent units with a standard normal prior");
        }
        this.model = model;
        this.batch = batch;
        this.image = image.clone();
        q = Posterior.of(model, image);
        double limit = LIMIT;
        for (int j = 0; j < 2; j++) {
            limit = Math.max(limit, Math.abs(q.start().mean()[j]) + 6.0 * q.start().deviation()[j]);
        }
        coarse = new Grid(COARSE, -limit, -limit, 2 * limit);
    }

    public static boolean isPossible(VaeModel model) {
        return model.shape().latentUnits() == 2 && model.isPriorNormal();
    }

    /** Points of a whole scan: each costs one pass of the decoder. */
    public static int points() {
        return COARSE * COARSE + FINE * FINE + PAIRS;
    }

    /** So many points further; cheapest a batch at a time. @return whether the scan is not done yet */
    public boolean advance(int points) {
        for (int left = points; left > 0 && result == null;) left -= goOn(Math.min(left, BATCH));
        return result == null;
    }

    /** Empty before all points are known. */
    public Optional<Result> result() { return Optional.ofNullable(result); }

    /** At most so many points of one kind; their number. */
    private int goOn(int most) {
        int first = COARSE * COARSE, second = first + FINE * FINE, begin = next;
        if (begin < first) {
            next = Math.min(first, begin + most);
            scan(coarse, begin, next);
        } else if (begin < second) {
            if (fine == null) fine = window();
            next = Math.min(second, begin + most);
            scan(fine, begin - first, next - first);
        } else {
            next = Math.min(points(), begin + most);
            pairs(begin - second, next - second);
            if (next == points()) result = conclude();
        }
        return next - begin;
    }

    /** log p(x, z) in some cells of a grid. */
    private void scan(Grid grid, int from, int to) {
        float[] z = new float[2 * (to - from)];
        for (int cell = from; cell < to; cell++) {
            z[2 * (cell - from)] = (float) grid.x(cell);
            z[2 * (cell - from) + 1] = (float) grid.y(cell);
        }
        double[] logs = batch.logLikelihoods(model, image, z, to - from);
        for (int n = 0; n < logs.length; n++) grid.logs[from + n] = logs[n] + prior(z, n);
    }

    private double prior(float[] z, int n) {
        return model.logPrior(new float[]{z[2 * n], z[2 * n + 1]});
    }

    /** The bound's integrand at draws and at their mirror images: the mean of two varies less than that of two draws. */
    private void pairs(int from, int to) {
        float[] z = new float[4 * (to - from)], noise = new float[2];
        double[] densities = new double[2 * (to - from)];
        for (int n = from; n < to; n++) {
            RandomKey.of(0).fold("posterior").fold(n).normals(noise);
            for (int sign = 0; sign < 2; sign++) {
                Posterior.Draw draw = q.draw(noise);
                int k = 2 * (n - from) + sign;
                draws.add(draw.z());
                System.arraycopy(draw.z(), 0, z, 2 * k, 2);
                densities[k] = draw.logDensity();
                for (int j = 0; j < 2; j++) noise[j] = -noise[j];
            }
        }
        double[] logs = batch.logLikelihoods(model, image, z, densities.length);
        for (int k = 0; k < logs.length; k++) bounds[from + k / 2] += (logs[k] + prior(z, k) - densities[k]) / 2;
    }

    /** A square of whole coarse cells around those within {@link #DEPTH} of the best one, and around q. */
    private Grid window() {
        double peak = coarse.peak(), cell = coarse.cell();
        int[] low = {COARSE, COARSE}, high = {0, 0}; // columns, and rows from below
        for (int k = 0; k < coarse.logs.length; k++) {
            if (coarse.logs[k] > peak - DEPTH) include(low, high, k % COARSE, COARSE - 1 - k / COARSE);
        }
        float[] centre = q.centre();
        for (int side = -1; side <= 1; side += 2) {
            int[] at = new int[2];
            for (int j = 0; j < 2; j++) {
                double z = centre[j] + side * 3.0 * q.start().deviation()[j];
                at[j] = Math.clamp((int) Math.floor((z - coarse.left) / cell), 0, COARSE - 1);
            }
            include(low, high, at[0], at[1]);
        }
        int cells = Math.max(high[0] - low[0], high[1] - low[1]) + 1;
        for (int j = 0; j < 2; j++) low[j] = Math.clamp((low[j] + high[j] + 1 - cells) / 2, 0, COARSE - cells);
        return new Grid(FINE, coarse.left + low[0] * cell, coarse.bottom + low[1] * cell, cells * cell);
    }

    private static void include(int[] low, int[] high, int column, int row) {
        low[0] = Math.min(low[0], column);
        high[0] = Math.max(high[0], column);
        low[1] = Math.min(low[1], row);
        high[1] = Math.max(high[1], row);
    }

    private Result conclude() {
        double peak = Math.max(coarse.peak(), fine.peak()), inside = 0, thinned = 0, outside = 0;
        for (int k = 0; k < fine.logs.length; k++) {
            double mass = StrictMath.exp(fine.logs[k] - peak) * fine.cell() * fine.cell();
            inside += mass;
            if (k % FINE % 2 == 0 && k / FINE % 2 == 0) thinned += 4 * mass;
        }
        for (int k = 0; k < coarse.logs.length; k++) {
            boolean isIn = coarse.x(k) > fine.left && coarse.x(k) < fine.left + fine.span
                    && coarse.y(k) > fine.bottom && coarse.y(k) < fine.bottom + fine.span;
            if (!isIn) outside += StrictMath.exp(coarse.logs[k] - peak) * coarse.cell() * coarse.cell();
        }
        double evidence = peak + StrictMath.log(inside + outside), mean = 0, squares = 0;
        double error = Math.abs(StrictMath.log((thinned + outside) / (inside + outside)));
        for (double bound : bounds) mean += bound / PAIRS;
        for (double bound : bounds) squares += (bound - mean) * (bound - mean);
        return new Result(q, coarse, fine, evidence, error, mean, Math.sqrt(squares / PAIRS / (PAIRS - 1)),
                List.copyOf(draws));
    }
}
