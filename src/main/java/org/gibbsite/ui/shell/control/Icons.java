package org.gibbsite.ui.shell.control;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon and say their name to a pointer and to a screen reader. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(String literal) { return new FontIcon(literal); }

    /** Gives a button its icon, tooltip with key, accessible text and action. */
    public static <B extends ButtonBase> B dress(B button, String literal, Command command, Runnable action) {
        return dress(button, literal, command.hint(), command.what(), action);
    }

    public static <B extends ButtonBase> B dress(B button, String literal, String hint, String name, Runnable action) {
        button.setGraphic(of(literal));
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(name);
        button.setOnAction(press -> action.run());
        return button;
    }
}
