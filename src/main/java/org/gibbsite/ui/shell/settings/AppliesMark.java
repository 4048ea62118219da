package org.gibbsite.ui.shell.settings;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.gibbsite.experiment.settings.Setting;

/** When a change takes effect, as a small circle: full = now, half = at the next epoch, empty = with a reset. */
final class AppliesMark extends Group {
    private static final double RADIUS = 4.5;

    AppliesMark(Setting.Applies applies) {
        Circle outline = new Circle(RADIUS);
        outline.getStyleClass().add("applies-outline");
        Arc filling = new Arc(0, 0, RADIUS, RADIUS, 90, switch (applies) {
            case NOW -> 360;
            case NEXT_EPOCH -> 180;
            case RESET -> 0;
        });
        filling.setType(ArcType.CHORD);
        filling.getStyleClass().add("applies-filling");
        getChildren().addAll(filling, outline);
        Tooltip.install(this, new Tooltip(words(applies)));
    }

    /** {@code "applies now"}. */
    static String words(Setting.Applies applies) {
        return switch (applies) {
            case NOW -> "applies now";
            case NEXT_EPOCH -> "applies at the next epoch";
            case RESET -> "needs a reset";
        };
    }
}
