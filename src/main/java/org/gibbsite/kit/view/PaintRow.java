package org.gibbsite.kit.view;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Controls above an image to paint on: brushes, which test image it begins with, whether the rest is filled in.
 *
 * @param <T> the brushes; their text is what {@code toString} says
 */
public abstract class PaintRow<T> extends ToolRow {
    /** The brush in hand. */
    public final SimpleObjectProperty<T> tool;
    private final List<T> tools;
    private final Function<T, String> help;
    private final ToggleButton filling = new ToggleButton("Fill in");
    private final Button image = new Button();

    /** @param tools the first is in hand at first; @param help for a brush, one line */
    protected PaintRow(List<T> tools, Function<T, String> help) {
        tool = new SimpleObjectProperty<>(tools.getFirst());
        this.tools = List.copyOf(tools);
        this.help = help;
    }

    /** The brushes, of which one is in hand. */
    protected final HBox brushes() {
        HBox row = row();
        ToggleGroup group = new ToggleGroup();
        for (T each : tools) {
            ToggleButton button = new ToggleButton(each.toString());
            button.setToggleGroup(group);
            button.setSelected(each == tool.get());
            button.setOnAction(a -> tool.set(each));
            tool.addListener(t -> button.setSelected(tool.get() == each));
            tip(button, help.apply(each));
            small(button);
            row.getChildren().add(button);
        }
        return row;
    }

    /** Buttons that take a test image. @param take the one that is so many places further on; @param help for the same one again */
    protected final HBox images(IntConsumer take, String help) {
        Button previous = new Button("◀"), next = new Button("▶");
        previous.setOnAction(a -> take.accept(-1));
        next.setOnAction(a -> take.accept(1));
        image.setOnAction(a -> take.accept(0));
        previous.setAccessibleText("Previous test image");
        next.setAccessibleText("Next test image");
        tip(image, help);
        for (ButtonBase button : List.of(previous, image, next)) small(button);
        return row(previous, image, next);
    }

    /** Turns filling in on and off. */
    protected final ToggleButton filling(String help) {
        filling.setSelected(true);
        tip(filling, help);
        small(filling);
        return filling;
    }

    public final boolean isFilling() { return filling.isSelected(); }

    /** {@code "image 12"}. */
    public final void image(String text) {
        if (!text.equals(image.getText())) image.setText(text);
    }
}
