package org.gibbsite.ui.explain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.gibbsite.lesson.Answers;
import org.gibbsite.lesson.RunRecord;
import org.gibbsite.lesson.Section;
import org.gibbsite.lesson.Worksheet;
import org.gibbsite.lesson.WorksheetReport;

/** Tasks, each with its runs and a box for the answer, and the button that saves all of it as one HTML file. */
final class WorksheetView extends VBox {
    private final Worksheet sheet;
    private final Answers answers;
    private final Supplier<RunRecord> run;
    private final List<FormulaView> formulas = new ArrayList<>();
    private final Label told = new Label();

    /** @param run tells the present run, for reports and for the button that writes its address down */
    WorksheetView(Worksheet sheet, Answers answers, Supplier<RunRecord> run, Consumer<String> openAddress,
            Spotlight spotlight) {
        this.sheet = sheet;
        this.answers = answers;
        this.run = run;
        getStyleClass().addAll("notes", "worksheet");
        MarkdownView head = new MarkdownView(openAddress, spotlight);
        head.addHeading(1, sheet.title());
        head.getStyleClass().setAll("worksheet-head");
        getChildren().add(head);
        for (int k = 0; k < sheet.tasks().size(); k++) addTask(k, sheet.tasks().get(k), openAddress, spotlight);
        Button save = new Button("Save report …");
        save.setAccessibleText("Save the answers and the present run as an HTML file");
        save.setOnAction(pressed -> choose());
        told.setWrapText(true);
        getChildren().addAll(save, told);
    }

    /** All formulas of the tasks. */
    List<FormulaView> formulas() { return List.copyOf(formulas); }

    private void addTask(int number, Section task, Consumer<String> openAddress, Spotlight spotlight) {
        MarkdownView text = new MarkdownView(openAddress, spotlight);
        text.getStyleClass().setAll("worksheet-task");
        text.addHeading(2, number + 1 + ". " + task.heading());
        text.add(task.blocks());
        formulas.addAll(text.formulas());
        TextArea answer = new TextArea(answers.get(number));
        answer.setWrapText(true);
        answer.setPrefRowCount(3);
        answer.setPromptText("Your answer");
        answer.setAccessibleText("Answer to task " + (number + 1));
        answer.textProperty().addListener((t, was, is) -> answers.put(number, is));
        answer.addEventFilter(KeyEvent.KEY_PRESSED, key -> moveOn(answer, key));
        Button note = new Button("Write this run down");
        note.setOnAction(pressed -> answer.appendText(
                (answer.getText().isEmpty() || answer.getText().endsWith("\n") ? "" : "\n") + run.get().address()
                        + "\n"));
        getChildren().addAll(text, answer, new FlowPane(note));
    }

    /** Tab leaves the box as it leaves any other control. */
    private static void moveOn(TextArea answer, KeyEvent key) {
        if (key.getCode() != KeyCode.TAB || key.isControlDown()) return;
        answer.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        key.consume();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save report");
        chooser.setInitialFileName("gibbsite-report.html");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) save(chosen.toPath());
    }

    /** Writes the report, and says below the button where it is or why it is not there. */
    void save(Path file) {
        try {
            Files.writeString(file, WorksheetReport.html(sheet, answers, run.get()));
            told.setText("Saved: " + file);
        } catch (IOException refused) {
            told.setText("Not saved, the file cannot be written: " + refused.getMessage());
        }
    }
}
