package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/**
 * How local the receptive fields of a layer are on a periodic lattice. A field's centre is the circular mean of its squared
 * weights; the disc about it holds {@value #DISC} of the sites; its radius is √⟨d²⟩ by squared weight, d the periodic
 * distance from the centre. Each number has a control: the same fields with the sites shuffled.
 *
 * @param share   of squared weight inside the disc, for each unit, in [0, 1]
 * @param control share of the shuffled field, likewise
 * @param radius  √⟨d²⟩ in sites; about side/√6 for a field that is everywhere alike
 * @param norm    length of each unit's field
 * @param row     of each centre, in [0, side); @param column likewise
 * @param live    units whose norm is at least {@value #LEAST_NORM} of the largest; the others are dead and count nowhere
 * @param cover   mean over the live units of the share of squared weight at each site, times the sites: 1 is even
 * @param overlap mean of p_j·p_k over pairs of live units, in units of the mean of p_j·p_j; p shares of squared weight:
 *                1 where all fields are alike, 0 where none share a site
 */
public record FieldShapes(double[] share, double[] control, double[] radius, double[] norm, double[] row,
        double[] column, boolean[] live, float[] cover, double overlap) {
    /** Share of the sites inside the disc. */
    public static final double DISC = 0.15;
    /** Share of the largest norm below which a unit is dead. */
    public static final double LEAST_NORM = 0.1;

    /**
     * @param fields (side² × units), row by row. Not modified. @param key of the shuffled control
     */
    public static FieldShapes of(float[] fields, int side, RandomKey key) {
        int sites = side * side, units = fields.length / sites;
        if (units * sites != fields.length || units == 0)
            throw new IllegalArgumentException(fields.length + " weights are not fields on " + sites + " sites");
        FieldShape shape = new FieldShape(side);
        int[] shuffle = new int[sites];
        key.permutation(shuffle);
        double[] share = new double[units], control = new double[units], radius = new double[units],
                norm = new double[units], row = new double[units], column = new double[units];
        float[] squares = new float[sites], mixed = new float[sites], sum = new float[sites];
        double[] concentration = new double[units];
        boolean[] live = new boolean[units];
        for (int j = 0; j < units; j++) norm[j] = norm(fields, j, units);
        double least = LEAST_NORM * Arrays.stream(norm).max().orElse(0);
        for (int j = 0; j < units; j++) {
            live[j] = norm[j] >= least && norm[j] > 0;
            for (int i = 0; i < sites; i++) {
                float w = fields[i * units + j];
                squares[i] = (float) (w * w / Math.max(1e-30, norm[j] * norm[j]));
                if (!live[j]) continue;
                sum[i] += squares[i];
                concentration[j] += squares[i] * squares[i];
            }
            for (int i = 0; i < sites; i++) mixed[i] = squares[shuffle[i]];
            shape.take(mixed);
            control[j] = shape.share();
            shape.take(squares);
            share[j] = shape.share();
            radius[j] = shape.radius();
            row[j] = shape.row();
            column[j] = shape.column();
        }
        return assemble(new double[][]{share, control, radius, norm, row, column}, live, sum, concentration);
    }

    private static FieldShapes assemble(double[][] units, boolean[] live, float[] sum, double[] concentration) {
        int count = 0;
        for (boolean is : live) if (is) count++;
        double all = 0, own = Arrays.stream(concentration).sum();
        for (float s : sum) all += (double) s * s;
        double overlap = count < 2 || own == 0 ? Double.NaN : (all - own) / (count - 1) / own;
        for (int i = 0; i < sum.length; i++) sum[i] *= (float) sum.length / Math.max(1, count);
        return new FieldShapes(units[0], units[1], units[2], units[3], units[4], units[5], live, sum, overlap);
    }

    private static double norm(float[] fields, int unit, int units) {
        double squares = 0;
        for (int at = unit; at < fields.length; at += units) squares += (double) fields[at] * fields[at];
        return Math.sqrt(squares);
    }

    public int units() { return share.length; }

    public int liveUnits() {
        int count = 0;
        for (boolean is : live) if (is) count++;
        return count;
    }

    public int deadUnits() { return units() - liveUnits(); }

    /** Median over the live units; NaN where all are dead. */
    public double medianShare() { return median(share); }

    public double medianControl() { return median(control); }

    public double medianRadius() { return median(radius); }

    /** (Σ c)² / (N Σ c²) of {@link #cover}: the share of the lattice that is covered, 1 where evenly; NaN without live units. */
    public double coverage() {
        double sum = 0, squares = 0;
        for (float c : cover) {
            sum += c;
            squares += (double) c * c;
        }
        return squares == 0 ? Double.NaN : sum * sum / squares / cover.length;
    }

    private double median(double[] values) {
        double[] counted = new double[liveUnits()];
        int n = 0;
        for (int j = 0; j < values.length; j++) if (live[j]) counted[n++] = values[j];
        Arrays.sort(counted);
        return n == 0 ? Double.NaN : (counted[(n - 1) / 2] + counted[n / 2]) / 2;
    }
}
