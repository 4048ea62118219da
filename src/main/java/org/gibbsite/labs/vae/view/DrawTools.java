package org.gibbsite.labs.vae.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.gibbsite.kit.view.PaintRow;
import org.gibbsite.labs.vae.Painting.Region;
import org.gibbsite.models.vae.Imputation.Filling;

/** The controls above the drawing: the brush, where the image comes from, what is missing, and how it is filled in. */
final class DrawTools extends PaintRow<DrawTool> {
    final SimpleObjectProperty<Filling> filling = new SimpleObjectProperty<>(Filling.SAMPLES);

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
        super(List.of(DrawTool.values()), DrawTool::help);
        Button clear = new Button("Clear");
        clear.setOnAction(a -> actions.clear().run());
        tip(clear, "An empty image to draw on");
        small(clear);
        getChildren().addAll(brushes(), images(actions.image(), "Take the test image again, all of it known"), clear,
                missing(actions),
                filling("Rounds of z ~ q(z|x), missing pixels ~ p(x|z), with the weights of the present update"),
                ways());
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
