package org.gibbsite.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours of classes as people see them who have all kinds of cones, or lack one. */
class ClassColoursTest {
    @ParameterizedTest
    @EnumSource void tenClassesCanBeToldApart(Theme theme) {
        Palette palette = Palette.of(theme);
        for (int label = 0; label < 10; label++) {
            assertThat(ColourVision.contrast(palette.classColour(label), palette.ground())).as("class " + label)
                    .isGreaterThan(3);
            for (int other = 0; other < label; other++) {
                for (ColourVision eyes : ColourVision.values()) {
                    assertThat(eyes.apart(palette.classColour(label), palette.classColour(other)))
                            .as(theme + ", " + eyes + ": classes " + label + " and " + other).isGreaterThan(24);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource void everyMarkHasInkInsideItsRadius(PointMark mark) {
        for (int radius = 1; radius <= 5; radius++) {
            Raster picture = new Raster(13, 13);
            mark.paint(picture, 6, 6, radius, -1);
            int ink = 0;
            for (int i = 0; i < 169; i++) {
                if (picture.argb()[i] == 0) continue;
                ink++;
                assertThat(Math.max(Math.abs(i % 13 - 6), Math.abs(i / 13 - 6))).isLessThanOrEqualTo(radius);
            }
            assertThat(ink).as("pixels of " + mark).isBetween(4, (2 * radius + 1) * (2 * radius + 1));
            mark.paint(picture, 0, 12, radius, -1);
            mark.paint(picture, -40, 99, radius, -1);
        }
    }
}
