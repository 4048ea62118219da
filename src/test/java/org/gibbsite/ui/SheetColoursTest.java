package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.paint.Color;
import org.gibbsite.ui.plot.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SheetColoursTest {

    @ParameterizedTest
    @EnumSource void picturesAndCardsHaveOneColour(Theme theme) {
        int card = Palette.of(theme).card();
        assertThat(SheetColours.of(theme, "-card"))
                .isEqualTo(Color.rgb(card >> 16 & 255, card >> 8 & 255, card & 255));
    }

    @Test void whatASheetDoesNotNameIsRefused() {
        assertThatThrownBy(() -> SheetColours.of(Theme.DARK, "-nothing")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dark.css names no colour -nothing");
    }
}
