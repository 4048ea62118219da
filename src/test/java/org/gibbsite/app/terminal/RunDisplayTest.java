package org.gibbsite.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.gibbsite.app.terminal.Terminal.Depth;
import org.gibbsite.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDisplayTest {
    private static final Raster WIDE = new Raster(900, 500);

    @Test void barsFillInEighths() {
        assertThat(ProgressBar.of(0, 4, true)).isEqualTo("    ");
        assertThat(ProgressBar.of(0.5, 4, true)).isEqualTo("██  ");
        assertThat(ProgressBar.of(1 / 8.0, 4, true)).isEqualTo("▌   ");
        assertThat(ProgressBar.of(1, 4, true)).isEqualTo("████");
        assertThat(ProgressBar.of(7, 4, true)).isEqualTo("████");
        assertThat(ProgressBar.of(Double.NaN, 4, true)).isEqualTo("    ");
        assertThat(ProgressBar.of(0.5, 4, false)).isEqualTo("##..");
    }

    @Test void sparklinesRiseAndFallWithTheirValues() {
        assertThat(Sparkline.of(new double[]{0, 1, 2, 3, 4, 5, 6, 7}, 8, true)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(new double[]{8, 8, 4, 4, 0, 0}, 3, true)).isEqualTo("█▅▁");
        assertThat(Sparkline.of(new double[]{5, 5}, 9, true)).isEqualTo("▁▁");
        assertThat(Sparkline.of(new double[]{1, Double.NaN, 2}, 9, true)).isEqualTo("▁█");
        assertThat(Sparkline.of(new double[]{1, 2}, 9, false)).isEqualTo("_#");
        assertThat(Sparkline.of(new double[0], 9, true)).isEmpty();
    }

    @Test void numbersHaveThreeDigits() {
        assertThat(Words.number(0.009812)).isEqualTo("0.00981");
        assertThat(Words.number(-98.76)).isEqualTo("-98.8");
        assertThat(Words.number(1240.4)).isEqualTo("1 240");
        assertThat(Words.number(999.96)).isEqualTo("1000");
        assertThat(Words.number(1.234e-7)).isEqualTo("1.23e-07");
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(Double.NaN)).isEqualTo("–");
        assertThat(Words.duration(35.2)).isEqualTo("0:35");
        assertThat(Words.duration(7629)).isEqualTo("2:07:09");
        assertThat(Words.duration(Double.NaN)).isEqualTo("–");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 81, 120, 300}) void noLineIsWiderThanTheTerminal(int columns) {
        for (Depth depth : Depth.values()) {
            RunDisplay display = new RunDisplay(new Terminal(true, columns, depth, true));
            for (String line : display.lines(state(0.42, 1000))) {
                assertThat(visible(line)).as("at %d columns: %s", columns, line).isLessThan(columns);
            }
        }
    }

    @Test void picturesAreMadeOnlyWhereColoursCanShowThem() {
        assertThat(new RunDisplay(new Terminal(true, 80, Depth.NONE, true)).lines(state(0.5, 10))).hasSize(2);
        assertThat(new RunDisplay(new Terminal(true, 80, Depth.XTERM_256, false)).lines(state(0.5, 10))).hasSize(2);
        assertThat(new RunDisplay(new Terminal(true, 80, Depth.XTERM_256, true)).lines(state(0.5, 10))).hasSize(17);
        AtomicInteger asked = new AtomicInteger();
        RunState counted = new RunState(0, 1, "update", 0, 1, 1, "", List.of(), () -> {
            asked.incrementAndGet();
            return WIDE;
        });
        new RunDisplay(new Terminal(true, 80, Depth.NONE, true)).lines(counted);
        assertThat(asked).hasValue(0);
    }

    @Test void halvingTakesTheMeanOfFourPixels() {
        Raster whole = new Raster(4, 2, new int[]{0xFF000000, 0xFFFFFFFF, 0xFF102030, 0xFF102030, 0xFF000000,
                0xFFFFFFFF, 0xFF102030, 0xFF102030});
        assertThat(Pictures.halved(whole, 80, 30).argb()).containsExactly(0xFF808080, 0xFF102030);
        assertThat(Pictures.halved(whole, 1, 30).argb()).containsExactly(0xFF808080);
    }

    @Test void redrawingGoesUpAsFarAsTheDrawingBefore() {
        assertThat(RunDisplay.redraw(List.of("a", "b"), 0)).doesNotContain("A");
        assertThat(RunDisplay.redraw(List.of("a", "b"), 2)).startsWith("\u001b[2A");
        String fewer = RunDisplay.redraw(List.of("a"), 3);
        assertThat(fewer).startsWith("\u001b[3A").endsWith("\u001b[2A");
        assertThat(fewer.chars().filter(c -> c == '\n')).hasSize(3);
    }

    @Test void aPipeGetsOneLineWithoutEscapes() {
        String line = new RunDisplay(Terminal.plain()).plainLine(state(0.42, 1000));
        assertThat(line).isEqualTo(" 42 %  update 12 300  epoch 4.1  1 240/s  0:35 left  error (MSE / pixel) 999");
    }

    private static RunState state(double share, int points) {
        return new RunState(share, 12_300, "update", 4.1, 1240, 35, "error (MSE / pixel)",
                Arrays.stream(DoubleStream.iterate(0, x -> x + 1).limit(points).toArray()).boxed().toList(),
                () -> WIDE);
    }

    private static int visible(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }
}
