package org.gibbsite.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The notes of a lab: {@code notes.md} in its resource folder, written in CommonMark with tables, formulas between
 * dollar signs, and links that are addresses of runs.
 *
 * @param title    the heading of level 1
 * @param sections one for each of {@link #HEADINGS}, in this order
 */
public record Notes(String title, List<Section> sections) {
    public static final List<String> HEADINGS = List.of("What is it", "How it works", "Look for", "Try", "Go further",
            "Sources");

    /** The notes beside a lab. @throws IllegalArgumentException when there are none or a heading is missing */
    public static Notes of(String labId) {
        String path = "/org/gibbsite/labs/" + labId + "/notes.md";
        try (InputStream in = Notes.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalArgumentException("lab " + labId + " has no notes at " + path);
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when the headings are not those of {@link #HEADINGS} */
    public static Notes parse(String markdown) {
        Notes notes = new NotesReader(markdown).read();
        List<String> found = notes.sections.stream().map(Section::heading).toList();
        if (!found.equals(HEADINGS)) {
            throw new IllegalArgumentException("notes need the headings " + HEADINGS + " but have " + found);
        }
        return notes;
    }

    public Section section(String heading) {
        return sections.stream().filter(s -> s.heading().equals(heading)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section '" + heading + "'"));
    }

    /** Every run that the notes propose, in order. */
    public List<Inline.RunLink> runLinks() {
        return inlines().filter(Inline.RunLink.class::isInstance).map(Inline.RunLink.class::cast).toList();
    }

    /** Every panel that the notes speak of, in order. */
    public List<Inline.PanelLink> panelLinks() {
        return inlines().filter(Inline.PanelLink.class::isInstance).map(Inline.PanelLink.class::cast).toList();
    }

    /** The symbols of the formulas, as the table in the first section explains them. */
    public List<Symbol> symbols() {
        return SymbolTable.of(sections.getFirst().blocks());
    }

    /** The source of every formula, in order. */
    public List<String> formulas() {
        return sections.stream().flatMap(s -> s.blocks().stream()).flatMap(Notes::formulas).toList();
    }

    private Stream<Inline> inlines() {
        return sections.stream().flatMap(s -> s.blocks().stream()).flatMap(Notes::inlines);
    }

    private static Stream<String> formulas(Block block) {
        return switch (block) {
            case Block.Display display -> Stream.of(display.latex());
            case Block.Items items -> items.items().stream().flatMap(List::stream).flatMap(Notes::formulas);
            case Block.Heading _,Block.Paragraph _,Block.Table _,Block.CodeBlock _ -> inlines(block)
                    .filter(Inline.Formula.class::isInstance).map(i -> ((Inline.Formula) i).latex());
        };
    }

    private static Stream<Inline> inlines(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.content().stream();
            case Block.Paragraph paragraph -> paragraph.content().stream();
            case Block.Items items -> items.items().stream().flatMap(List::stream).flatMap(Notes::inlines);
            case Block.Table table -> Stream.concat(Stream.of(table.header()), table.rows().stream())
                    .flatMap(List::stream).flatMap(List::stream);
            case Block.CodeBlock _,Block.Display _ -> Stream.empty();
        };
    }
}
