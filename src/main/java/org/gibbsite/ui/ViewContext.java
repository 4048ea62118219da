package org.gibbsite.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * What views share.
 *
 * @param selectedUnit the hidden unit selected everywhere at once; −1 for none
 * @param theme        light, dark or projector; views repaint when it changes
 */
public record ViewContext(IntegerProperty selectedUnit, ReadOnlyObjectProperty<Theme> theme) {
}
