package org.gibbsite.compute.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.gibbsite.compute.FlipChances;
import org.gibbsite.compute.PlainSpinUpdate;
import org.gibbsite.compute.SpinPlanes;
import org.gibbsite.compute.SpinUpdate;
import org.gibbsite.random.RandomKey;

/**
 * Half sweeps on vectors of 64-bit words: in every stretch of words first the random bits are drawn, then all spins are
 * decided at once, then the few whose leading bits tied. Words are independent, so the vector width changes nothing.
 */
final class SimdSpinUpdate implements SpinUpdate {
    private static final VectorSpecies<Long> LONGS = Lanes.LONGS;
    /** Words of a stretch, a multiple of every number of lanes; its random bits, 10 KB, stay in the nearest cache. */
    private static final int STRETCH = 128;

    private final PlainSpinUpdate plain = new PlainSpinUpdate();
    private final long[] random = new long[2 * BLOCKS * STRETCH]; // (plane × word)
    private final long[] open = new long[STRETCH];
    private final long[] masks = new long[9 * 10]; // (plane × kind of spin)
    private final long[] certain = new long[10];
    private final long[] drawn = new long[10];
    private FlipChances prepared;

    @Override public void halfSweep(SpinPlanes planes, int colour, FlipChances chances, RandomKey key) {
        planes.face(colour);
        prepare(chances);
        boolean byAlignment = chances.isByAlignment();
        int whole = planes.words() / LONGS.length() * LONGS.length();
        for (int from = 0; from < whole; from += STRETCH) {
            int count = Math.min(STRETCH, whole - from);
            for (int k = 0; k < BLOCKS; k++)
                PhiloxLanes.draw(key, k * planes.words() + from, count, random, 2 * k * STRETCH, STRETCH);
            if (byAlignment) decideByAlignment(planes, colour, from, count);
            else
                decide(planes, colour, from, count);
            for (int j = 0; j < count; j++) {
                if (open[j] != 0)
                    plain.ties(planes, colour, chances, key, from + j, open[j], random[9 * STRETCH + j]);
            }
        }
        for (int j = whole; j < planes.words(); j++) plain.word(planes, colour, chances, key, j);
    }

    private void prepare(FlipChances chances) {
        if (chances == prepared) return;
        prepared = chances;
        for (int up = 0; up < 2; up++) {
            for (int n = 0; n < 5; n++) {
                int kind = 5 * up + n;
                certain[kind] = chances.certain(up, n);
                drawn[kind] = chances.drawn(up, n);
                for (int plane = 0; plane < 9; plane++) masks[10 * plane + kind] = chances.mask(up, n, plane);
            }
        }
    }

    /** Only spins with three or four neighbours of their own direction need a draw; all others turn. */
    private void decideByAlignment(SpinPlanes planes, int colour, int from, int count) {
        long[] own = planes.colour(colour), other = planes.colour(1 - colour), beside = planes.beside(),
                valid = planes.valid();
        int w = planes.rowWords();
        long certain3 = certain[8], certain4 = certain[9], drawn3 = drawn[8], drawn4 = drawn[9];
        for (int j = 0; j < count; j += LONGS.length()) {
            int i = from + j;
            LongVector spin = LongVector.fromArray(LONGS, own, w + i);
            // likeness of the spin and each neighbour, added bit by bit
            LongVector a = spin.lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, other, i)).not();
            LongVector b = spin.lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, other, 2 * w + i)).not();
            LongVector c = spin.lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, other, w + i)).not();
            LongVector d = spin.lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, beside, i)).not();
            LongVector ab = a.and(b), cd = c.and(d), four = ab.and(cd);
            LongVector three = ab.and(c.or(d)).or(cd.and(a.or(b))).and(four.not());
            LongVector turned = three.or(four).not().or(three.and(certain3)).or(four.and(certain4));
            LongVector undecided = three.and(drawn3).or(four.and(drawn4)).and(LongVector.fromArray(LONGS, valid, i));
            for (int plane = 0; plane < 9; plane++) {
                LongVector bits = LongVector.fromArray(LONGS, random, plane * STRETCH + j);
                LongVector threshold = three.and(masks[10 * plane + 8]).or(four.and(masks[10 * plane + 9]));
                turned = turned.or(undecided.and(threshold).and(bits.not()));
                undecided = undecided.and(threshold.lanewise(VectorOperators.XOR, bits).not());
            }
            spin.lanewise(VectorOperators.XOR, turned.and(LongVector.fromArray(LONGS, valid, i))).intoArray(own,
                    w + i);
            undecided.intoArray(open, j);
        }
    }

    private void decide(SpinPlanes planes, int colour, int from, int count) {
        long[] own = planes.colour(colour), other = planes.colour(1 - colour), beside = planes.beside(),
                valid = planes.valid();
        int w = planes.rowWords();
        for (int j = 0; j < count; j += LONGS.length()) {
            int i = from + j;
            LongVector a = LongVector.fromArray(LONGS, other, i), b = LongVector.fromArray(LONGS, other, 2 * w + i);
            LongVector c = LongVector.fromArray(LONGS, other, w + i), d = LongVector.fromArray(LONGS, beside, i);
            LongVector oneAb = a.lanewise(VectorOperators.XOR, b), oneCd = c.lanewise(VectorOperators.XOR, d);
            LongVector ones = oneAb.lanewise(VectorOperators.XOR, oneCd), four = a.and(b).and(c).and(d);
            LongVector twos = a.and(b).lanewise(VectorOperators.XOR, c.and(d)).lanewise(VectorOperators.XOR,
                    oneAb.and(oneCd));
            LongVector zero = ones.or(twos).or(four).not(), one = ones.and(twos.not()), two = twos.and(ones.not()),
                    three = ones.and(twos);
            LongVector spin = LongVector.fromArray(LONGS, own, w + i), sites = LongVector.fromArray(LONGS, valid, i);
            LongVector turned = chosen(certain, 0, spin, zero, one, two, three, four);
            LongVector undecided = chosen(drawn, 0, spin, zero, one, two, three, four).and(sites);
            for (int plane = 0; plane < 9; plane++) {
                LongVector bits = LongVector.fromArray(LONGS, random, plane * STRETCH + j);
                LongVector threshold = chosen(masks, 10 * plane, spin, zero, one, two, three, four);
                turned = turned.or(undecided.and(threshold).and(bits.not()));
                undecided = undecided.and(threshold.lanewise(VectorOperators.XOR, bits).not());
            }
            spin.lanewise(VectorOperators.XOR, turned.and(sites)).intoArray(own, w + i);
            undecided.intoArray(open, j);
        }
    }

    /** The mask of each spin's kind. */
    private static LongVector chosen(long[] masks, int at, LongVector spin, LongVector zero, LongVector one,
            LongVector two, LongVector three, LongVector four) {
        LongVector down = zero.and(masks[at]).or(one.and(masks[at + 1])).or(two.and(masks[at + 2]))
                .or(three.and(masks[at + 3])).or(four.and(masks[at + 4]));
        LongVector up = zero.and(masks[at + 5]).or(one.and(masks[at + 6])).or(two.and(masks[at + 7]))
                .or(three.and(masks[at + 8])).or(four.and(masks[at + 9]));
        return spin.and(up).or(down.and(spin.not()));
    }

    @Override public void draw(RandomKey key, int first, int count, long[] out, int at, int stride) {
        int whole = count / LONGS.length() * LONGS.length();
        PhiloxLanes.draw(key, first, whole, out, at, stride);
        plain.draw(key, first + whole, count - whole, out, at + whole, stride);
    }

    @Override public void bits(RandomKey key, int n, int from, int count, int chance, long[] out, int at) {
        int whole = count / LONGS.length() * LONGS.length();
        for (int start = 0; start < whole; start += STRETCH) {
            int some = Math.min(STRETCH, whole - start);
            for (int b = 0; b < BLOCKS; b++)
                PhiloxLanes.draw(key, b * n + from + start, some, random, 2 * b * STRETCH, STRETCH);
            decideBits(chance, some, out, at + start);
            for (int j = 0; j < some; j++) {
                if (open[j] == 0) continue;
                out[at + start + j] |= PlainSpinUpdate.bitTies(key, n, from + start + j, chance, open[j],
                        random[9 * STRETCH + j]);
            }
        }
        plain.bits(key, n, from + whole, count - whole, chance, out, at + whole);
    }

    private void decideBits(int chance, int count, long[] out, int at) {
        for (int j = 0; j < count; j += LONGS.length()) {
            LongVector set = LongVector.zero(LONGS), undecided = set.not();
            for (int plane = 0; plane < 9; plane++) {
                long threshold = -(chance >>> 23 - plane & 1L);
                LongVector bits = LongVector.fromArray(LONGS, random, plane * STRETCH + j);
                set = set.or(undecided.and(threshold).and(bits.not()));
                undecided = undecided.and(bits.lanewise(VectorOperators.XOR, threshold).not());
            }
            set.intoArray(out, at + j);
            undecided.intoArray(open, j);
        }
    }
}
