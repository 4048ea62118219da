package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.gibbsite.controller.Branch;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Icons;

/** The futures of a run that are kept, and the way from one to another. Absent while there is only one. */
final class BranchMenu extends MenuButton {
    private final IntConsumer choose;
    private String stepName = "";
    private List<Branch> branches = List.of();

    /** @param choose called with the id of the branch that the user wants to be on */
    BranchMenu(IntConsumer choose) {
        this.choose = choose;
        getStyleClass().addAll("flat", "branches");
        setGraphic(Icons.of("mdi2s-source-branch"));
        setTooltip(new Tooltip("The futures of this run: choose one to go on with"));
        setMinWidth(Region.USE_PREF_SIZE);
        setPopupSide(Side.TOP);
        // Made when it opens: what is open does not change under the pointer.
        setOnShowing(opening -> fill());
        show(List.of(), "");
    }

    /** @param name of a step, {@code "update"} */
    void show(List<Branch> next, String name) {
        branches = next;
        stepName = name;
        boolean several = next.size() > 1;
        setVisible(several);
        setManaged(several);
        if (!several) return;
        String place = place(next) + "/" + next.size();
        if (place.equals(getText())) return;
        setText(place);
        setAccessibleText("Branch " + place(next) + " of " + next.size() + ": choose another future of this run");
        // An empty menu would not open.
        if (!isShowing()) fill();
    }

    /** {@code "2   from update 40 to 60"}, below it {@code "learning rate 0.1 → 0.05"}. @param number from 1 */
    static String words(Branch branch, int number, String stepName) {
        String span = branch.fromStep() > 0
                ? "from " + stepName + " " + Numbers.count(branch.fromStep()) + " to "
                        + Numbers.count(branch.furthest())
                : "as far as " + stepName + " " + Numbers.count(branch.furthest());
        String what = branch.what().isEmpty() ? "no setting changed" : branch.what();
        return number + "   " + span + "\n" + what;
    }

    private void fill() {
        ToggleGroup one = new ToggleGroup();
        getItems().clear();
        for (Branch branch : branches) {
            RadioMenuItem item = new RadioMenuItem(words(branch, getItems().size() + 1, stepName));
            item.setToggleGroup(one);
            item.setSelected(branch.current());
            item.setOnAction(chosen -> choose.accept(branch.id()));
            getItems().add(item);
        }
    }

    private static int place(List<Branch> branches) {
        for (int i = 0; i < branches.size(); i++) if (branches.get(i).current()) return i + 1;
        return 0;
    }
}
