package org.gibbsite.models.ising;

/** Centre, radius and share inside a disc of one field of squared weights at a time, on a periodic lattice. */
final class FieldShape {
    private final int side;
    private final double[] cosines, sines;
    private final double[] rowOffsets, columnOffsets;
    private double row, column, radius, share;

    FieldShape(int side) {
        this.side = side;
        cosines = new double[side];
        sines = new double[side];
        rowOffsets = new double[side];
        columnOffsets = new double[side];
        for (int x = 0; x < side; x++) {
            cosines[x] = Math.cos(2 * Math.PI * x / side);
            sines[x] = Math.sin(2 * Math.PI * x / side);
        }
    }

    /** @param squares side × side, row by row, each ≥ 0. Not modified. */
    void take(float[] squares) {
        double rowCosine = 0, rowSine = 0, columnCosine = 0, columnSine = 0, total = 0;
        for (int y = 0, i = 0; y < side; y++) {
            double line = 0;
            for (int x = 0; x < side; x++, i++) {
                line += squares[i];
                columnCosine += squares[i] * cosines[x];
                columnSine += squares[i] * sines[x];
            }
            rowCosine += line * cosines[y];
            rowSine += line * sines[y];
            total += line;
        }
        row = centre(rowSine, rowCosine);
        column = centre(columnSine, columnCosine);
        measure(squares, total);
    }

    /** The circular mean, in [0, side). */
    private double centre(double sine, double cosine) {
        double at = Math.atan2(sine, cosine) * side / (2 * Math.PI);
        return at < 0 ? at + side : at;
    }

    private void measure(float[] squares, double total) {
        for (int x = 0; x < side; x++) {
            rowOffsets[x] = squaredDistance(x - row);
            columnOffsets[x] = squaredDistance(x - column);
        }
        double disc = FieldShapes.DISC * side * side / Math.PI, inside = 0, second = 0;
        for (int y = 0, i = 0; y < side; y++) {
            for (int x = 0; x < side; x++, i++) {
                double d = rowOffsets[y] + columnOffsets[x];
                second += squares[i] * d;
                if (d <= disc) inside += squares[i];
            }
        }
        share = total == 0 ? 0 : inside / total;
        radius = total == 0 ? 0 : Math.sqrt(second / total);
    }

    /** Around the torus. */
    private double squaredDistance(double off) {
        double near = Math.abs(off) % side;
        near = Math.min(near, side - near);
        return near * near;
    }

    double row() { return row; }

    double column() { return column; }

    double radius() { return radius; }

    double share() { return share; }
}
