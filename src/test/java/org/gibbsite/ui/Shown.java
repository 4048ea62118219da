package org.gibbsite.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Nodes of tests on a sheet of their own, and what is seen there. On the JavaFX thread only. */
public final class Shown {
    private Shown() {}

    /** Puts a panel on a sheet of that size, alone. */
    public static void stage(Panel<?> panel, int width, int height) {
        Region node = (Region) panel.node();
        if (node.getParent() instanceof StackPane old) old.getChildren().clear();
        node.setMaxSize(width, height);
        StackPane root = new StackPane(node);
        new Scene(root, width, height);
        root.applyCss();
        root.layout();
    }

    /** The sheet that a panel was put on, {@code 0xAARRGGBB} row by row. */
    public static int[] pixels(Panel<?> panel) {
        Parent root = panel.node().getScene().getRoot();
        root.applyCss();
        root.layout();
        WritableImage image = panel.node().getScene().snapshot(null);
        int width = (int) image.getWidth(), height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** How many colours there are on the sheet. */
    public static long colours(Panel<?> panel) {
        return Arrays.stream(pixels(panel)).distinct().count();
    }

    /** The first node of a kind in a node, itself included; null where there is none. */
    public static <T> T find(Node node, Class<T> kind) {
        return all(node, kind).stream().findFirst().orElse(null);
    }

    /** All nodes of a kind in a node, itself included, in the order of drawing. */
    public static <T> List<T> all(Node node, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(node)) found.add(kind.cast(node));
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) found.addAll(all(child, kind));
        }
        return found;
    }
}
