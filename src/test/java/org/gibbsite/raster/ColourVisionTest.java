package org.gibbsite.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours of plots for every kind of eye. A ΔE of 2 can just be seen; curves and signs are kept ten times as far apart. */
final class ColourVisionTest {
    private static final double APART = 20;

    @ParameterizedTest
    @EnumSource(ColourVision.class) void curvesStayApart(ColourVision eye) {
        for (Theme theme : Theme.values()) {
            Palette palette = Palette.of(theme);
            int[] lines = {palette.first(), palette.second(), palette.muted(), palette.ground()};
            for (int i = 0; i < lines.length; i++) for (int j = 0; j < i; j++) {
                assertThat(eye.apart(lines[i], lines[j])).as(theme + ": ΔE of line " + i + " and " + j)
                        .isGreaterThan(APART);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColourVision.class) void oppositeSignsStayApartFromHalfTheLimitOn(ColourVision eye) {
        for (Theme theme : Theme.values()) {
            Colormap map = Palette.of(theme).signed();
            for (int reach : new int[]{64, 96, 127}) {
                int negative = map.argb(Colormap.ZERO - reach), positive = map.argb(Colormap.ZERO + reach);
                int zero = map.argb(Colormap.ZERO);
                assertThat(eye.apart(negative, positive)).as(theme + ": ΔE of ±" + reach).isGreaterThan(APART);
                assertThat(eye.apart(negative, zero)).as(theme + ": ΔE of −" + reach + " and 0").isGreaterThan(APART);
                assertThat(eye.apart(positive, zero)).as(theme + ": ΔE of +" + reach + " and 0").isGreaterThan(APART);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColourVision.class) void quartersOfAShareStayApart(ColourVision eye) {
        for (Theme theme : Theme.values()) {
            for (Colormap map : new Colormap[]{Palette.of(theme).share(), Palette.of(theme).image()}) {
                for (int from = 0; from < 255; from += 51) {
                    assertThat(eye.apart(map.argb(from), map.argb(from + 51)))
                            .as(theme + ", " + map.name() + ": ΔE of " + from + " and " + (from + 51) + " of 255")
                            .isGreaterThan(APART / 2);
                }
                assertThat(eye.apart(map.argb(0), map.argb(255))).as(map.name() + ": ΔE of the ends").isGreaterThan(60);
            }
        }
    }

    /** Black on white, and two greys on white whose ratios WCAG's own pages state. */
    @ParameterizedTest
    @CsvSource({"0x000000, 21.0", "0x767676, 4.54", "0x949494, 3.03"}) void contrastIsThatOfTheStandard(int grey,
            double ratio) {
        assertThat(ColourVision.contrast(grey, 0xFFFFFF)).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(Theme.class) void textAndLinesOfPlotsStandOut(Theme theme) {
        Palette palette = Palette.of(theme);
        int[] words = {palette.text(), palette.muted(), palette.first(), palette.second()};
        for (int k = 0; k < words.length; k++) {
            assertThat(ColourVision.contrast(words[k], palette.ground())).as(theme + ": colour " + k + " on the ground")
                    .isGreaterThanOrEqualTo(4.5);
        }
    }
}
