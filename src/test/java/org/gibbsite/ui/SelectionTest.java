package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    private record Edge(int from, int to) {}

    @Test void layersExamplesAndPlacesAreSelectedApart() {
        Selection selection = new Selection();
        int[] told = {0};
        selection.whenUnit(() -> told[0]++);
        selection.unit(1).set(4);
        selection.unit(2).set(7);
        selection.example().set(3);
        selection.place(Edge.class).set(new Edge(0, 1));
        assertThat(selection.unit(1).get()).isEqualTo(4);
        assertThat(selection.unit(2).get()).isEqualTo(7);
        assertThat(selection.unit(0).get()).isEqualTo(Selection.NONE);
        assertThat(selection.example().get()).isEqualTo(3);
        assertThat(selection.place(Edge.class).get()).isEqualTo(new Edge(0, 1));
        assertThat(selection.place(String.class).get()).isNull();
        assertThat(told[0]).isEqualTo(2);
    }
}
