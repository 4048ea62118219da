package org.gibbsite.models.ising;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * Averages over a range of temperatures for several sides, in pieces of one sweep of Swendsen and Wang's: m(T), C(T), χ(T)
 * and U₄(T), whose curves for different sides cross near T_c. Temperatures come from the highest down, sides in turn at
 * each, and every point starts with all spins up.
 *
 * <p>Source of the crossing: Binder, "Critical properties from Monte Carlo coarse graining and renormalization", 1981.
 */
public final class TemperatureScan {
    private final Plan plan;
    private final IsingSampler[] samplers; // one for each side
    private final MomentTrace trace = new MomentTrace();
    private final List<Point> points = new ArrayList<>();
    private int done; // pieces of the present point

    /**
     * What is scanned.
     *
     * @param sides        of the lattices
     * @param temperatures in J/k_B
     * @param burnIn       sweeps of each point that are not counted; @param sweeps counted
     */
    public record Plan(List<Integer> sides, List<Double> temperatures, int burnIn, int sweeps) {
        public Plan {
            sides = List.copyOf(sides);
            temperatures = List.copyOf(temperatures);
            if (sides.isEmpty() || temperatures.isEmpty())
                throw new IllegalArgumentException("a scan needs sides and temperatures");
            if (burnIn < 0 || sweeps < MomentTrace.LEAST_STEPS)
                throw new IllegalArgumentException(
                        "a scan needs at least " + MomentTrace.LEAST_STEPS + " sweeps a point");
        }

        /** Points in all. */
        public int size() { return sides.size() * temperatures.size(); }

        /** Pieces in all. */
        public long pieces() { return (long) size() * (burnIn + sweeps); }
    }

    /** One finished point. */
    public record Point(int side, double temperature, MomentTrace.Estimate estimate) {}

    public TemperatureScan(Plan plan, MatrixBackend backend) {
        this.plan = plan;
        samplers = new IsingSampler[plan.sides().size()];
        for (int k = 0; k < samplers.length; k++) {
            samplers[k] = new IsingSampler(plan.sides().get(k), Dynamics.SWENDSEN_WANG, new Coupling(1, 0), backend);
        }
    }

    /** One sweep of the present point; nothing once all are finished. @param key of this piece @return whether more are left */
    public boolean advance(RandomKey key) {
        if (isFinished()) return false;
        double temperature = temperature(points.size());
        IsingSampler sampler = present();
        if (done == 0) begin(sampler, temperature);
        sampler.retune(Dynamics.SWENDSEN_WANG, new Coupling(temperature, 0));
        sampler.step(key);
        done++;
        if (done > plan.burnIn())
            trace.add(sampler.energyPerSite(), sampler.magnetisation() / (double) sampler.sites());
        if (done == plan.burnIn() + plan.sweeps()) {
            points.add(new Point(sampler.side(), temperature, trace.estimate(sampler.sites(), sampler.coupling())));
            done = 0;
        }
        return !isFinished();
    }

    private void begin(IsingSampler sampler, double temperature) {
        byte[] up = new byte[sampler.sites()];
        java.util.Arrays.fill(up, (byte) 1);
        sampler.setSpins(up);
        trace.clear();
    }

    public Plan plan() { return plan; }

    public boolean isFinished() { return points.size() == plan.size(); }

    /** Share of the pieces made, in [0, 1]. */
    public double progress() {
        return (points.size() * (double) (plan.burnIn() + plan.sweeps()) + done) / plan.pieces();
    }

    /** The finished points, in the order in which they were finished. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** Spins of the present point, in an array for the largest side, the rest 0: for a checkpoint. */
    public byte[] saveSpins() {
        byte[] all = new byte[mostSites()];
        IsingSampler present = present();
        System.arraycopy(present.spins(), 0, all, 0, present.sites());
        return all;
    }

    /** Finished points and the present one's sums, for a checkpoint; the length follows from the plan. */
    public double[] saveNumbers() {
        double[] all = new double[2 + MomentTrace.NUMBERS + plan.size() * EstimateNumbers.COUNT];
        all[0] = points.size();
        all[1] = done;
        System.arraycopy(trace.saveNumbers(), 0, all, 2, MomentTrace.NUMBERS);
        for (int k = 0; k < points.size(); k++)
            EstimateNumbers.write(points.get(k).estimate(), all, 2 + MomentTrace.NUMBERS + k * EstimateNumbers.COUNT);
        return all;
    }

    /** As {@link MomentTrace#saveFloats} of the present point. */
    public float[] saveFloats() {
        return trace.saveFloats();
    }

    /** Takes over what was saved from a scan of the same plan. Not modified. */
    public void restore(byte[] spins, double[] numbers, float[] floats) {
        points.clear();
        for (int k = 0; k < (int) numbers[0]; k++) {
            points.add(new Point(samplers[k % samplers.length].side(), temperature(k),
                    EstimateNumbers.read(numbers, 2 + MomentTrace.NUMBERS + k * EstimateNumbers.COUNT)));
        }
        done = (int) numbers[1];
        trace.restore(java.util.Arrays.copyOfRange(numbers, 2, 2 + MomentTrace.NUMBERS), floats);
        present().setSpins(java.util.Arrays.copyOf(spins, present().sites()));
    }

    private int mostSites() {
        int most = 0;
        for (IsingSampler sampler : samplers) most = Math.max(most, sampler.sites());
        return most;
    }

    private IsingSampler present() { return samplers[points.size() % samplers.length]; }

    private double temperature(int index) {
        return plan.temperatures().get(plan.temperatures().size() - 1 - index / samplers.length);
    }

    /** Standard errors that all points of one side of the crossing must make up together. */
    private static final double EVIDENCE = 3;
    /** Standard errors that one point counts at most: errors of short runs are uncertain themselves. */
    private static final double MOST = 4;

    /**
     * The temperature at which the Binder cumulants of two sides cross, by straight lines between the points; NaN where the
     * points do not tell, or not yet. Below the crossing the larger lattice has the larger cumulant, above it the smaller
     * one; the gap between two temperatures counts that splits the points best, each weighed by its standard errors.
     */
    public static double crossing(List<Point> points, int side, int otherSide) {
        List<double[]> gaps = gaps(points, Math.min(side, otherSide), Math.max(side, otherSide));
        double above = 0, below = 0, best = Double.NEGATIVE_INFINITY, at = Double.NaN;
        for (double[] gap : gaps) above += gap[2];
        for (int k = 0; k + 1 < gaps.size(); k++) {
            double[] cold = gaps.get(k), hot = gaps.get(k + 1);
            below += cold[2];
            above -= cold[2];
            if (below - above <= best || cold[1] <= 0 || hot[1] >= 0) continue;
            best = below - above;
            boolean told = below >= EVIDENCE && above <= -EVIDENCE;
            at = told ? cold[0] + (hot[0] - cold[0]) * cold[1] / (cold[1] - hot[1]) : Double.NaN;
        }
        return at;
    }

    /** Temperature, U₄ of the larger less that of the smaller side, the same in standard errors; coldest first. */
    private static List<double[]> gaps(List<Point> points, int small, int large) {
        List<double[]> gaps = new ArrayList<>();
        for (Point one : points) {
            if (one.side() != large) continue;
            for (Point other : points) {
                if (other.side() != small || other.temperature() != one.temperature()) continue;
                double gap = one.estimate().mean().binder() - other.estimate().mean().binder();
                double error = Math.hypot(one.estimate().binderError(), other.estimate().binderError());
                gaps.add(new double[]{one.temperature(), gap, error > 0 ? Math.clamp(gap / error, -MOST, MOST) : 0});
            }
        }
        gaps.sort((a, b) -> Double.compare(a[0], b[0]));
        return gaps;
    }
}
