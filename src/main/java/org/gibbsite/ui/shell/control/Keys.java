package org.gibbsite.ui.shell.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gibbsite.ui.TakesArrows;

/**
 * Turns key events of a scene into commands, before any control sees them.
 *
 * <p>Space is play or pause and never presses the focused button; Enter presses it. While a text field has the focus only
 * function keys and Ctrl with + − 0 are commands, and Space types a space. Arrows, Home and End belong to a focused slider
 * or list.
 */
public final class Keys {
    private final Consumer<Command> perform;
    private boolean spaceDown;

    public Keys(Consumer<Command> perform) {
        this.perform = perform;
    }

    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(event, scene.getFocusOwner()));
    }

    private void pressed(KeyEvent event, Node focus) {
        if (event.getCode() == KeyCode.ENTER && focus instanceof ButtonBase button && !button.isDisabled()) {
            if (button instanceof MenuButton menu) menu.show();
            else
                button.fire();
            event.consume();
            return;
        }
        Optional<Command> command = command(event).filter(c -> isFor(c, event, focus));
        if (command.isEmpty()) return;
        event.consume();
        // A held Space is one press.
        if (command.get() == Command.PLAY_PAUSE) {
            if (spaceDown) return;
            spaceDown = true;
        }
        perform.accept(command.get());
    }

    private void typed(KeyEvent event, Node focus) {
        if (takesText(focus)) return;
        if (event.getCharacter().equals(" ")) event.consume();
        for (Command command : Command.values()) {
            for (KeyTable.Trigger trigger : KeyTable.row(command).triggers()) {
                if (trigger.press() == null && trigger.character().equals(event.getCharacter())) {
                    event.consume();
                    perform.accept(command);
                }
            }
        }
    }

    private void released(KeyEvent event, Node focus) {
        if (event.getCode() != KeyCode.SPACE) return;
        spaceDown = false;
        if (!takesText(focus)) event.consume();
    }

    private static boolean takesText(Node focus) {
        return focus instanceof TextInputControl field && field.isEditable()
                || focus instanceof ComboBoxBase<?> box && box.isEditable();
    }

    private static Optional<Command> command(KeyEvent event) {
        for (Command command : Command.values()) {
            for (KeyTable.Trigger trigger : KeyTable.row(command).triggers()) {
                if (trigger.press() != null && trigger.press().match(event)) return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static boolean isFor(Command command, KeyEvent event, Node focus) {
        if (takesText(focus)) {
            return event.getCode().isFunctionKey()
                    || command == Command.LARGER || command == Command.SMALLER || command == Command.NORMAL_SIZE;
        }
        boolean takesArrows = focus instanceof TakesArrows taker && taker.takesArrows() || focus instanceof Slider
                || focus instanceof ComboBoxBase
                || focus instanceof ListView;
        boolean arrow = event.getCode().isArrowKey() || event.getCode() == KeyCode.HOME
                || event.getCode() == KeyCode.END;
        return !(takesArrows && arrow);
    }
}
