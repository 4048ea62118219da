package org.gibbsite.lesson;

import java.util.List;

/** A part of the notes that begins on a line of its own. */
public sealed interface Block {

    /** @param level 3 and deeper: level 1 is the title, level 2 begins a section */
    record Heading(int level, List<Inline> content) implements Block {}

    record Paragraph(List<Inline> content) implements Block {}

    /** A bulleted list ({@code ordered} false) or a numbered one that begins with 1. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {}

    /** @param rows each as long as {@code header} */
    record Table(List<List<Inline>> header, List<List<List<Inline>>> rows) implements Block {}

    record CodeBlock(String text) implements Block {}

    /** A formula set off from the text, as LaTeX source. */
    record Display(String latex) implements Block {}
}
