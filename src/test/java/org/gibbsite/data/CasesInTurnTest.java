package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CasesInTurnTest {
    @Test void classesTakeTurns() {
        assertThat(CasesInTurn.of(labels(2, 0, 0, 1, 0, 2), 10)).containsExactly(1, 3, 0, 2, 5, 4);
        assertThat(CasesInTurn.of(labels(2, 0, 0, 1, 0, 2), 4)).containsExactly(1, 3, 0, 2);
    }

    @Test void labelsUpTo255AreClassesAsAllOthers() {
        assertThat(CasesInTurn.of(labels(255, 255, 127, 128, 3), 10)).containsExactly(4, 2, 3, 0, 1);
    }

    @Test void classesThatAreRareOrNotThereArePassedOver() {
        byte[] labels = new byte[10_000];
        Arrays.fill(labels, (byte) 200);
        labels[7777] = 3;
        int[] cases = CasesInTurn.of(labels, 5);
        assertThat(cases).containsExactly(7777, 0, 1, 2, 3);
        assertThat(CasesInTurn.of(labels(9), 5)).containsExactly(0);
        assertThat(CasesInTurn.of(labels(9, 9), 0)).isEmpty();
    }

    @Test void everyCaseComesOnce() {
        byte[] labels = new byte[1000];
        for (int i = 0; i < labels.length; i++) labels[i] = (byte) (i * i);
        int[] cases = CasesInTurn.of(labels, labels.length);
        Arrays.sort(cases);
        for (int i = 0; i < cases.length; i++) assertThat(cases[i]).isEqualTo(i);
    }

    private static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) labels[i];
        return bytes;
    }
}
