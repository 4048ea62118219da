package org.gibbsite.ui.shell.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Plural;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Icons;
import org.gibbsite.ui.shell.control.Rail;

/**
 * The settings of a lab as a form, made from the record's annotations. Changes that a run can take go to it at once;
 * changes that need a reset wait, visibly, until the user resets or discards them. A setting that does not count among the
 * others as they are shown is hidden, and what waits of it asks for no reset.
 */
public final class SettingsForm<S extends Record> extends BorderPane {
    /** As many as people take in at once; the others are folded. */
    private static final int VISIBLE = 7;

    private final List<SettingField> fields = new ArrayList<>();
    private final Map<String, Object> waiting = new LinkedHashMap<>();
    private final BiConsumer<String, Object> retune;
    private final Consumer<S> reset;
    private final Label waitingText = new Label();
    private final HBox waitingBar;
    private final ToggleButton more = new ToggleButton();
    private final List<VBox> groups = new ArrayList<>();
    private final List<String> plain;
    private final ScrollPane scroll;
    private BiConsumer<String, String> whenWaiting = (sign, words) -> {};
    private Consumer<List<Rail.Entry>> whenShown = groups -> {};
    private S current;

    /**
     * @param defaults what the dot beside a label compares with
     * @param retune   takes a setting's name and its new value, where that needs no reset
     * @param reset    starts again with these
     */
    public SettingsForm(S defaults, BiConsumer<String, Object> retune, Consumer<S> reset) {
        this.current = defaults;
        this.retune = retune;
        this.reset = reset;
        getStyleClass().add("settings");
        List<Parameter> all = Parameters.of(defaults.getClass());
        plain = plain(defaults, all);
        for (Parameter parameter : all) {
            fields.add(new SettingField(parameter, Parameters.value(defaults, parameter.name()), this::commit));
        }
        VBox content = new VBox();
        content.getStyleClass().add("settings-content");
        for (String group : all.stream().map(Parameter::group).distinct().toList())
            content.getChildren().add(box(group));
        content.getChildren().add(moreButton());
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        waitingBar = waitingBar();
        setBottom(waitingBar);
        show(defaults);
    }

    /** The first few that count at the defaults, and what takes their place where others do: the rest never moves them. */
    private static List<String> plain(Record defaults, List<Parameter> all) {
        List<String> plain = new ArrayList<>();
        int counted = 0;
        for (Parameter p : all) {
            if (p.more()) continue;
            boolean counts = Parameters.counts(defaults, p);
            if (!counts || counted < VISIBLE) plain.add(p.name());
            if (counts) counted++;
        }
        return plain;
    }

    /** Shows the settings of the run; what waits for a reset stays. */
    public void show(S settings) {
        current = settings;
        waiting.entrySet().removeIf(w -> Objects.equals(w.getValue(), Parameters.value(settings, w.getKey())));
        for (SettingField field : fields) {
            String name = field.parameter().name();
            field.show(shown(name));
        }
        showWaiting();
    }

    /** What its field shows: what waits, or what the run has. */
    private Object shown(String name) {
        return waiting.getOrDefault(name, Parameters.value(current, name));
    }

    private boolean counts(SettingField field) { return field.parameter().when().holds(this::shown); }

    /** The fields, in the order of the record. */
    public List<SettingField> fields() { return List.copyOf(fields); }

    /** Shows what is known of the setting that has the focus. @return whether one has */
    public boolean help() {
        // A list says that it has the focus within when it has not: what counts is the owner.
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !(at instanceof SettingField)) at = at.getParent();
        if (!(at instanceof SettingField field) || !fields.contains(field)) return false;
        field.help();
        return true;
    }

    /** The settings with what waits for a reset in them. */
    public S wanted() {
        S wanted = current;
        for (Map.Entry<String, Object> change : waiting.entrySet()) {
            wanted = Parameters.with(wanted, change.getKey(), change.getValue());
        }
        return wanted;
    }

    /** Forgets what waits for a reset. */
    public void discard() {
        waiting.clear();
        show(current);
    }

    /** @param listener is given the groups that are shown, now and at each change */
    public void whenShown(Consumer<List<Rail.Entry>> listener) {
        whenShown = listener;
        listener.accept(groups());
    }

    /** By name, in the order of the record, with the style of their strips of colour. */
    private List<Rail.Entry> groups() {
        return groups.stream().filter(VBox::isVisible)
                .map(box -> new Rail.Entry(name(box), box.getStyleClass().getLast())).toList();
    }

    private static String name(VBox group) { return ((Label) group.getChildren().getFirst()).getText(); }

    /** Scrolls to a group and puts the focus on its first setting. Nothing for a name that there is not. */
    public void reveal(String group) {
        for (VBox box : groups) {
            if (!name(box).equals(group) || getScene() == null) continue;
            applyCss();
            layout();
            double more = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(more <= 0 ? 0 : Math.clamp(box.getLayoutY() / more, 0, 1));
            fields.stream().filter(field -> field.getParent() == box && field.isVisible()).findFirst()
                    .ifPresent(SettingField::takeFocus);
        }
    }

    /** @param listener is given what waits for a reset as a sign, empty for nothing, and in words */
    public void whenWaiting(BiConsumer<String, String> listener) {
        whenWaiting = listener;
        showWaiting();
    }

    private String commit(String name, Object value) {
        try {
            Parameters.with(wanted(), name, value);
            if (Parameters.find(current.getClass(), name).applies() == Setting.Applies.RESET) {
                if (Objects.equals(value, Parameters.value(current, name))) waiting.remove(name);
                else
                    waiting.put(name, value);
                showWaiting();
            } else {
                current = Parameters.with(current, name, value);
                retune.accept(name, value);
                showWaiting();
            }
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private VBox box(String group) {
        Label heading = new Label(group);
        heading.getStyleClass().add("group-name");
        VBox box = new VBox(heading);
        box.getStyleClass().addAll("group", "group-" + group.toLowerCase(java.util.Locale.ROOT));
        fields.stream().filter(f -> f.parameter().group().equals(group)).forEach(box.getChildren()::add);
        groups.add(box);
        return box;
    }

    private ToggleButton moreButton() {
        more.getStyleClass().addAll("flat", "more");
        more.setMaxWidth(Double.MAX_VALUE);
        more.selectedProperty()
                .subscribe(all -> more.setGraphic(Icons.of(all ? "mdi2c-chevron-up" : "mdi2c-chevron-down")));
        more.setOnAction(press -> fold());
        return more;
    }

    private void fold() {
        boolean all = more.isSelected();
        int folded = 0;
        for (SettingField field : fields) {
            boolean isPlain = plain.contains(field.parameter().name()), counts = counts(field);
            if (counts && !isPlain) folded++;
            boolean visible = counts && (all || isPlain);
            field.setVisible(visible);
            field.setManaged(visible);
        }
        for (VBox group : groups) {
            boolean visible = group.getChildren().stream().skip(1).anyMatch(Node::isVisible);
            group.setVisible(visible);
            group.setManaged(visible);
        }
        more.setVisible(all || folded > 0);
        more.setManaged(more.isVisible());
        more.setText(all ? "Fewer settings" : folded + " more " + Plural.of(folded, "setting"));
        whenShown.accept(groups());
    }

    private HBox waitingBar() {
        Button apply = new Button("Apply with reset");
        apply.getStyleClass().add("accent");
        apply.setOnAction(press -> reset.accept(wanted()));
        Button discard = new Button("Discard");
        discard.setOnAction(press -> discard());
        waitingText.setWrapText(true);
        waitingText.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(waitingText, Priority.ALWAYS);
        HBox bar = new HBox(waitingText, discard, apply);
        bar.getStyleClass().add("waiting");
        return bar;
    }

    /** What waits among the settings that count; which those are may have changed. */
    private void showWaiting() {
        fold();
        int count = (int) fields.stream().filter(f -> waiting.containsKey(f.parameter().name()) && counts(f)).count();
        boolean some = count > 0;
        waitingText.setText(Numbers.counted(count, "change"));
        waitingBar.setVisible(some);
        waitingBar.setManaged(some);
        whenWaiting.accept(some ? "○ " + count : "",
                some ? waitingText.getText() + " waiting for a reset" : "");
    }
}
