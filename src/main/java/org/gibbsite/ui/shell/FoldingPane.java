package org.gibbsite.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.ui.shell.exhibit.PagePart;

/** A part of the page with its name and the buttons that fold it and keep it open, in its place or over the stage. */
final class FoldingPane extends BorderPane {
    private final FoldButtons buttons;

    /** @param actions of the buttons */
    FoldingPane(PagePart part, String title, Region content, FoldButtons.Actions actions) {
        Label name = new Label(title);
        name.getStyleClass().add("fold-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons = new FoldButtons(part, title, actions);
        HBox head = new HBox(name, space);
        head.getChildren().addAll(buttons.all());
        head.getStyleClass().add("fold-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("folding-pane");
        content.setMinHeight(0);
        setTop(head);
        setCenter(content);
        setMinHeight(0);
        setMaxWidth(USE_PREF_SIZE);
    }

    /** @param over the stage, else beside it */
    void over(boolean over) {
        buttons.over(over);
        pseudoClassStateChanged(LabLayout.OVER, over);
    }

    FoldButtons buttons() { return buttons; }
}
