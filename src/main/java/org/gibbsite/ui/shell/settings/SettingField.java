package org.gibbsite.ui.shell.settings;

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
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Icons;

/**
 * One setting: mark, label, way back to the default, editor, and the sentence that says what is wrong with the input. A
 * setting with a reciprocal is edited by that, with the setting itself beside it.
 */
public final class SettingField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Parameter parameter;
    /** What the editor edits: the parameter, or its reciprocal. */
    private final Parameter edited;
    private final Object standard;
    private final SettingEditor editor;
    private final Button restore = new Button();
    private final Label error = new Label();
    /** The setting itself beside its reciprocal, {@code "T 2.3"}. */
    private final Label beside = new Label();
    private final BiFunction<String, Object, String> commit;
    private Object value;
    private SettingHelp help; // made when it is asked for

    /**
     * @param standard the default
     * @param commit   (name, value) → an error sentence, or "" when the value was accepted
     */
    SettingField(Parameter parameter, Object standard, BiFunction<String, Object, String> commit) {
        this.parameter = parameter;
        this.edited = parameter.reciprocal() == null ? parameter : parameter.reciprocal();
        this.standard = standard;
        this.commit = commit;
        this.editor = SettingEditor.of(edited, this::offer);
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

    /** Puts the focus on what is edited. */
    public void takeFocus() { editor.input().requestFocus(); }

    /** Shows a value that comes from the run; clears a complaint. */
    void show(Object current) {
        if (Objects.equals(current, value)) return;
        value = current;
        editor.show(asEdited(current));
        complain("");
        boolean changed = !Objects.equals(current, standard);
        pseudoClassStateChanged(CHANGED, changed);
        restore.setVisible(changed);
        restore.setManaged(changed);
    }

    private Object asEdited(Object of) {
        return edited == parameter ? of : (Object) Parameter.inverted((Double) of);
    }

    /** Keeps {@link #beside} true while the slider moves. */
    private void followInput() {
        if (edited == parameter || !(editor.input() instanceof TextInputControl input)) return;
        beside.getStyleClass().add("setting-beside");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        beside.textProperty().bind(input.textProperty().map(text -> {
            try {
                double inverse = Parameter.inverted((Double) Parameters.parse(edited, text));
                return parameter.symbol() + " " + Numbers.exact(Math.rint(inverse * 1e4) / 1e4);
            } catch (IllegalArgumentException halfTyped) {
                return parameter.symbol() + " –";
            }
        }));
    }

    /** The sentence under the field, "" when all is well. */
    String complaint() { return error.getText(); }

    private HBox head() {
        AppliesMark mark = new AppliesMark(parameter.applies());
        Label name = new Label(edited.label());
        name.getStyleClass().add("setting-name");
        name.setTooltip(new Tooltip(hint()));
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) accept(standard);
            else
                help();
        });
        name.setMinWidth(Region.USE_PREF_SIZE);
        restore.getStyleClass().addAll("restore", "flat");
        restore.setGraphic(Icons.of("mdi2r-restore"));
        restore.setTooltip(new Tooltip("Back to the default, " + SettingEditor.text(asEdited(standard))));
        restore.setAccessibleText(edited.label() + ": back to the default");
        restore.setOnAction(press -> accept(standard));
        restore.setVisible(false);
        restore.setManaged(false);
        Node input = editor.input();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        followInput();
        HBox head = new HBox(mark, name, symbol(), space, restore, input);
        if (edited != parameter) head.getChildren().add(4, beside);
        head.getStyleClass().add("setting-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** {@code n_h} as n with a lowered h. */
    private HBox symbol() {
        String[] parts = edited.symbol().split("_", 2);
        HBox symbol = new HBox();
        for (int i = 0; i < parts.length; i++) {
            Label part = new Label(parts[i]);
            part.getStyleClass().add("setting-symbol");
            if (i > 0) part.getStyleClass().add("symbol-index");
            part.setMinWidth(Region.USE_PREF_SIZE);
            symbol.getChildren().add(part);
        }
        symbol.setAlignment(Pos.CENTER_LEFT);
        return symbol;
    }

    /** Shows all that is known of it, beside it. */
    void help() {
        if (help == null) help = new SettingHelp(edited, SettingEditor.text(asEdited(standard)));
        help.showBeside(editor.input());
    }

    private String hint() {
        String unit = edited.unit().isEmpty() ? "" : " [" + edited.unit() + "]";
        return edited.help() + unit + "\nclick for more (F1 in the field) · double-click for the default";
    }

    private void describe() {
        String words = edited.label() + ", " + AppliesMark.words(parameter.applies()) + ". " + parameter.help();
        editor.input().setAccessibleText(words);
        if (editor.slider() != null) editor.slider().setAccessibleText(words);
    }

    /** What the user typed, chose or slid to. */
    private void offer(String text) {
        try {
            Object given = Parameters.parse(edited, text);
            if (edited == parameter) accept(given);
            else
                // What is shown is rounded: the same text is the same value.
                accept(value != null && given.equals(asEdited(value))
                        ? value
                        : (Object) Parameter.invert((Double) given));
        } catch (IllegalArgumentException wrong) {
            complain(wrong.getMessage());
        }
    }

    private void accept(Object wanted) {
        if (Objects.equals(wanted, value)) {
            editor.show(asEdited(value));
            complain("");
            return;
        }
        String sentence = commit.apply(parameter.name(), wanted);
        if (sentence.isEmpty()) show(wanted);
        else
            complain(sentence);
    }

    private void complain(String sentence) {
        error.setText(sentence.replace(parameter.name(), parameter.label()).replace(edited.name(), edited.label()));
        error.setVisible(!sentence.isEmpty());
        error.setManaged(!sentence.isEmpty());
        pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }
}
