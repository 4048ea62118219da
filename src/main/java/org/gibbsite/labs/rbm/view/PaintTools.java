package org.gibbsite.labs.rbm.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.gibbsite.kit.view.PaintRow;
import org.gibbsite.labs.rbm.Painting.Region;
import org.gibbsite.labs.rbm.Painting.Way;

/** The controls above the painting: the brush, where the image comes from, what is locked, and how the rest is filled in. */
final class PaintTools extends PaintRow<PaintTool> {
    private static final double[] TEMPERATURES = {0.5, 1, 2, 4}, SPEEDS = {1, 3, 10, 30};

    final SimpleObjectProperty<Way> way = new SimpleObjectProperty<>(Way.GIBBS);
    /** T, and sweeps a second. */
    final SimpleDoubleProperty temperature = new SimpleDoubleProperty(1), speed = new SimpleDoubleProperty(10);

    /**
     * What the controls do to the painting.
     *
     * @param image  takes the test image that is so many places further on
     * @param lock   locks a region and frees the rest; null frees all
     * @param clear  empties the image and frees the hidden units
     */
    record Actions(IntConsumer image, Consumer<Region> lock, Runnable clear) {}

    PaintTools(Actions actions) {
        super(List.of(PaintTool.values()), PaintTool::help);
        getChildren().addAll(brushes(), images(actions.image(), "Take the test image again, all of it locked"),
                pixels(actions),
                filling("The machine of the present update fills in the free pixels; training does not notice"),
                ways());
    }

    private MenuButton pixels(Actions actions) {
        MenuButton menu = new MenuButton("Pixels");
        for (Region region : Region.values()) {
            menu.getItems().add(item("Lock " + region + (region == Region.ALL ? "" : ", free the rest"),
                    () -> actions.lock().accept(region)));
        }
        menu.getItems().addAll(item("Free all pixels", () -> actions.lock().accept(null)), new SeparatorMenuItem(),
                item("Clear: empty image, nothing locked", actions.clear()));
        small(menu);
        return menu;
    }

    private MenuButton ways() {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(way.map(w -> w == Way.GIBBS ? "Gibbs" : "Mean field"));
        menu.setAccessibleText("How free pixels are filled in: samples or means, temperature, speed");
        ToggleGroup ways = new ToggleGroup(), temperatures = new ToggleGroup(), speeds = new ToggleGroup();
        menu.getItems().addAll(radio("Gibbs sweeps: samples", ways, true, () -> way.set(Way.GIBBS)),
                radio("Mean field: settles", ways, false, () -> way.set(Way.MEAN_FIELD)), new SeparatorMenuItem());
        for (double t : TEMPERATURES) {
            menu.getItems().add(radio("Temperature " + text(t), temperatures, t == temperature.get(),
                    () -> temperature.set(t)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (double s : SPEEDS) {
            menu.getItems().add(radio(text(s) + (s == 1 ? " sweep" : " sweeps") + " a second", speeds, s == speed.get(),
                    () -> speed.set(s)));
        }
        small(menu);
        return menu;
    }

    private static String text(double x) { return x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x); }
}
