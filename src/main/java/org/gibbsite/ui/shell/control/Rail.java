package org.gibbsite.ui.shell.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What is left of a folded part: a narrow bar with the names of what is in it, upright. Each opens the part there; where the
 * bar is too low for them there is only the button above.
 */
public final class Rail extends VBox {
    private final Button open = new Button();
    private final VBox names = new VBox();
    private final Label badge = new Label();
    private final String title;
    private final Consumer<String> choose;
    private List<Entry> entries = List.of();
    private Button pressed = open;

    /**
     * A name on the rail.
     *
     * @param words upright
     * @param style class of the button; empty for none
     */
    public record Entry(String words, String style) {}

    /**
     * @param title  of the part: {@code "Settings"}
     * @param choose given the words of the entry chosen, empty for the part as a whole
     */
    public Rail(String title, String icon, Command command, Consumer<String> choose) {
        this.title = title;
        this.choose = choose;
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        setMinHeight(0);
        Icons.dress(open, icon, command.hint(), title + ", folded: open", () -> choose(open, ""));
        badge.getStyleClass().add("rail-badge");
        badge("", "");
        names.getStyleClass().add("rail-names");
        names.setAlignment(Pos.TOP_CENTER);
        names.setMinHeight(0);
        getChildren().addAll(open, badge, names);
    }

    /** Its names from now on. */
    public void show(List<Entry> next) {
        if (next.equals(entries)) return;
        entries = List.copyOf(next);
        boolean focused = names.isFocusWithin();
        names.getChildren().setAll(entries.stream().map(this::upright).toList());
        pressed = names.getChildren().stream().map(Rail::button)
                .filter(name -> name.getText().equals(pressed.getText())).findFirst().orElse(open);
        if (focused) takeFocus();
    }

    private Node upright(Entry entry) {
        Button button = new Button(entry.words());
        button.getStyleClass().addAll("flat", "rail-name");
        if (!entry.style().isEmpty()) button.getStyleClass().add(entry.style());
        button.setAccessibleText(title + ", " + entry.words() + ": open");
        button.setRotate(-90);
        button.setOnAction(press -> choose(button, entry.words()));
        return new Group(button);
    }

    private void choose(Button from, String words) {
        pressed = from;
        choose.accept(words);
    }

    /** What waits in the folded part. @param words a sign or a few digits, empty for nothing; @param spoken the same in words */
    public void badge(String words, String spoken) {
        badge.setText(words);
        badge.setVisible(!words.isEmpty());
        badge.setManaged(!words.isEmpty());
        open.setAccessibleHelp(spoken);
    }

    /** Gives the focus back to what opened the part. */
    public void takeFocus() {
        (names.isVisible() ? pressed : open).requestFocus();
    }

    /** The buttons on screen. */
    public List<Button> buttons() {
        List<Button> all = new ArrayList<>(List.of(open));
        if (!names.isVisible()) return all;
        names.getChildren().forEach(each -> all.add(button(each)));
        return all;
    }

    private static Button button(Node upright) {
        return (Button) ((Group) upright).getChildren().getFirst();
    }

    @Override protected void layoutChildren() {
        names.setVisible(open.prefHeight(-1) + (badge.isManaged() ? badge.prefHeight(-1) : 0) + names.prefHeight(-1)
                + getSpacing() + getInsets().getTop() + getInsets().getBottom() <= getHeight());
        super.layoutChildren();
    }
}
