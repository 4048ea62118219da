package org.gibbsite.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ColormapTest {
    /** Deuteranopia, severity 1: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15(6), 2009, table 1. */
    private static final double[][] DEUTERANOPIA = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}};

    static Stream<Colormap> divergingMaps() {
        return Stream.of(Colormap.VIK, Colormap.BERLIN, Colormap.BLUE_WHITE_RED);
    }

    static Stream<Colormap> sequentialMaps() {
        return Stream.of(Colormap.CIVIDIS, Colormap.CIVIDIS_PAPER, Colormap.GREY, Colormap.INK);
    }

    @ParameterizedTest
    @MethodSource("divergingMaps") void zeroIsExactlyGrey(Colormap map) {
        int zero = ColourScale.signed(map, 0.3).argb(0);
        assertThat(zero >> 16 & 255).as(map.name() + " red = green at 0").isEqualTo(zero >> 8 & 255);
        assertThat(zero & 255).as(map.name() + " blue = green at 0").isEqualTo(zero >> 8 & 255);
        assertThat(zero).isEqualTo(map.argb(Colormap.ZERO));
    }

    @ParameterizedTest
    @MethodSource("divergingMaps") void oppositeValuesLieEquallyFarFromZero(Colormap map) {
        ColourScale scale = ColourScale.signed(map, 2);
        for (double value : new double[]{0.1, 0.5, 1, 1.9, 2, 7}) {
            int up = scale.entry((float) value) - Colormap.ZERO, down = Colormap.ZERO - scale.entry((float) -value);
            assertThat(Math.abs(up - down)).as("entries of ±" + value + ": " + up + ", " + down).isLessThanOrEqualTo(1);
        }
        assertThat(scale.argb(2)).isEqualTo(map.argb(255));
        assertThat(scale.argb(-2)).isEqualTo(map.argb(1));
    }

    @ParameterizedTest
    @MethodSource("divergingMaps") void lightnessIsMonotoneInEachHalf(Colormap map) {
        double sign = Math.signum(lightness(map, Colormap.ZERO) - lightness(map, 1));
        for (int i = 2; i < 256; i++) {
            double rise = (lightness(map, i) - lightness(map, i - 1)) * (i <= Colormap.ZERO ? sign : -sign);
            assertThat(rise).as(map.name() + " entry " + i).isGreaterThan(-0.6); // 8-bit rounding
        }
    }

    @ParameterizedTest
    @MethodSource("sequentialMaps") void lightnessIsMonotone(Colormap map) {
        double sign = Math.signum(lightness(map, 255) - lightness(map, 0));
        for (int i = 1; i < 256; i++) {
            double rise = sign * (lightness(map, i) - lightness(map, i - 1));
            assertThat(rise).as(map.name() + " entry " + i).isGreaterThan(-0.3);
        }
        assertThat(Math.abs(lightness(map, 255) - lightness(map, 0))).isGreaterThan(70);
    }

    @Test void signsStayApartUnderDeuteranopia() {
        for (Colormap map : List.of(Colormap.VIK, Colormap.BERLIN)) {
            for (int reach : new int[]{127, 64}) {
                double apart = CieLab.of(deuteranope(map.argb(Colormap.ZERO - reach)))
                        .distance(CieLab.of(deuteranope(map.argb(Colormap.ZERO + reach))));
                assertThat(apart).as(map.name() + " ΔE at entries ±" + reach).isGreaterThanOrEqualTo(25);
            }
        }
    }

    @Test void publishedAnchorsAreKept() {
        assertThat(Colormap.VIK.argb(1)).isEqualTo(0xFF001261);
        assertThat(Colormap.BERLIN.argb(255)).isEqualTo(0xFFFFACAC);
        assertThat(Colormap.CIVIDIS.argb(0)).isEqualTo(0xFF00204D);
        assertThat(ColourScale.unit(Colormap.GREY).argb(1)).isEqualTo(0xFFFFFFFF);
        assertThat(ColourScale.unit(Colormap.GREY).argb(-3)).isEqualTo(0xFF000000);
    }

    private static double lightness(Colormap map, int entry) { return CieLab.of(map.argb(entry)).lightness(); }

    private static int deuteranope(int argb) {
        double[] light = {CieLab.linear(argb >> 16 & 255), CieLab.linear(argb >> 8 & 255), CieLab.linear(argb & 255)};
        int seen = 0;
        for (double[] row : DEUTERANOPIA) {
            seen = seen << 8 | CieLab.encoded(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
        }
        return seen;
    }
}
