package org.gibbsite.ui.shell.gallery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gibbsite.ui.shell.control.Switch;
import org.gibbsite.ui.shell.exhibit.LeftRun;
import org.gibbsite.ui.shell.exhibit.LeftRuns;

/** Where somebody left off: a button for each of the last runs, which opens it where it stood. */
final class LeftRow extends VBox {

    private final LeftRuns left;
    private final Function<String, String> title;
    private final Consumer<LeftRun> open;
    private final FlowPane buttons = new FlowPane();
    private List<LeftRun> runs = List.of();
    private boolean wanted = true;

    /** @param title of a lab by its id; empty where it is not here @param open takes the chosen run */
    LeftRow(LeftRuns left, Function<String, String> title, Consumer<LeftRun> open) {
        getStyleClass().add("gallery-section");
        this.left = left;
        this.title = title;
        this.open = open;
        buttons.getStyleClass().add("left-runs");
        Label heading = new Label("Where you left off");
        heading.getStyleClass().add("gallery-heading");
        getChildren().addAll(heading, buttons, atStart(left));
        refresh();
    }

    /** A run that was just left is named as it was seen last, until it is known where it stands. */
    void refresh() {
        List<LeftRun> newest = left.newest().stream().filter(run -> !title.apply(run.labId()).isEmpty()).toList();
        if (!newest.equals(runs)) {
            runs = newest;
            buttons.getChildren()
                    .setAll(runs.stream().map(run -> button(run, title.apply(run.labId()), open)).toList());
        }
        present(wanted);
    }

    /** @param wanted where there is any */
    void present(boolean wanted) {
        this.wanted = wanted;
        boolean present = wanted && !runs.isEmpty();
        setVisible(present);
        setManaged(present);
    }

    private static Button button(LeftRun run, String title, Consumer<LeftRun> open) {
        Label name = new Label(title);
        name.getStyleClass().add("preset-title");
        Label where = new Label(run.words());
        where.getStyleClass().add("preset-description");
        Button button = new Button();
        button.setGraphic(new VBox(name, where));
        button.getStyleClass().add("left-run");
        button.setAccessibleText("Go on with " + title + ", " + run.words());
        button.setOnAction(press -> open.accept(run));
        return button;
    }

    private static Node atStart(LeftRuns left) {
        Switch wanted = new Switch("Open the last one at the next start");
        wanted.setAccessibleText("Open the last one at the next start");
        wanted.setMaxWidth(USE_PREF_SIZE);
        wanted.setSelected(left.opensAtStart());
        wanted.selectedProperty().addListener((s, was, now) -> left.opensAtStart(now));
        return wanted;
    }
}
