package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gibbsite.lesson.Block;
import org.gibbsite.lesson.FormulaWords;
import org.gibbsite.lesson.Inline;

/** Blocks of notes as nodes, one below the other. All sizes are in em of the text around it. */
final class MarkdownView extends VBox {
    private final Consumer<String> openAddress;
    private final Spotlight spotlight;
    private final List<FormulaView> formulas = new ArrayList<>();

    /** @param openAddress is given the address of a proposed run that a person chose */
    MarkdownView(Consumer<String> openAddress, Spotlight spotlight) {
        this.openAddress = openAddress;
        this.spotlight = spotlight;
        getStyleClass().add("notes");
        setFillWidth(true);
    }

    void add(List<Block> blocks) {
        blocks.forEach(block -> getChildren().add(node(block)));
    }

    /** Adds a heading of level 1 or 2. Returns its node, to be scrolled to. */
    Node addHeading(int level, String words) {
        Node heading = flow(List.of(new Inline.Words(words, false, false)), "notes-heading-" + level);
        getChildren().add(heading);
        return heading;
    }

    /** All formulas so far, in order. */
    List<FormulaView> formulas() { return List.copyOf(formulas); }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> flow(heading.content(), "notes-heading-" + heading.level());
            case Block.Paragraph paragraph -> flow(paragraph.content(), "notes-paragraph");
            case Block.Items items -> items(items);
            case Block.Table table -> new TextTable(cells(table.header(), "notes-table-head"),
                    table.rows().stream().map(row -> cells(row, "notes-table-cell")).toList());
            case Block.CodeBlock code -> flow(List.of(new Inline.Code(code.text())), "notes-code-block");
            case Block.Display display -> formula(display.latex(), true);
        };
    }

    private List<TextFlow> cells(List<List<Inline>> row, String style) {
        return row.stream().map(cell -> flow(cell, style)).toList();
    }

    private Node items(Block.Items items) {
        VBox list = new VBox();
        list.getStyleClass().add("notes-list");
        int number = 1;
        for (List<Block> item : items.items()) {
            Text mark = text(items.ordered() ? number++ + "." : "•");
            mark.getStyleClass().add("notes-list-mark");
            VBox body = new VBox();
            body.getStyleClass().add("notes-list-item");
            item.forEach(block -> body.getChildren().add(node(block)));
            HBox.setHgrow(body, Priority.ALWAYS);
            TextFlow margin = new TextFlow(mark);
            margin.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(margin, body);
            row.getStyleClass().add("notes-list-row");
            list.getChildren().add(row);
        }
        return list;
    }

    private TextFlow flow(List<Inline> content, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        content.forEach(inline -> flow.getChildren().add(node(inline)));
        flow.setAccessibleText(content.stream().map(MarkdownView::spoken).collect(Collectors.joining()));
        return flow;
    }

    private Node node(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> words(words);
            case Inline.Code code -> {
                Text text = text(code.text());
                text.getStyleClass().add("notes-code");
                yield text;
            }
            case Inline.Formula formula -> formula(formula.latex(), false);
            case Inline.RunLink link -> link(link);
            case Inline.PanelLink link -> panelLink(link);
        };
    }

    private static Text words(Inline.Words words) {
        Text text = text(words.text());
        if (words.emphasis()) text.getStyleClass().add("notes-emphasis");
        if (words.strong()) text.getStyleClass().add("notes-strong");
        return text;
    }

    private Node link(Inline.RunLink link) {
        return hyperlink(link.text(), "Open the run: ", () -> openAddress.accept(link.address()));
    }

    private Node panelLink(Inline.PanelLink link) {
        Hyperlink node = hyperlink(link.text(), "Show the panel: ", () -> spotlight.chooseName(link.panel()));
        node.getStyleClass().add("panel-link");
        Runnable point = () -> spotlight.pointAtName(node.isHover() || node.isFocused() ? link.panel() : "");
        node.hoverProperty().addListener(h -> point.run());
        node.focusedProperty().addListener(f -> point.run());
        return node;
    }

    private static Hyperlink hyperlink(String text, String does, Runnable action) {
        Hyperlink node = new Hyperlink(text);
        node.setAccessibleText(does + text);
        node.setOnAction(chosen -> action.run());
        node.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) node.fire();
        });
        return node;
    }

    private FormulaView formula(String latex, boolean display) {
        FormulaView view = new FormulaView(latex, display, spotlight);
        formulas.add(view);
        return view;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("notes-text");
        return text;
    }

    private static String spoken(Inline inline) {
        return switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Code code -> code.text();
            case Inline.Formula formula -> FormulaWords.of(formula.latex());
            case Inline.RunLink link -> link.text();
            case Inline.PanelLink link -> link.text();
        };
    }
}
