package org.gibbsite.data;

import java.util.Arrays;

/** Cases of all classes in turn: the first one of each class, then the second one of each, and so on. */
final class CasesInTurn {
    private static final int CLASSES = 256;

    private CasesInTurn() {}

    /**
     * Classes come in the order of their numbers; one that has no more cases is passed over. Every case is looked at once.
     *
     * @param labels one per case, 0 … 255 as bytes. Not modified
     * @param most   how many cases, if there are as many
     * @return numbers of cases, each at most once
     */
    static int[] of(byte[] labels, int most) {
        int[] seen = new int[CLASSES];
        long[] order = new long[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            // A case is unlike every other one of its round in its class.
            order[i] = (long) seen[label]++ << 40 | (long) label << 32 | i;
        }
        Arrays.sort(order);
        int[] cases = new int[Math.min(most, order.length)];
        for (int i = 0; i < cases.length; i++) cases[i] = (int) order[i];
        return cases;
    }
}
