package org.gibbsite.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gibbsite.app.terminal.Terminal.Depth;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @Test void coloursFollowTheCustoms() {
        assertThat(depth(Map.of("TERM", "xterm", "COLORTERM", "truecolor"))).isEqualTo(Depth.TRUE_COLOUR);
        assertThat(depth(Map.of("TERM", "xterm", "COLORTERM", "24bit"))).isEqualTo(Depth.TRUE_COLOUR);
        assertThat(depth(Map.of("TERM", "screen-256color"))).isEqualTo(Depth.XTERM_256);
        assertThat(depth(Map.of("TERM", "xterm"))).isEqualTo(Depth.NONE);
        assertThat(depth(Map.of("TERM", "xterm", "COLORTERM", "truecolor", "NO_COLOR", "1"))).isEqualTo(Depth.NONE);
        assertThat(depth(Map.of("TERM", "xterm", "COLORTERM", "truecolor", "NO_COLOR", "")))
                .isEqualTo(Depth.TRUE_COLOUR);
    }

    @Test void nothingMovesInADumbTerminalOrAPipe() {
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, 80, UTF_8).live()).isFalse();
        assertThat(Terminal.of(Map.of(), true, 80, UTF_8).live()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "xterm"), false, 80, UTF_8).live()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor"), false, 80, UTF_8).depth())
                .isEqualTo(Depth.NONE);
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 80, UTF_8).live()).isTrue();
    }

    @Test void blocksNeedACharacterSetThatHasThem() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 80, UTF_8).blocks()).isTrue();
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 80, StandardCharsets.US_ASCII).blocks()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 80, StandardCharsets.ISO_8859_1).blocks()).isFalse();
    }

    @Test void anUnknownWidthIsEightyColumns() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 0, UTF_8).columns()).isEqualTo(80);
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true, 3, UTF_8).columns()).isEqualTo(20);
    }

    private static Depth depth(Map<String, String> environment) {
        return Terminal.of(environment, true, 80, UTF_8).depth();
    }
}
