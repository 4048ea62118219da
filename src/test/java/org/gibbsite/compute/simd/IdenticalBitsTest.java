package org.gibbsite.compute.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.AdamUpdate;
import org.gibbsite.compute.Matrices;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.Sharers;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.SpinPlanes;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of the package: neither the vector width nor the number of threads changes a bit. */
class IdenticalBitsTest {
    private static final int[][] SHAPES = {{1, 1, 1}, {3, 16, 8}, {4, 17, 31}, {6, 65, 130}, {20, 100, 67},
            {33, 129, 65}, {20, 131, 75}, {13, 66, 64}, {32, 64, 200}, {70, 33, 3},
            {9, 150, 2}, {20, 80, 4}, {100, 97, 130}, {26, 70, 66}, {47, 103, 64}};

    /** All results of a back end at all shapes, as bits, in a fixed order. */
    private static long[] fingerprints(MatrixBackend backend) {
        LongStream products = Arrays.stream(SHAPES).mapToLong(s -> fingerprint(backend, s[0], s[1], s[2]));
        return LongStream.concat(products, IntStream.of(2, 40, 130, 300).mapToLong(side -> spins(backend, side)))
                .toArray();
    }

    /** Sweeps of spins with and without a field, and words of bits. */
    private static long spins(MatrixBackend backend, int side) {
        SpinPlanes planes = new SpinPlanes(side);
        SpinUpdate update = backend.spinUpdate();
        FlipChances free = new FlipChances(0.03, 0.17, 1, 1, 1, 1, 1, 1, 0.17, 0.03);
        FlipChances field = new FlipChances(0.05, 0.3, 0.6, 0.9, 0.97, 0.93, 0.8, 0.4, 0.1, 0.02);
        for (int n = 0; n < 8; n++) update.halfSweep(planes, n % 2, n < 4 ? free : field, RandomKey.of(side).fold(n));
        long bits = Arrays.hashCode(planes.colour(0)) * 31L + Arrays.hashCode(planes.colour(1));
        long[] words = new long[side];
        update.bits(RandomKey.of(side), side, 0, side, FlipChances.ONE / 7, words, 0);
        return bits * 31 + Arrays.hashCode(words);
    }

    private static long fingerprint(MatrixBackend backend, int cases, int visible, int hidden) {
        SigmoidLayer layer = backend.sigmoidLayer();
        RandomKey key = RandomKey.of(cases);
        FMatrixRMaj weights = Matrices.normal(visible, hidden, key.fold(1)), velocity = Matrices.normal(visible, hidden,
                key.fold(2));
        FMatrixRMaj v0 = Matrices.sparse(cases, visible, 0.2f, key.fold(3));
        float[] visibleBias = Matrices.biases(visible, key.fold(4)), hiddenBias = Matrices.biases(hidden, key.fold(5));
        FMatrixRMaj h0 = new FMatrixRMaj(0, 0), sample = new FMatrixRMaj(0, 0), v1 = new FMatrixRMaj(0, 0),
                h1 = new FMatrixRMaj(
                        0, 0),
                inputs = new FMatrixRMaj(0, 0), products = new FMatrixRMaj(0, 0);
        layer.hiddenMeans(v0, weights, hiddenBias, h0);
        layer.sample(h0, key.fold(6), sample);
        layer.visibleMeans(sample, weights, visibleBias, v1);
        layer.hiddenMeans(v1, weights, hiddenBias, h1);
        FMatrixRMaj together = new FMatrixRMaj(0, 0), again = new FMatrixRMaj(0, 0);
        layer.reconstruct(sample, weights, visibleBias, hiddenBias, together, again);
        assertThat(together.data).as("down of %d × %d × %d", cases, visible, hidden).isEqualTo(v1.data);
        assertThat(again.data).as("and up of %d × %d × %d", cases, visible, hidden).isEqualTo(h1.data);
        layer.visibleInputs(h1, weights, visibleBias, 0.7f, inputs);
        layer.updateWeights(v0, h0, v1, h1, weights, velocity, new WeightUpdate(0.1f, 0.7f, 0.01f, 0.003f));
        backend.multTransA(v1, h1, products);
        long bits = bits(1, h0, sample, v1, h1, inputs, weights, velocity, products);
        backend.multTransA(v0, h1, products);
        bits = bits(bits, products);
        backend.multTransB(h1, weights, products);
        backend.mult(v1, weights, inputs);
        return bits(adam(backend, v0, h1, bits), products, inputs);
    }

    /** A step whose gradient is a product, and the likelihood of pixels. */
    private static long adam(MatrixBackend backend, FMatrixRMaj v, FMatrixRMaj h, long start) {
        FMatrixRMaj x = Matrices.normal(v.numCols, h.numCols, RandomKey.of(31)), m = x.createLike(), s = x.createLike();
        AdamUpdate update = AdamUpdate.of(0.9f, 0.999f, 0.1f, 1e-8f, 1);
        backend.descent().adam(v, h, x.data, m.data, s.data, update);
        backend.descent().adam(x.data.clone(), x.data, m.data, s.data, update);
        FMatrixRMaj terms = v.createLike(), slopes = v.createLike();
        backend.functions().bernoulli(Matrices.normal(v.numRows, v.numCols, RandomKey.of(32)).data, v.data, terms.data,
                slopes.data, v.data.length);
        return bits(start, x, m, s, terms, slopes);
    }

    private static long bits(long start, FMatrixRMaj... matrices) {
        long bits = start;
        for (FMatrixRMaj matrix : matrices) {
            for (int i = 0; i < matrix.getNumElements(); i++) {
                bits = bits * 0x5851F42D4C957F2DL + Float.floatToRawIntBits(matrix.data[i]);
            }
        }
        return bits;
    }

    @Test void productsAreChainsOfFusedMultiplyAddsInRisingOrder() {
        try (MatrixBackend backend = new SimdBackend(1)) {
            for (int[] s : SHAPES) {
                FMatrixRMaj a = Matrices.sparse(s[0], s[1], 0.5f, RandomKey.of(1)), b = Matrices.normal(s[1], s[2],
                        RandomKey.of(2)), out = new FMatrixRMaj(0, 0);
                backend.mult(a, b, out);
                assertThat(out.data).isEqualTo(Matrices.product(a, b).data);
                backend.multTransA(Matrices.transpose(a), b, out);
                assertThat(out.data).isEqualTo(Matrices.product(a, b).data);
                backend.multTransB(a, Matrices.transpose(b), out);
                assertThat(out.data).isEqualTo(Matrices.product(a, b).data);
                backend.sigmoidLayer().hiddenInputs(a, b, new float[s[2]], 1, out);
                assertThat(out.data).as("zeros left out").isEqualTo(Matrices.product(a, b).data);
                FMatrixRMaj few = Matrices.sparse(s[0], s[1], 0.15f, RandomKey.of(3));
                backend.multTransA(Matrices.transpose(few), b, out);
                assertThat(out.data).as("zeros of the transpose left out").isEqualTo(Matrices.product(few, b).data);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3}) void threadsChangeNoBit(int threads) {
        try (MatrixBackend one = new SimdBackend(1); MatrixBackend several = new SimdBackend(threads)) {
            for (int repeat = 0; repeat < 20; repeat++) assertThat(fingerprints(several)).isEqualTo(fingerprints(one));
        }
    }

    @Test void othersThatComputeAndRestChangeNoBit() throws InterruptedException {
        Sharers computing = new Sharers();
        try (MatrixBackend one = new SimdBackend(1); MatrixBackend several = new SimdBackend(4, computing)) {
            Thread others = Thread.ofPlatform().daemon().start(() -> {
                for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                    if (n / 4 % 2 == 0) computing.enter();
                    else
                        computing.leave();
                    Thread.yield();
                }
            });
            try {
                for (int repeat = 0; repeat < 20; repeat++)
                    assertThat(fingerprints(several)).isEqualTo(fingerprints(one));
            } finally {
                others.interrupt();
                others.join();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512}) void vectorWidthsChangeNoBit(int bits) throws ReflectiveOperationException {
        try (MatrixBackend preferred = new SimdBackend(1); MatrixBackend other = backendOfWidth(bits)) {
            assertThat(other.description()).contains(bits + " bit");
            assertThat(fingerprints(other)).isEqualTo(fingerprints(preferred));
        }
    }

    /** The species are constants, so another width needs the package's classes a second time. */
    private static MatrixBackend backendOfWidth(int bits) throws ReflectiveOperationException {
        Class<?> backend = new SecondCopy().loadClass(SimdBackend.class.getName());
        return withProperty("gibbsite.vectorBits", bits + "", () -> {
            try {
                return (MatrixBackend) backend.getConstructor(int.class).newInstance(1);
            } catch (ReflectiveOperationException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static <T> T withProperty(String name, String value, Supplier<T> action) {
        System.setProperty(name, value);
        try {
            return action.get();
        } finally {
            System.clearProperty(name);
        }
    }

    /** Defines the classes of this package anew and takes all others from the test's own loader. */
    private static final class SecondCopy extends ClassLoader {
        SecondCopy() {
            super(IdenticalBitsTest.class.getClassLoader());
        }

        @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(SimdBackend.class.getPackageName() + ".")) return super.loadClass(name, resolve);
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) return loaded;
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException failed) {
                throw new ClassNotFoundException(name, failed);
            }
        }
    }
}
