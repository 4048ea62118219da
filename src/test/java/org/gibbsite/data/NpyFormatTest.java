package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays that lie column by column, as NumPy writes them of {@code a.T}, are read as the same arrays. */
class NpyFormatTest {
    /** A flat array is 0, 1, 2, … row by row: the value of an element is its place. */
    static List<Tensor> counted() {
        int[] cube = {2, 3, 4}, four = {2, 1, 3, 2}, matrix = {3, 5}, empty = {2, 0, 3};
        return List.of(new Tensor.Ints(cube, ints(24)), new Tensor.Bytes(cube, bytes(24)),
                new Tensor.Floats(cube, floats(24)), new Tensor.Doubles(cube, doubles(24)),
                new Tensor.Longs(cube, longs(24)), new Tensor.Ints(four, ints(12)), new Tensor.Bytes(matrix, bytes(15)),
                new Tensor.Floats(matrix, floats(15)), new Tensor.Ints(new int[]{7}, ints(7)),
                new Tensor.Ints(empty, new int[0]));
    }

    private static int[] ints(int count) {
        int[] values = new int[count];
        Arrays.setAll(values, n -> n);
        return values;
    }

    private static byte[] bytes(int count) {
        byte[] values = new byte[count];
        for (int n = 0; n < count; n++) values[n] = (byte) (n + 200);
        return values;
    }

    private static float[] floats(int count) {
        float[] values = new float[count];
        for (int n = 0; n < count; n++) values[n] = n + 0.5f;
        return values;
    }

    private static double[] doubles(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, n -> n + 0.25);
        return values;
    }

    private static long[] longs(int count) {
        long[] values = new long[count];
        Arrays.setAll(values, n -> n + (1L << 40));
        return values;
    }

    @ParameterizedTest
    @MethodSource("counted") void columnsAreReadAsRows(Tensor tensor) throws IOException {
        byte[] rows = written(tensor), columns = byColumns(rows, tensor);
        for (byte[] file : List.of(rows, columns)) {
            Tensor read = NpyFormat.read(new ByteArrayInputStream(file), file.length, "made.npy");
            assertThat(read).hasSameClassAs(tensor);
            assertThat(read.shape()).containsExactly(tensor.shape());
            assertThat(read.values()).isEqualTo(tensor.values());
        }
    }

    private static byte[] written(Tensor tensor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpyFormat.write(tensor, out);
        return out.toByteArray();
    }

    /** The file with the first index running fastest, its elements put where that order has them. */
    private static byte[] byColumns(byte[] file, Tensor tensor) {
        byte[] other = file.clone();
        int start = (int) (file.length - tensor.bytes()), last = tensor.shape().length - 1;
        byte[] order = "'fortran_order': True, ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(order, 0, other, new String(file, StandardCharsets.ISO_8859_1).indexOf("'fortran_order'"),
                order.length);
        int[] index = new int[last + 1], shape = tensor.shape();
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        for (int row = 0; row < count; row++) {
            int column = 0;
            for (int axis = last; axis >= 0; axis--) column = column * shape[axis] + index[axis];
            int width = (int) (tensor.bytes() / count);
            System.arraycopy(file, start + row * width, other, start + column * width, width);
            for (int axis = last; axis >= 0 && ++index[axis] == shape[axis]; axis--) index[axis] = 0;
        }
        return other;
    }
}
