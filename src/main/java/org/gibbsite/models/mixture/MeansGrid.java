package org.gibbsite.models.mixture;

/**
 * log p(X, μ) on a square grid over [−8, 8]²: evidence and posterior of {@link TwoMeans} by a sum. Worked out row by row, in as
 * many goes as one likes.
 */
public final class MeansGrid {
    /** Half the side of the square. */
    public static final double LIMIT = 8;
    /** Points along a side of the grid that counts as exact. */
    public static final int SIDE = 641;

    private final TwoMeans target;
    private final int side;
    private final double[] values; // log p(X, μ); row = second mean
    private final double[] densities; // (side × points): ½ N(x; μ, 1) of the means along a side, as far as the rows go
    private int rows;
    private double evidence = Double.NaN, meanOfFirst = Double.NaN;

    /** @param side points along a side, odd */
    public MeansGrid(TwoMeans target, int side) {
        this.target = target;
        this.side = side;
        values = new double[side * side];
        densities = new double[side * target.count()];
    }

    /** A finished grid. */
    public static MeansGrid of(TwoMeans target, int side) {
        MeansGrid grid = new MeansGrid(target, side);
        while (grid.advance(side)) continue;
        return grid;
    }

    /** Works out further rows. @return whether more are left */
    public boolean advance(int count) {
        int end = Math.min(side, rows + count);
        for (; rows < end; rows++) {
            target.densities(at(rows), densities, rows * target.count());
            for (int column = 0; column <= rows; column++) { // the law is the same with the means exchanged
                double value = logJoint(column, rows);
                values[rows * side + column] = value;
                values[column * side + rows] = value;
            }
        }
        if (rows == side && Double.isNaN(evidence)) sum();
        return rows < side;
    }

    /** As {@link TwoMeans#logJoint}; two factors at a time, so that none of the products is lost. */
    private double logJoint(int first, int second) {
        int count = target.count(), a = first * count, b = second * count;
        double sum = TwoMeans.logPrior(at(first)) + TwoMeans.logPrior(at(second)), product = 1;
        for (int n = 0; n < count; n++) {
            product *= densities[a + n] + densities[b + n];
            if ((n & 1) == 0 && n < count - 1) continue;
            sum += StrictMath.log(product);
            product = 1;
        }
        return sum;
    }

    private void sum() {
        double most = Double.NEGATIVE_INFINITY, sum = 0, weighted = 0;
        for (double value : values) most = Math.max(most, value);
        for (int row = 0; row < side; row++) for (int column = 0; column < side; column++) {
            double p = StrictMath.exp(values[row * side + column] - most);
            sum += p;
            weighted += p * at(column);
        }
        double cell = 2 * LIMIT / (side - 1);
        evidence = most + StrictMath.log(sum * cell * cell);
        meanOfFirst = weighted / sum;
    }

    /** The mean at a place along a side. */
    public double at(int place) {
        return -LIMIT + 2 * LIMIT * place / (side - 1);
    }

    /** log p(X, μ) (side × side), rows of the second mean from below. Not to be written to. */
    public double[] values() {
        return values;
    }

    /** log p(X), nats; NaN until all rows are worked out. */
    public double logEvidence() {
        return evidence;
    }

    /** E[μ₁ | X]: between the two modes, which mirror one another. */
    public double meanOfFirst() {
        return meanOfFirst;
    }
}
