package org.gibbsite.models.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gibbsite.models.nn.graph.Variable;
import org.junit.jupiter.api.Test;

/** Bounds of gradients, in numbers that can be checked by hand: (2, −6, 9) has the norm 11. */
class ClipTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);
    private final Variable first = Variable.parameter("first", 1, 2), second = Variable.parameter("second", 1, 1);
    private final Clip clip = new Clip(List.of(first, second, first));

    private void gradients(float a, float b, float c) {
        first.gradient().data[0] = a;
        first.gradient().data[1] = b;
        second.gradient().data[0] = c;
    }

    private void areNow(float a, float b, float c) {
        assertThat(first.gradient().data).containsExactly(new float[]{a, b}, CLOSE);
        assertThat(second.gradient().data).containsExactly(new float[]{c}, CLOSE);
    }

    @Test void theNormIsThatOfAllTogether() {
        gradients(2, -6, 9);
        assertThat(clip.byNorm(5.5)).isEqualTo(11);
        areNow(1, -3, 4.5f);
        assertThat(clip.byNorm(100)).isEqualTo(5.5);
        areNow(1, -3, 4.5f);
        assertThat(clip.byNorm(Double.POSITIVE_INFINITY)).isEqualTo(5.5);
    }

    @Test void everyValueIsBoundedByItself() {
        gradients(2, -6, 9);
        clip.byValue(3);
        areNow(2, -3, 3);
    }

    @Test void whatIsNoNumberIsNotHidden() {
        gradients(Float.NaN, 1, 1);
        assertThat(clip.byNorm(0.1)).isNaN();
        areNow(Float.NaN, 1, 1);
        clip.byValue(0.5f);
        areNow(Float.NaN, 0.5f, 0.5f);
        gradients(Float.POSITIVE_INFINITY, 1, 1);
        assertThat(clip.byNorm(0.1)).isInfinite();
        assertThat(first.gradient().data[0]).isInfinite();
    }

    @Test void aLimitThatIsNotAboveZeroIsRefused() {
        for (double limit : new double[]{0, -1, Double.NaN}) {
            assertThatThrownBy(() -> clip.byNorm(limit)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> clip.byValue((float) limit)).hasMessageContaining("above 0");
        }
    }
}
