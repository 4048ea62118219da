package org.gibbsite.ui;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.experiment.Act;

/**
 * What views share.
 *
 * @param selection what is selected, everywhere at once
 * @param theme        light, dark or projector; views repaint when it changes
 * @param retune       changes one setting of the run: its name, and what makes the new value of the one in force; called on
 *     the engine thread, so that it may look at nothing that changes
 * @param act          does something to the run by hand; acts with the same second argument, any object, are one gesture
 * @param moving       whether panels may go on by themselves; not in pictures that must repeat
 */
public record ViewContext(Selection selection, ReadOnlyObjectProperty<Theme> theme,
        BiConsumer<String, UnaryOperator<Object>> retune, BiConsumer<Act, Object> act, boolean moving) {

    /** The theme of the views alone, so that who repaints with it goes with the page. */
    public ViewContext {
        ObjectProperty<Theme> own = new SimpleObjectProperty<>();
        own.bind(theme); // held weakly
        theme = own;
    }

    /** For pictures that change nothing. */
    public ViewContext(Selection selection, ReadOnlyObjectProperty<Theme> theme) {
        this(selection, theme, (name, change) -> {}, (act, gesture) -> {}, false);
    }
}
