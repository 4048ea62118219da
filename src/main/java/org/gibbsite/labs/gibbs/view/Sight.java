package org.gibbsite.labs.gibbs.view;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.ui.Selection;

/** What the panels of the lab look at together. Changes nothing of the run. JavaFX thread only. */
final class Sight {
    private final IntegerProperty selectedUnit;
    private final ObjectProperty<Place> chosen;
    private final IntegerProperty chain = new SimpleIntegerProperty();
    private final ObjectProperty<Place> hovered = new SimpleObjectProperty<>();

    Sight(Selection selection) {
        selectedUnit = selection.unit(1);
        chosen = selection.place(Place.class);
    }

    /** The chain whose states are shown, from 0. */
    IntegerProperty chain() { return chain; }

    /** The edge or unit that was clicked; null for none. */
    ObjectProperty<Place> chosen() { return chosen; }

    /** The unit under the mouse; null for none. */
    ObjectProperty<Place> hovered() { return hovered; }

    void choose(Place place) {
        chosen.set(place);
        if (place != null && place.hidden() >= 0) selectedUnit.set(place.hidden());
    }

    /** Besides the selected unit, which everybody listens to. */
    void whenChanged(Runnable listener) {
        chain.addListener(c -> listener.run());
        chosen.addListener(c -> listener.run());
        hovered.addListener(c -> listener.run());
    }

    /** The chain shown, among those whose states are in the frame. */
    int chain(GibbsFrame frame) {
        return Math.clamp(chain.get(), 0, frame.shownChains() - 1);
    }

    /** The unit spelled out: under the mouse, else chosen, else the selected hidden one, else the first. */
    Place unit(GibbsFrame frame) {
        for (Place place : new Place[]{hovered.get(), chosen.get()}) {
            if (place != null && place.isIn(frame)) return place.unit();
        }
        int selected = selectedUnit.get();
        return Place.ofHidden(selected >= 0 && selected < frame.hiddenUnits() ? selected : 0);
    }
}
