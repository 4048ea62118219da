package org.gibbsite.ui.shell.control;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.ToggleSwitch;

/**
 * A switch that is on or off. Enter turns it, as it presses every button here; Space belongs to the run. A screen reader is
 * told what it is and how it stands, which the library's own switch keeps to itself.
 */
public final class Switch extends ToggleSwitch {

    public Switch(String words) {
        super(words);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() != KeyCode.ENTER) return;
            fire();
            key.consume();
        });
        selectedProperty().addListener((s, was, is) -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) fire();
        else
            super.executeAccessibleAction(action, parameters);
    }
}
