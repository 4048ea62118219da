package org.gibbsite.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.gibbsite.ui.plot.ChartDock;

/**
 * Where the parts of a lab page lie, and what gives way when there is little room: first the notes, then the charts become
 * tabs. Room is measured in em, so that a larger scale counts as a smaller window.
 */
final class LabLayout extends BorderPane {
    private static final double WIDE = 104, HIGH = 58;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Node top, form, stage, dockNode, explain;
    private final VBox centre = new VBox();
    private final ChartDock dock;
    /** Written in the page's font: its size is one em. */
    private final Text em = new Text();
    private boolean chrome = true, wide = true;
    /** What the user asked for, null while the room decides. */
    private Boolean explainWanted;

    LabLayout(Node top, Node form, Region stage, ChartDock dock, Node explain, VBox bottom) {
        this.top = top;
        this.form = form;
        this.stage = stage;
        this.dock = dock;
        this.explain = explain;
        dockNode = dock.node();
        dockNode.getStyleClass().add("dock");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        centre.getStyleClass().add("centre");
        centre.setMinSize(0, 0);
        bottom.getStyleClass().add("bottom");
        getStyleClass().add("lab-page");
        em.setVisible(false);
        em.setManaged(false);
        getChildren().add(em);
        setCenter(centre);
        setBottom(bottom);
        arrange();
        widthProperty().addListener(w -> fit());
        heightProperty().addListener(h -> fit());
        em.fontProperty().addListener(f -> fit());
    }

    void toggleChrome() {
        chrome = !chrome;
        arrange();
    }

    void toggleExplain() {
        explainWanted = !isExplaining();
        arrange();
    }

    void showExplain() {
        if (!isExplaining()) toggleExplain();
    }

    private boolean isExplaining() { return explainWanted == null ? wide : explainWanted; }

    private void fit() {
        double size = em.getFont().getSize();
        if (getWidth() == 0 || getHeight() == 0) return;
        boolean low = getHeight() < HIGH * size;
        dock.compact(low);
        dockNode.pseudoClassStateChanged(LOW, low);
        boolean nowWide = getWidth() >= WIDE * size;
        if (nowWide != wide) {
            wide = nowWide;
            arrange();
        }
    }

    private void arrange() {
        setTop(chrome ? top : null);
        setLeft(chrome ? form : null);
        setRight(chrome && isExplaining() ? explain : null);
        centre.getChildren().setAll(stage);
        if (chrome) centre.getChildren().add(dockNode);
    }
}
