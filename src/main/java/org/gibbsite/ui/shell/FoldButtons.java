package org.gibbsite.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;
import org.gibbsite.ui.shell.control.KeyTable;
import org.gibbsite.ui.shell.exhibit.PagePart;

/** The two buttons of a part of the page that folds: to keep it open beside the stage, and to fold it. */
final class FoldButtons {
    private final Button keep = new Button(), fold = new Button();

    /** @param keep called when the part shall stay open beside the stage; @param fold when it shall be folded */
    record Actions(Runnable keep, Runnable fold) {}

    /** @param title of the part: {@code "Settings"} */
    FoldButtons(PagePart part, String title, Actions actions) {
        String keeps = "Keep " + title.toLowerCase(java.util.Locale.ROOT) + " open beside the stage";
        Icons.dress(keep, "mdi2p-pin-outline", keeps, keeps, actions.keep());
        String folds = "Fold " + title.toLowerCase(java.util.Locale.ROOT);
        Icons.dress(fold, icon(part), folds + "  (" + KeyTable.row(command(part)).keys() + ")", folds, actions.fold());
        for (Button button : all()) button.getStyleClass().add("fold-button");
        over(false);
    }

    private static String icon(PagePart part) {
        return switch (part) {
            case SETTINGS -> "mdi2c-chevron-double-left";
            case NOTES -> "mdi2c-chevron-double-right";
            case CHARTS -> "mdi2c-chevron-double-down";
        };
    }

    private static Command command(PagePart part) {
        return switch (part) {
            case SETTINGS -> Command.SETTINGS;
            case NOTES -> Command.EXPLAIN;
            case CHARTS -> Command.CHARTS;
        };
    }

    /** Over the stage a part can be kept; beside it, it is. */
    void over(boolean over) {
        keep.setVisible(over);
        keep.setManaged(over);
    }

    Button fold() { return fold; }

    List<Button> all() { return List.of(keep, fold); }
}
