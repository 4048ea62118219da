package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.gibbsite.controller.Grain;

/** How far one step goes: a button for each grain, of which one is down. */
final class GrainChoice extends SegmentedButton {
    private final Consumer<Grain> choose;
    private List<Grain> grains = List.of();
    private String stepName = "";

    /** @param choose takes the one that the user picks */
    GrainChoice(Consumer<Grain> choose) {
        this.choose = choose;
        setToggleGroup(null); // in a group the Tab key passes over all but one, and arrows belong to the run
        getStyleClass().add("grains");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText("Grain: how far one step goes");
    }

    /** @param name of a step, {@code "update"} @param all those that can be chosen @param now the one in force */
    void show(String name, List<Grain> all, Grain now) {
        if (!name.equals(stepName) || !all.equals(grains)) {
            stepName = name;
            grains = List.copyOf(all);
            List<ToggleButton> buttons = new ArrayList<>();
            for (Grain each : grains) buttons.add(button(each));
            getButtons().setAll(buttons);
        }
        for (int i = 0; i < grains.size(); i++) getButtons().get(i).setSelected(grains.get(i) == now);
    }

    private ToggleButton button(Grain grain) {
        String words = grain == Grain.UPDATE ? stepName : grain.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(words);
        button.setTooltip(new Tooltip("One step is one " + words + "  (G, Shift G)"));
        button.setAccessibleText("Grain: one step is one " + words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(press -> {
            button.setSelected(true); // one of them always is
            choose.accept(grain);
        });
        return button;
    }
}
