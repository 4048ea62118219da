package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.gibbsite.ui.chart.ChartDock;
import org.gibbsite.ui.explain.ExplainPane;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Rail;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.PagePart;
import org.gibbsite.ui.shell.settings.SettingsForm;

/**
 * Where the parts of a lab page lie. What {@link PageRoom} has no room for is folded to a rail or a strip, and opens over the
 * stage, one part at a time, until Escape. Room is measured in em, so that a larger scale counts as a smaller window.
 */
final class LabLayout extends BorderPane {
    static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Parts parts;
    private final FoldingPane settings, notes;
    private final Rail settingsRail, notesRail;
    private final FoldButtons chartButtons;
    private final VBox centre = new VBox();
    private final StackPane stagePlace = new StackPane(), middle = new StackPane(centre);
    /** Written in the page's font: its size is one em. */
    private final Text em = new Text();
    private boolean chrome = true;
    private PageRoom room;
    /** The part that lies over the stage, or null. */
    private PagePart over;

    /**
     * What is laid out.
     *
     * @param failure lies over the stage
     * @param bottom  transport and status line
     */
    record Parts(Node top, SettingsForm<?> form, PanelStage<?> stage, Node failure, ChartDock dock, ExplainPane explain,
            VBox bottom, FoldChoices choices) {}

    LabLayout(Parts parts) {
        this.parts = parts;
        settings = new FoldingPane(PagePart.SETTINGS, "Settings", parts.form(), actions(PagePart.SETTINGS));
        notes = new FoldingPane(PagePart.NOTES, "Notes", parts.explain(), actions(PagePart.NOTES));
        settingsRail = new Rail("Settings", "mdi2t-tune-vertical", Command.SETTINGS, group -> {
            toggle(PagePart.SETTINGS);
            parts.form().reveal(group);
        });
        parts.form().whenShown(settingsRail::show);
        notesRail = new Rail("Notes", "mdi2b-book-open-outline", Command.EXPLAIN, title -> {
            toggle(PagePart.NOTES);
            parts.explain().open(title);
        });
        notesRail.show(parts.explain().titles().stream().map(title -> new Rail.Entry(title, "")).toList());
        parts.form().whenWaiting(settingsRail::badge);
        chartButtons = new FoldButtons(PagePart.CHARTS, "Charts", actions(PagePart.CHARTS));
        parts.dock().buttons(chartButtons.all());
        parts.dock().whenPressed(open -> {
            if (open != (over == PagePart.CHARTS)) toggle(PagePart.CHARTS);
        });
        parts.dock().node().getStyleClass().add("dock");
        StackPane.setAlignment(parts.failure(), Pos.TOP_CENTER);
        StackPane.setAlignment(parts.dock().node(), Pos.BOTTOM_CENTER);
        StackPane.setAlignment(settings, Pos.CENTER_LEFT);
        StackPane.setAlignment(notes, Pos.CENTER_RIGHT);
        VBox.setVgrow(stagePlace, Priority.ALWAYS);
        for (Region each : List.of(stagePlace, middle, centre)) each.setMinSize(0, 0);
        stagePlace.getStyleClass().add("stage-place");
        centre.getStyleClass().add("centre");
        parts.bottom().getStyleClass().add("bottom");
        getStyleClass().add("lab-page");
        em.setVisible(false);
        em.setManaged(false);
        getChildren().add(em);
        setCenter(middle);
        setBottom(parts.bottom());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        // While styles are applied a font may be another for a moment, and nothing may be put in or taken out.
        em.fontProperty().addListener(f -> requestLayout());
        take(PageRoom.of(128, 72, parts.choices()));
    }

    private FoldButtons.Actions actions(PagePart part) {
        return new FoldButtons.Actions(() -> keep(part), () -> fold(part));
    }

    void toggleChrome() {
        chrome = !chrome;
        over = null;
        arrange();
    }

    /** Opens a part where there is room for it, or folds it. */
    void toggle(PagePart part) {
        if (isShown(part)) fold(part);
        else
            open(part);
    }

    void show(PagePart part) {
        if (!isShown(part)) open(part);
    }

    private boolean isShown(PagePart part) { return chrome && (over == part || room.isOpen(part)); }

    private void open(PagePart part) {
        chrome = true;
        // What only a wish had folded comes back to its place.
        boolean place = choice(part, true).isEmpty();
        over = place || room.isOpen(part) ? null : part;
        if (place) parts.choices().put(part, Optional.empty());
        arrange();
        fit();
        if (over == part && part != PagePart.CHARTS) buttons(part).fold().requestFocus();
    }

    private void keep(PagePart part) {
        over = null;
        parts.choices().put(part, choice(part, true));
        arrange();
        fit();
        if (!room.isOpen(part)) { // no room at all: it stays over the stage, and is beside it in a larger window
            over = part;
            arrange();
        }
        buttons(part).fold().requestFocus();
    }

    private void fold(PagePart part) {
        boolean within = hasFocus(pane(part));
        if (over != part) parts.choices().put(part, choice(part, false));
        over = null;
        arrange();
        fit();
        if (within) focusFolded(part);
    }

    private void focusFolded(PagePart part) {
        switch (part) {
            case SETTINGS -> settingsRail.takeFocus();
            case NOTES -> notesRail.takeFocus();
            case CHARTS -> parts.dock().takeFocus();
        }
    }

    private Optional<Boolean> choice(PagePart part, boolean wanted) {
        double size = em.getFont().getSize();
        return PageRoom.choice(part, wanted, getWidth() / size, getHeight() / size, parts.choices());
    }

    private boolean hasFocus(Node pane) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        while (focus != null && focus != pane) focus = focus.getParent();
        return focus != null;
    }

    private Node pane(PagePart part) {
        return switch (part) {
            case SETTINGS -> settings;
            case NOTES -> notes;
            case CHARTS -> parts.dock().node();
        };
    }

    private FoldButtons buttons(PagePart part) {
        return switch (part) {
            case SETTINGS -> settings.buttons();
            case NOTES -> notes.buttons();
            case CHARTS -> chartButtons;
        };
    }

    /** In a field Escape ends typing; else what lies over the stage goes. */
    private void escape(KeyEvent key) {
        if (key.getCode() != KeyCode.ESCAPE || over == null || key.getTarget() instanceof TextInputControl) return;
        PagePart closed = over;
        fold(closed);
        focusFolded(closed);
        key.consume();
    }

    @Override protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double size = em.getFont().getSize();
        if (getWidth() == 0 || getHeight() == 0) return;
        PageRoom next = PageRoom.of(getWidth() / size, getHeight() / size, parts.choices());
        if (!next.equals(room)) take(next);
    }

    private void take(PageRoom next) {
        room = next;
        if (over != null && room.isOpen(over)) over = null;
        pseudoClassStateChanged(LOW, room.low());
        parts.stage().share(room.companion(), room.hero());
        arrange();
    }

    private void arrange() {
        boolean openSettings = room.isOpen(PagePart.SETTINGS), openNotes = room.isOpen(PagePart.NOTES);
        boolean openCharts = room.isOpen(PagePart.CHARTS);
        Node dock = parts.dock().node();
        settings.over(!openSettings);
        notes.over(!openNotes);
        chartButtons.over(!openCharts);
        Node left = !chrome ? null : openSettings ? settings : settingsRail;
        Node right = !chrome ? null : openNotes ? notes : notesRail;
        if (getLeft() != left) setLeft(null);
        if (getRight() != right) setRight(null);
        if (getTop() != (chrome ? parts.top() : null)) setTop(chrome ? parts.top() : null);
        put(middle.getChildren(), centre, over == PagePart.SETTINGS ? settings : null,
                over == PagePart.NOTES ? notes : null);
        put(stagePlace.getChildren(), parts.stage(), parts.failure(), over == PagePart.CHARTS ? dock : null);
        put(centre.getChildren(), stagePlace, !chrome ? null : openCharts ? dock : parts.dock().strip());
        setLeft(left);
        setRight(right);
        parts.dock().fold(!openCharts, over == PagePart.CHARTS);
        // Keys that go to what is no longer in the window would reach nobody.
        if (getScene() != null && getScene().getFocusOwner() != null && getScene().getFocusOwner().getScene() == null) {
            requestFocus();
        }
    }

    /** Only where they differ: what is put into the window anew is laid out anew, and loses the focus. */
    private static void put(ObservableList<Node> place, Node... nodes) {
        List<Node> wanted = new ArrayList<>();
        for (Node node : nodes) if (node != null) wanted.add(node);
        if (!place.equals(wanted)) place.setAll(wanted);
    }
}
