package org.gibbsite.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** What colours the style sheets give to the nodes of a scene. JavaFX thread only. */
final class PageColours {
    private PageColours() {}

    /** A colour by its name in the style sheets, such as {@code -card}, on top of another. */
    static int named(Parent root, String name, int ground) {
        Region probe = new Region();
        probe.setStyle("-fx-background-color: " + name + ";");
        ((javafx.scene.layout.Pane) root).getChildren().add(probe);
        probe.applyCss();
        Paint fill = probe.getBackground().getFills().getFirst().getFill();
        ((javafx.scene.layout.Pane) root).getChildren().remove(probe);
        return over((Color) fill, 1, ground);
    }

    /** The colour behind a node: the fills of what it lies in and on, those with holes laid over what is behind them. */
    static int ground(Node node) {
        if (node == null) return 0xFFFFFFFF;
        int behind = node.getParent() == null && node.getScene() != null
                ? over((Color) node.getScene().getFill(), 1, 0xFFFFFFFF)
                : ground(node.getParent());
        behind = filled(node, behind);
        if (!(node instanceof Parent parent)) return behind;
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.getStyleClass().contains("card-back")) behind = filled(child, behind);
        }
        return behind;
    }

    private static int filled(Node node, int behind) {
        if (!(node instanceof Region region) || region.getBackground() == null) return behind;
        int colour = behind;
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color over) colour = over(over, opacity(node), colour);
        }
        return colour;
    }

    /** What a colour makes of the one behind it. */
    static int over(Color colour, double opacity, int behind) {
        double share = colour.getOpacity() * opacity;
        int red = mix(colour.getRed(), behind >> 16 & 255, share), green = mix(colour.getGreen(), behind >> 8 & 255,
                share), blue = mix(colour.getBlue(), behind & 255, share);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    /** Of the node and all it lies in. */
    static double opacity(Node node) {
        return node == null ? 1 : node.getOpacity() * opacity(node.getParent());
    }

    private static int mix(double component, int behind, double share) {
        return (int) Math.round(255 * component * share + behind * (1 - share));
    }
}
