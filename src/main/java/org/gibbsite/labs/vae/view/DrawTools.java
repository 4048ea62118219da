package org.gibbsite.labs.vae.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.gibbsite.labs.vae.Painting.Region;
import org.gibbsite.models.vae.Imputation.Filling;
import org.gibbsite.ui.plot.ToolRow;

/** The controls above the drawing: the brush, where the image comes from, what is missing, and how it is filled in. */
final class DrawTools extends ToolRow {
    final SimpleObjectProperty<DrawTool> tool = new SimpleObjectProperty<>(DrawTool.DRAW);
    final SimpleObjectProperty<Filling> filling = new SimpleObjectProperty<>(Filling.SAMPLES);
    private final ToggleButton running = new ToggleButton("Fill in");
    private final Button image = new Button();

    /**
     * What the controls do.
     *
     * @param image   takes the test image that is so many places further on
     * @param missing paints a region out, and nothing else; null for nothing
     * @param scatter begins the missing pixels again
     * @param clear   empties the image
     */
    record Actions(IntConsumer image, Consumer<Region> missing, Runnable scatter, Runnable clear) {}

    DrawTools(Actions actions) {
        running.setSelected(true);
        tip(running, "Rounds of z ~ q(z|x), missing pixels ~ p(x|z), with the weights of the present update");
        Button previous = new Button("◀"), next = new Button("▶"), clear = new Button("Clear");
        previous.setOnAction(a -> actions.image().accept(-1));
        next.setOnAction(a -> actions.image().accept(1));
        image.setOnAction(a -> actions.image().accept(0));
        clear.setOnAction(a -> actions.clear().run());
        previous.setAccessibleText("Previous test image");
        next.setAccessibleText("Next test image");
        tip(image, "Take the test image again, all of it known");
        tip(clear, "An empty image to draw on");
        getChildren().addAll(brushes(), row(previous, image, next), clear, missing(actions), running, ways());
        for (ButtonBase button : List.of(running, previous, next, image, clear)) small(button);
    }

    boolean isFilling() { return running.isSelected(); }

    /** {@code "image 12"}. */
    void image(String text) {
        if (!text.equals(image.getText())) image.setText(text);
    }

    private HBox brushes() {
        HBox row = row();
        ToggleGroup group = new ToggleGroup();
        for (DrawTool each : DrawTool.values()) {
            ToggleButton button = new ToggleButton(each.toString());
            button.setToggleGroup(group);
            button.setSelected(each == tool.get());
            button.setOnAction(a -> tool.set(each));
            tool.addListener(t -> button.setSelected(tool.get() == each));
            tip(button, each.help());
            small(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private MenuButton missing(Actions actions) {
        MenuButton menu = new MenuButton("Missing");
        for (Region region : Region.values()) {
            menu.getItems().add(item("Paint out " + region, () -> actions.missing().accept(region)));
        }
        menu.getItems().addAll(item("Nothing is missing", () -> actions.missing().accept(null)),
                new SeparatorMenuItem(), item("Begin again with coin tosses", actions.scatter()));
        small(menu);
        return menu;
    }

    private MenuButton ways() {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(filling.map(f -> f == Filling.SAMPLES ? "Samples" : "Means"));
        menu.setAccessibleText("What missing pixels become: samples of p(x|z), or its means");
        ToggleGroup ways = new ToggleGroup();
        menu.getItems().addAll(radio("Samples of p(x|z): a chain", ways, true, () -> filling.set(Filling.SAMPLES)),
                radio("Means of p(x|z): quieter", ways, false, () -> filling.set(Filling.MEANS)));
        small(menu);
        return menu;
    }
}
