package org.gibbsite.data;

import java.util.Arrays;

/**
 * A named-array value as files know it: a shape and elements in row-major order. Immutable by agreement: whoever makes
 * one hands over the array.
 */
public sealed interface Tensor {
    int[] shape();

    /** Size of the elements in bytes. */
    long bytes();

    /** The elements: an array of the primitive type. */
    Object values();

    record Floats(int[] shape, float[] values) implements Tensor {
        public Floats { requireLength(shape, values.length); }

        @Override public long bytes() { return 4L * values.length; }
    }

    record Doubles(int[] shape, double[] values) implements Tensor {
        public Doubles { requireLength(shape, values.length); }

        @Override public long bytes() { return 8L * values.length; }
    }

    record Ints(int[] shape, int[] values) implements Tensor {
        public Ints { requireLength(shape, values.length); }

        @Override public long bytes() { return 4L * values.length; }
    }

    record Longs(int[] shape, long[] values) implements Tensor {
        public Longs { requireLength(shape, values.length); }

        @Override public long bytes() { return 8L * values.length; }
    }

    record Bytes(int[] shape, byte[] values) implements Tensor {
        public Bytes { requireLength(shape, values.length); }

        @Override public long bytes() { return values.length; }
    }

    static Floats of(float... values) { return new Floats(new int[]{values.length}, values); }

    static Doubles of(double... values) { return new Doubles(new int[]{values.length}, values); }

    static Longs of(long... values) { return new Longs(new int[]{values.length}, values); }

    private static void requireLength(int[] shape, int length) {
        long product = 1;
        for (int size : shape) product = Math.multiplyExact(product, size);
        if (product != length) {
            throw new IllegalArgumentException(length + " values do not fill shape " + Arrays.toString(shape));
        }
    }
}
