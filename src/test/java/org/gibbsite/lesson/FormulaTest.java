package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test void aFormulaIsInkOnNothing() {
        FormulaPicture picture = FormulaPainter.paint("\\frac{a_i}{b}", false, 20, 0xFF204060);
        int[] pixels = picture.raster().argb();
        assertThat(Arrays.stream(pixels).filter(p -> p >>> 24 == 255)).isNotEmpty().allMatch(p -> p == 0xFF204060);
        assertThat(pixels[0] >>> 24).as("opacity of the corner").isZero();
    }

    @Test void depthIsWhatHangsBelowTheLine() {
        FormulaPicture flat = FormulaPainter.paint("x", false, 20, 0xFF000000);
        FormulaPicture deep = FormulaPainter.paint("x_{j_j}", false, 20, 0xFF000000);
        assertThat(deep.depth()).isGreaterThan(flat.depth() + 2);
        assertThat(deep.height() - deep.depth()).as("height above the line").isBetween(flat.height() - flat.depth() - 2,
                flat.height() - flat.depth() + 2);
    }

    @Test void sizeFollowsTheFont() {
        double small = FormulaPainter.paint("E(v,h)", false, 12, 0xFF000000).width();
        double large = FormulaPainter.paint("E(v,h)", false, 24, 0xFF000000).width();
        assertThat(large / small).isBetween(1.8, 2.1);
    }

    @Test void displayFormulasAreLarger() {
        assertThat(FormulaPainter.paint("\\sum_i x_i", true, 16, 0xFF000000).height())
                .isGreaterThan(1.4 * FormulaPainter.paint("\\sum_i x_i", false, 16, 0xFF000000).height());
    }

    @Test void theCoarsePictureHasTheSameInk() {
        FormulaPicture picture = FormulaPainter.paint("a - b", true, 30, 0xFF204060);
        double fine = Arrays.stream(picture.raster().argb()).map(p -> p >>> 24).sum();
        int[] coarse = picture.coarse().argb();
        assertThat(4.0 * Arrays.stream(coarse).map(p -> p >>> 24).sum() / fine).as("ink, coarse over fine")
                .isBetween(0.97, 1.03);
        assertThat(Arrays.stream(coarse).filter(p -> p >>> 24 > 250).map(p -> p & 0xFFFFFF)).containsOnly(0x204060);
    }

    @Test void brokenSourceIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> FormulaPainter.paint("\\left( x", true, 16, -1))
                .withMessageContaining("left( x");
        assertThatIllegalArgumentException().isThrownBy(() -> FormulaPainter.paint("\\nonsense x", true, 16, -1))
                .withMessageContaining("nonsense");
    }

    @Test void formulasCanBeSpoken() {
        assertThat(FormulaWords.of("\\sigma(b_j)")).isEqualTo("sigma(b sub j)");
        assertThat(FormulaWords.of("E(v,h) = -a^{\\top}v")).isEqualTo("E(v,h) equals minus a transposed v");
        assertThat(FormulaWords.of("\\frac{\\varepsilon}{B}")).isEqualTo("varepsilon over B");
    }
}
