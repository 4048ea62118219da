package org.gibbsite.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is selected of a run, the same in all its panels: units by layer, an example, a place. JavaFX thread only. */
public final class Selection {
    /** Nothing, among numbers. */
    public static final int NONE = -1;

    private final Map<Integer, IntegerProperty> units = new HashMap<>();
    private final IntegerProperty example = new SimpleIntegerProperty(NONE);
    private final Map<Class<?>, ObjectProperty<?>> places = new HashMap<>();
    private final List<Runnable> unitListeners = new ArrayList<>();

    /** The unit of a layer, from 0. @param layer 0 for what is seen, 1 for the first hidden one */
    public IntegerProperty unit(int layer) {
        return units.computeIfAbsent(layer, absent -> {
            IntegerProperty unit = new SimpleIntegerProperty(NONE);
            unit.addListener(u -> unitListeners.forEach(Runnable::run));
            return unit;
        });
    }

    /** The case of the data, from 0: an image, a point. */
    public IntegerProperty example() {
        return example;
    }

    /** A place as the lab names it: an edge, a point of a latent space; null for none. @param kind of places */
    @SuppressWarnings("unchecked") // by the key
    public <P> ObjectProperty<P> place(Class<P> kind) {
        return (ObjectProperty<P>) places.computeIfAbsent(kind, absent -> new SimpleObjectProperty<P>());
    }

    /** @param listener told when another unit of any layer is selected */
    public void whenUnit(Runnable listener) {
        unitListeners.add(listener);
    }
}
