package org.gibbsite.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Turns the Markdown of {@link Notes} into blocks. Markup that the notes have no use for is refused. */
final class NotesReader {
    private final FormulaMarks formulas;
    private final Node document;

    NotesReader(String markdown) {
        formulas = new FormulaMarks(markdown);
        document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(formulas.marked());
    }

    /** The notes, with whatever sections they have. */
    Notes read() {
        String title = "";
        List<Section> sections = new ArrayList<>();
        for (Node node : children(document)) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                title = plain(heading);
            } else if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new Section(plain(heading), new ArrayList<>()));
            } else if (sections.isEmpty()) {
                throw new IllegalArgumentException("text before the first section: " + plain(node));
            } else {
                sections.getLast().blocks().add(block(node));
            }
        }
        return new Notes(title, sections.stream().map(s -> new Section(s.heading(), List.copyOf(s.blocks()))).toList());
    }

    private Block block(Node node) {
        return switch (node) {
            case Heading heading -> new Block.Heading(heading.getLevel(), inlines(heading));
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> new Block.Items(false, items(list));
            case OrderedList list -> new Block.Items(true, items(list));
            case FencedCodeBlock code -> new Block.CodeBlock(code.getLiteral().stripTrailing());
            case TableBlock table -> table(table);
            default -> throw new IllegalArgumentException("notes have no use for " + node);
        };
    }

    private Block paragraph(Paragraph paragraph) {
        Matcher mark = FormulaMarks.MARK.matcher(plain(paragraph).strip());
        if (mark.matches() && formulas.isDisplay(Integer.parseInt(mark.group(1)))) {
            return new Block.Display(formulas.source(Integer.parseInt(mark.group(1))));
        }
        return new Block.Paragraph(inlines(paragraph));
    }

    private List<List<Block>> items(Node list) {
        return children(list).stream().map(item -> children(item).stream().map(this::block).toList()).toList();
    }

    private Block table(TableBlock table) {
        List<List<List<Inline>>> rows = children(table).stream().flatMap(part -> children(part).stream())
                .map(row -> children((TableRow) row).stream().map(cell -> inlines((TableCell) cell)).toList()).toList();
        return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private List<Inline> inlines(Node parent) {
        List<Inline> out = new ArrayList<>();
        collect(parent, false, false, out);
        return List.copyOf(out);
    }

    private void collect(Node parent, boolean emphasis, boolean strong, List<Inline> out) {
        for (Node node : children(parent)) {
            switch (node) {
                case Text text -> words(text.getLiteral(), emphasis, strong, out);
                case SoftLineBreak _ -> out.add(new Inline.Words(" ", emphasis, strong));
                case HardLineBreak _ -> out.add(new Inline.Words("\n", emphasis, strong));
                case Emphasis inner -> collect(inner, true, strong, out);
                case StrongEmphasis inner -> collect(inner, emphasis, true, out);
                case Code code -> out.add(new Inline.Code(code.getLiteral()));
                case Link link -> out.add(link(plain(link), link.getDestination()));
                default -> throw new IllegalArgumentException("notes have no use for " + node);
            }
        }
    }

    private static Inline link(String text, String destination) {
        return destination.startsWith("#")
                ? new Inline.PanelLink(text, destination.substring(1))
                : new Inline.RunLink(text, destination);
    }

    private void words(String literal, boolean emphasis, boolean strong, List<Inline> out) {
        Matcher mark = FormulaMarks.MARK.matcher(literal);
        int from = 0;
        while (mark.find()) {
            if (mark.start() > from) out.add(new Inline.Words(literal.substring(from, mark.start()), emphasis, strong));
            out.add(new Inline.Formula(formulas.source(Integer.parseInt(mark.group(1)))));
            from = mark.end();
        }
        if (from < literal.length()) out.add(new Inline.Words(literal.substring(from), emphasis, strong));
    }

    private static String plain(Node node) {
        if (node instanceof Text text) return text.getLiteral();
        StringBuilder all = new StringBuilder(node instanceof SoftLineBreak ? " " : "");
        children(node).forEach(child -> all.append(plain(child)));
        return all.toString();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }
}
