package org.gibbsite.ui.shell;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;
import org.gibbsite.ui.shell.control.KeyTable;

/** All keys on one sheet, made from {@link KeyTable}. */
final class KeySheet extends StackPane {
    private final Button close;

    KeySheet(Runnable dismiss) {
        getStyleClass().add("veil");
        setOnMouseClicked(click -> dismiss.run());
        Label title = new Label("Keys");
        title.getStyleClass().add("page-title");
        close = Icons.dress(new Button(), "mdi2c-close", "Close  (Esc)", "Close", dismiss);
        BorderPane head = new BorderPane();
        head.setLeft(title);
        head.setRight(close);
        Label note = new Label(
                "Enter presses the focused button, Tab moves on. While a number or word is being typed, only "
                        + "Ctrl + − 0 and function keys are commands: Enter takes what was typed, Esc leaves it. "
                        + "Arrows belong to a focused slider or list. On the time axis Page Up and Page Down move by a "
                        + "twentieth of the run.");
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        VBox sheet = new VBox(head, table(), note);
        sheet.getStyleClass().add("key-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(sheet);
    }

    /** Puts the focus on the sheet. */
    void takeFocus() { close.requestFocus(); }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        Command[] all = Command.values();
        int rows = (all.length + 1) / 2;
        for (int i = 0; i < all.length; i++) {
            Label key = new Label(KeyTable.row(all[i]).keys());
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            Label what = new Label(all[i].what());
            GridPane.setValignment(key, VPos.CENTER);
            table.add(key, 2 * (i / rows), i % rows);
            table.add(what, 2 * (i / rows) + 1, i % rows);
        }
        return table;
    }
}
