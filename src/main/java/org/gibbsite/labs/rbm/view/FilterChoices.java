package org.gibbsite.labs.rbm.view;

import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu of the filters: their order, and how they are drawn. */
final class FilterChoices {
    private static final int LARGEST = 4;

    final SimpleObjectProperty<UnitOrder> order = new SimpleObjectProperty<>(UnitOrder.INDEX);
    final BooleanProperty ownScales = new SimpleBooleanProperty(), handoutColours = new SimpleBooleanProperty();
    /** Screen pixels per weight, 0 for as large as fits. */
    final SimpleIntegerProperty zoom = new SimpleIntegerProperty();
    private final MenuItem again = new MenuItem("Sort again now");

    /** Bears the name of the present order. */
    MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(order.map(UnitOrder::toString));
        menu.setAccessibleText("Order and drawing of the filters");
        addOrders(menu);
        menu.getItems().add(new SeparatorMenuItem());
        addColours(menu);
        menu.getItems().add(new SeparatorMenuItem());
        addSizes(menu);
        return menu;
    }

    private void addOrders(MenuButton menu) {
        ToggleGroup group = new ToggleGroup();
        for (UnitOrder each : UnitOrder.values()) {
            menu.getItems().add(radio("Sort " + each, group, each == order.get(), () -> order.set(each)));
        }
        again.disableProperty().bind(order.isEqualTo(UnitOrder.INDEX));
        menu.getItems().add(again);
    }

    private void addColours(MenuButton menu) {
        CheckMenuItem own = new CheckMenuItem("Each filter on its own scale");
        own.selectedProperty().bindBidirectional(ownScales);
        CheckMenuItem handout = new CheckMenuItem("Blue–white–red, as in many handouts");
        handout.selectedProperty().bindBidirectional(handoutColours);
        menu.getItems().addAll(own, handout);
    }

    private void addSizes(MenuButton menu) {
        ToggleGroup sizes = new ToggleGroup();
        menu.getItems().add(radio("As large as fits", sizes, true, () -> zoom.set(0)));
        for (int size = 1; size <= LARGEST; size++) {
            int pixels = size;
            menu.getItems().add(radio(size + " px per weight", sizes, false, () -> zoom.set(pixels)));
        }
    }

    void whenSortedAgain(Runnable action) { again.setOnAction(a -> action.run()); }

    void whenRedrawn(Runnable action) {
        Stream.of(ownScales, handoutColours).forEach(p -> p.addListener(v -> action.run()));
    }

    private static RadioMenuItem radio(String text, ToggleGroup group, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(a -> action.run());
        return item;
    }
}
