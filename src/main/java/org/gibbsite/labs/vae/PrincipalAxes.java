package org.gibbsite.labs.vae;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The two directions along which points differ most. Source: Pearson, "On lines and planes of closest fit", 1901.
 *
 * @param centre mean of the points
 * @param first  direction of the largest variance, of length 1, its largest component positive
 * @param second direction of the largest variance among those at right angles to it, likewise
 * @param share  of the whole variance that lies along the two, in [0, 1]
 */
public record PrincipalAxes(double[] centre, double[] first, double[] second, double share) {

    /** @param points (… × units); not modified. @param units at least 2 */
    public static PrincipalAxes of(float[] points, int units) {
        int count = points.length / units;
        double[] centre = new double[units];
        for (int i = 0; i < points.length; i++) centre[i % units] += points[i] / (double) count;
        DMatrixRMaj covariance = covariance(points, centre);
        EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(units, true, true);
        found.decompose(covariance);
        int[] order = IntStream.range(0, units).boxed()
                .sorted((a, b) -> Double.compare(found.getEigenvalue(b).real, found.getEigenvalue(a).real))
                .mapToInt(Integer::intValue).toArray();
        double all = 0;
        for (int j = 0; j < units; j++) all += Math.max(0, found.getEigenvalue(j).real);
        double two = found.getEigenvalue(order[0]).real + Math.max(0, found.getEigenvalue(order[1]).real);
        return new PrincipalAxes(centre, pointed(found.getEigenVector(order[0])),
                pointed(found.getEigenVector(order[1])), all > 0 ? Math.min(1, two / all) : 1);
    }

    private static DMatrixRMaj covariance(float[] points, double[] centre) {
        int units = centre.length, count = points.length / units;
        DMatrixRMaj covariance = new DMatrixRMaj(units, units);
        double[] sums = covariance.data, off = new double[units];
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < units; j++) off[j] = points[row * units + j] - centre[j];
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) sums[i * units + j] += off[i] * off[j] / count;
            }
        }
        return covariance;
    }

    private static double[] pointed(DMatrixRMaj axis) {
        int largest = 0;
        for (int j = 1; j < axis.numRows; j++) {
            if (Math.abs(axis.data[j]) > Math.abs(axis.data[largest])) largest = j;
        }
        double sign = Math.signum(axis.data[largest]);
        return java.util.Arrays.stream(axis.data, 0, axis.numRows).map(x -> sign * x).toArray();
    }
}
