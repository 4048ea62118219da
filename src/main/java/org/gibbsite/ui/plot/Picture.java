package org.gibbsite.ui.plot;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A region that shows a picture and says what is in it when a screen reader asks, and only then. */
@SuppressWarnings("this-escape") // the toolkit asks a region for words only when it is shown
public abstract class Picture extends Region {
    private Supplier<String> words = () -> "";

    protected Picture() {
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** @param next makes the sentence; called on the JavaFX thread */
    public final void words(Supplier<String> next) {
        words = next;
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
