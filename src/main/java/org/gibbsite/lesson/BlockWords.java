package org.gibbsite.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as plain words: formulas as their source, links with the address of their run. */
final class BlockWords {
    private BlockWords() {}

    static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> words(heading.content());
            case Block.Paragraph paragraph -> words(paragraph.content());
            case Block.Items items -> items.items().stream()
                    .map(item -> "• " + item.stream().map(BlockWords::of).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
            case Block.Table table -> table.rows().stream()
                    .map(row -> row.stream().map(BlockWords::words).collect(Collectors.joining(" | ")))
                    .collect(Collectors.joining("\n"));
            case Block.CodeBlock code -> code.text();
            case Block.Display display -> display.latex();
        };
    }

    private static String words(List<Inline> content) {
        return content.stream().map(inline -> switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Code code -> code.text();
            case Inline.Formula formula -> formula.latex();
            case Inline.RunLink link -> link.text() + " (" + link.address() + ")";
            case Inline.PanelLink link -> link.text();
        }).collect(Collectors.joining());
    }
}
