package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.app.LabCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymbolsTest {
    static List<String> labs() {
        return LabCatalog.entries().stream().map(entry -> entry.lab().id()).toList();
    }

    @Test void symbolsAreFoundWithTheirScripts() {
        assertThat(marked("E(v,h) = -a^{\\top}v - v^{\\top}W h", "v", "h", "W", "a"))
                .isEqualTo("E(<v>,<h>) = -<a^{\\top}><v> - <v^{\\top}><W> <h>");
        assertThat(marked("b_j + \\sum_i v_i W_{ij}", "b", "v", "W")).isEqualTo("<b_j> + \\sum_i <v_i> <W_{ij}>");
        assertThat(marked("2^{n_v+n_h}", "v", "h")).as("subscripts are no symbols").isEqualTo("2^{n_v+n_h}");
        assertThat(marked("\\sigma(x) \\sigmax", "\\sigma")).isEqualTo("<\\sigma>(x) \\sigmax");
        assertThat(marked("\\Delta W + W", "W", "\\Delta W")).as("the longer one").isEqualTo("<\\Delta W> + <W>");
        assertThat(marked("\\mathrm{v} \\begin{array}{rl}v\\end{array}", "v"))
                .isEqualTo("\\mathrm{v} \\begin{array}{rl}<v>\\end{array}");
    }

    @Test void placesLieOnTheInkFromLeftToRight() {
        List<FormulaPlace> places = FormulaPainter.paint("v = h + W_{ij}", true, 20, 0xFF000000, List.of("v", "h", "W"))
                .places();
        assertThat(places).extracting(FormulaPlace::symbol).containsExactly(0, 1, 2);
        for (int k = 0; k < 2; k++) {
            assertThat(places.get(k).x() + places.get(k).width()).isLessThan(places.get(k + 1).x());
        }
        assertThat(places).allSatisfy(place -> assertThat(place.width() * place.height()).isGreaterThan(20));
        assertThat(places.get(0).contains(places.get(0).x() + 1, places.get(0).y() + 1)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("labs") void placesHoldTheInkOfTheirSymbolInEveryFormula(String lab) {
        List<String> symbols = Notes.of(lab).symbols().stream().map(Symbol::latex).toList();
        assertThat(symbols).isNotEmpty();
        for (String latex : Notes.of(lab).formulas()) {
            FormulaPicture picture = FormulaPainter.paint(latex, true, 15, 0xFF123456, symbols);
            assertThat(picture.places()).as(latex).hasSize(new SymbolMarks(latex, symbols).size())
                    .allSatisfy(place -> assertThat(inkIn(picture, place)).isPositive());
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void everySymbolOfTheTableStandsInAFormula(String lab) {
        Notes notes = Notes.of(lab);
        for (Symbol symbol : notes.symbols()) {
            assertThat(notes.formulas().stream().filter(f -> new SymbolMarks(f, List.of(symbol.latex())).size() > 0))
                    .as(symbol.latex() + ", besides the table").hasSizeGreaterThan(1);
        }
    }

    /** Sum of opacities inside a place. */
    private static long inkIn(FormulaPicture picture, FormulaPlace place) {
        int scale = FormulaPicture.SCALE, width = picture.raster().width();
        long ink = 0;
        for (int y = (int) (scale * place.y()); y < scale * (place.y() + place.height()); y++) {
            for (int x = (int) (scale * place.x()); x < Math.min(width, scale * (place.x() + place.width())); x++) {
                ink += picture.raster().argb()[y * width + x] >>> 24;
            }
        }
        return ink;
    }

    private static String marked(String latex, String... symbols) {
        return new SymbolMarks(latex, List.of(symbols)).with(mark -> "<", mark -> ">");
    }
}
