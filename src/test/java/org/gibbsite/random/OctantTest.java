package org.gibbsite.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sine and cosine between −π/4 and π/4 beside those of the library. */
class OctantTest {
    @Test void theBitsAreThoseOfStrictMath() {
        for (int i = -200_000; i <= 200_000; i++) isSame(Math.PI / 4 * i / 200_000);
        for (double x = 1; x > 1e-12; x *= 0.7) {
            isSame(x * Math.PI / 4);
            isSame(-x * Math.PI / 4);
        }
        isSame(-0.0);
    }

    private static void isSame(double x) {
        if (Octant.sin(x) != StrictMath.sin(x)) assertThat(Octant.sin(x)).as("sin %s", x).isEqualTo(StrictMath.sin(x));
        if (Octant.cos(x) != StrictMath.cos(x)) assertThat(Octant.cos(x)).as("cos %s", x).isEqualTo(StrictMath.cos(x));
    }
}
