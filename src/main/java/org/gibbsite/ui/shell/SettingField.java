package org.gibbsite.ui.shell;

import java.util.Objects;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Parameter;
import org.gibbsite.experiment.Parameters;

/** One setting: mark, label, way back to the default, editor, and the sentence that says what is wrong with the input. */
final class SettingField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Parameter parameter;
    private final Object standard;
    private final SettingEditor editor;
    private final Button restore = new Button();
    private final Label error = new Label();
    private final BiFunction<String, Object, String> commit;
    private Object value;

    /**
     * @param standard the default
     * @param commit   (name, value) → an error sentence, or "" when the value was accepted
     */
    SettingField(Parameter parameter, Object standard, BiFunction<String, Object, String> commit) {
        this.parameter = parameter;
        this.standard = standard;
        this.commit = commit;
        this.editor = SettingEditor.of(parameter, this::offer);
        getStyleClass().add("setting");
        error.getStyleClass().add("setting-error");
        error.setWrapText(true);
        getChildren().addAll(head(), error);
        if (editor.slider() != null) getChildren().add(1, editor.slider());
        addEventHandler(ActionEvent.ACTION, entered -> {
            // Typing is over when the value is taken: the next Space plays.
            if (entered.getTarget() instanceof TextInputControl && complaint().isEmpty()) requestFocus();
        });
        describe();
        complain("");
    }

    Parameter parameter() { return parameter; }

    /** Shows a value that comes from the run; clears a complaint. */
    void show(Object current) {
        if (Objects.equals(current, value)) return;
        value = current;
        editor.show(current);
        complain("");
        boolean changed = !Objects.equals(current, standard);
        pseudoClassStateChanged(CHANGED, changed);
        restore.setVisible(changed);
        restore.setManaged(changed);
    }

    /** The sentence under the field, "" when all is well. */
    String complaint() { return error.getText(); }

    private HBox head() {
        AppliesMark mark = new AppliesMark(parameter.applies());
        Label name = new Label(parameter.label());
        name.getStyleClass().add("setting-name");
        name.setTooltip(new Tooltip(help()));
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) accept(standard);
        });
        name.setMinWidth(Region.USE_PREF_SIZE);
        restore.getStyleClass().addAll("restore", "flat");
        restore.setGraphic(Icons.of("mdi2r-restore"));
        restore.setTooltip(new Tooltip("Back to the default, " + SettingEditor.text(standard)));
        restore.setAccessibleText(parameter.label() + ": back to the default");
        restore.setOnAction(press -> accept(standard));
        restore.setVisible(false);
        restore.setManaged(false);
        Node input = editor.input();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(mark, name, symbol(), space, restore, input);
        head.getStyleClass().add("setting-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** {@code n_h} as n with a lowered h. */
    private HBox symbol() {
        String[] parts = parameter.symbol().split("_", 2);
        HBox symbol = new HBox();
        for (int i = 0; i < parts.length; i++) {
            Label part = new Label(parts[i]);
            part.getStyleClass().addAll("setting-symbol", i == 0 ? "symbol-base" : "symbol-index");
            part.setMinWidth(Region.USE_PREF_SIZE);
            symbol.getChildren().add(part);
        }
        symbol.setAlignment(Pos.CENTER_LEFT);
        return symbol;
    }

    private String help() {
        String unit = parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]";
        return parameter.help() + unit + "\n" + AppliesMark.words(parameter.applies()) + " · default "
                + SettingEditor.text(standard) + " · double-click for the default";
    }

    private void describe() {
        String words = parameter.label() + ", " + AppliesMark.words(parameter.applies()) + ". " + parameter.help();
        editor.input().setAccessibleText(words);
        if (editor.slider() != null) editor.slider().setAccessibleText(words);
    }

    /** What the user typed, chose or slid to. */
    private void offer(String text) {
        try {
            accept(Parameters.parse(parameter, text));
        } catch (IllegalArgumentException wrong) {
            complain(wrong.getMessage());
        }
    }

    private void accept(Object wanted) {
        if (Objects.equals(wanted, value)) {
            editor.show(value);
            complain("");
            return;
        }
        String sentence = commit.apply(parameter.name(), wanted);
        if (sentence.isEmpty()) show(wanted);
        else
            complain(sentence);
    }

    private void complain(String sentence) {
        error.setText(sentence.replace(parameter.name(), parameter.label()));
        error.setVisible(!sentence.isEmpty());
        error.setManaged(!sentence.isEmpty());
        pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }
}
