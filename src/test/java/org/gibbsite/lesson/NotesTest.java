package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final String EMPTY = "# T\n\n## What is it\n\n## How it works\n\n## Look for\n\n## Try\n\n"
            + "## Go further\n\n## Sources\n\n";

    @Test void formulasKeepTheirUnderscoresAndBars() {
        Notes notes = Notes.parse(
                EMPTY + "| a | b |\n|---|---|\n| $p(v_i|h_j)$ | *x* |\n\nText $a_b$ and $c_d$.\n\n$$\nE_1\n$$\n");
        assertThat(notes.formulas()).containsExactly("p(v_i|h_j)", "a_b", "c_d", "E_1");
        assertThat(notes.section("Sources").blocks()).last().isEqualTo(new Block.Display("E_1"));
    }

    @Test void dollarsInCodeAndEscapedDollarsAreNoFormulas() {
        assertThat(Notes.parse(EMPTY + "`$x$` costs \\$5 or $5 each").formulas()).isEmpty();
    }

    @Test void linksAreRunAddresses() {
        Notes notes = Notes.parse(EMPTY + "1. [Go](rbm?hiddenUnits=16&seed=7#500) now");
        assertThat(notes.runLinks()).map(Inline.RunLink::address).containsExactly("rbm?hiddenUnits=16&seed=7#500");
        Block.Items list = (Block.Items) notes.section("Sources").blocks().getFirst();
        assertThat(list.ordered()).isTrue();
        assertThat(list.items().getFirst()).containsExactly(new Block.Paragraph(List.of(
                new Inline.RunLink("Go", "rbm?hiddenUnits=16&seed=7#500"), new Inline.Words(" now", false, false))));
    }

    @Test void emphasisNests() {
        Notes notes = Notes.parse(EMPTY + "*a **b***");
        assertThat(notes.section("Sources").blocks()).containsExactly(new Block.Paragraph(
                List.of(new Inline.Words("a ", true, false), new Inline.Words("b", true, true))));
    }

    @Test void aMissingHeadingIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Notes.parse("# T\n\n## What is it\n"))
                .withMessageContaining("Sources").withMessageContaining("[What is it]");
    }

    @Test void markupWithoutUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Notes.parse(EMPTY + "![picture](x.png)"));
    }
}
