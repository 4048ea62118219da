package org.gibbsite.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the symbols out of the table whose first column is headed "Symbol": formulas, then what they mean. */
final class SymbolTable {
    private SymbolTable() {}

    static List<Symbol> of(List<Block> blocks) {
        List<Symbol> symbols = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Block.Table table) || !plain(table.header().getFirst()).equals("Symbol")) continue;
            for (List<List<Inline>> row : table.rows()) addRow(row, symbols);
        }
        return List.copyOf(symbols);
    }

    private static void addRow(List<List<Inline>> row, List<Symbol> symbols) {
        List<String> panels = row.stream().flatMap(List::stream).filter(Inline.PanelLink.class::isInstance)
                .map(link -> ((Inline.PanelLink) link).panel()).toList();
        for (Inline inline : row.getFirst()) {
            if (!(inline instanceof Inline.Formula formula)) continue;
            String latex = formula.latex().replaceFirst("\\(.*", "").strip(); // σ(x) is about σ
            symbols.add(new Symbol(latex, plain(row.get(1)), panels));
        }
    }

    private static String plain(List<Inline> cell) {
        return cell.stream().map(inline -> switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Code code -> code.text();
            case Inline.Formula formula -> FormulaWords.of(formula.latex());
            case Inline.RunLink link -> link.text();
            case Inline.PanelLink link -> link.text();
        }).collect(Collectors.joining()).strip();
    }
}
