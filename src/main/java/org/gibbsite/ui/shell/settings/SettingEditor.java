package org.gibbsite.ui.shell.settings;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Switch;

/** The controls with which one setting is edited. Offers every finished edit as text; shows what it is told to. */
final class SettingEditor {
    private final Control input;
    private final Slider slider;
    private final Consumer<Object> display;

    private SettingEditor(Control input, Slider slider, Consumer<Object> display) {
        this.input = input;
        this.slider = slider;
        this.display = display;
    }

    /** @param offer called with the text of each finished edit */
    static SettingEditor of(Parameter parameter, Consumer<String> offer) {
        if (parameter.isNumeric()) return number(parameter, offer);
        if (parameter.type() == boolean.class) return flag(offer);
        return parameter.type().isEnum() ? choice(parameter, offer) : text(offer);
    }

    /** Text field, switch or list, at the right of the label. */
    Node input() { return input; }

    /** Under the label; null where the setting is no number. */
    Slider slider() { return slider; }

    void show(Object value) { display.accept(value); }

    /** A value as the field shows it. */
    static String text(Object value) {
        if (value instanceof Double number) return Numbers.exact(number);
        return value instanceof Enum<?> constant ? words(constant) : Parameters.text(value);
    }

    private static SettingEditor number(Parameter parameter, Consumer<String> offer) {
        Object[] shown = {null};
        TextField field = field(offer, () -> text(shown[0]));
        field.getStyleClass().add("number");
        Detents detents = Detents.of(parameter);
        Slider slider = new Slider(0, detents.values().size() - 1, 0);
        slider.setBlockIncrement(1);
        if (detents.magnet() > 0) name(slider, detents.magnet(), parameter.magnetName());
        boolean[] showing = {false};
        boolean whole = parameter.type() != double.class;
        slider.valueProperty().addListener((s, from, to) -> {
            if (showing[0]) return;
            String stop = stopText(detents.value(to.doubleValue()), whole);
            field.setText(stop);
            if (!slider.isValueChanging()) offer.accept(stop);
        });
        slider.valueChangingProperty().addListener((s, was, is) -> {
            if (!is && !showing[0]) offer.accept(stopText(detents.value(slider.getValue()), whole));
        });
        return new SettingEditor(field, slider, value -> {
            shown[0] = value;
            field.setText(text(value));
            showing[0] = true;
            if (!slider.isValueChanging()) slider.setValue(detents.position(((Number) value).doubleValue()));
            showing[0] = false;
        });
    }

    /** Writes a name under one stop, which is not the first. */
    private static void name(Slider slider, int stop, String name) {
        slider.setMajorTickUnit(stop);
        slider.setMinorTickCount(0);
        slider.setShowTickLabels(true);
        slider.setLabelFormatter(new StringConverter<>() {
            @Override public String toString(Double at) { return Math.rint(at) == stop ? name : ""; }

            @Override public Double fromString(String text) { return (double) stop; }
        });
    }

    private static String stopText(double stop, boolean whole) {
        return whole ? Long.toString(Math.round(stop)) : Numbers.exact(stop);
    }

    private static SettingEditor text(Consumer<String> offer) {
        Object[] shown = {""};
        TextField field = field(offer, () -> text(shown[0]));
        field.getStyleClass().add("words");
        return new SettingEditor(field, null, value -> {
            shown[0] = value;
            field.setText(text(value));
        });
    }

    /** Enter and leaving the field offer the text; Escape brings back what was shown last. */
    private static TextField field(Consumer<String> offer, Supplier<String> shown) {
        TextField field = new TextField();
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() != KeyCode.ESCAPE) return;
            field.setText(shown.get());
            offer.accept(field.getText()); // which takes back a complaint, too
        });
        field.setOnAction(enter -> offer.accept(field.getText()));
        field.focusedProperty().addListener((f, had, has) -> {
            if (!has) offer.accept(field.getText());
        });
        return field;
    }

    private static SettingEditor flag(Consumer<String> offer) {
        Switch onOff = new Switch("");
        boolean[] showing = {false};
        onOff.selectedProperty().addListener((s, was, is) -> {
            if (!showing[0]) offer.accept(Boolean.toString(is));
        });
        return new SettingEditor(onOff, null, value -> {
            showing[0] = true;
            onOff.setSelected((Boolean) value);
            showing[0] = false;
        });
    }

    private static SettingEditor choice(Parameter parameter, Consumer<String> offer) {
        ComboBox<Object> list = new ComboBox<>();
        list.getItems().setAll(Arrays.asList(parameter.type().getEnumConstants()));
        list.setConverter(new EnumWords());
        list.valueProperty().addListener((v, from, to) -> {
            if (to != null) offer.accept(Parameters.text(to));
        });
        return new SettingEditor(list, null, list::setValue);
    }

    /** {@code LOG_ODDS} → {@code "log odds"}, {@code CD} → {@code "CD"}: at most three letters without a vowel are an acronym. */
    static String words(Enum<?> constant) {
        String name = constant.name();
        boolean acronym = name.length() <= 3 && name.chars().noneMatch(letter -> "AEIOU".indexOf(letter) >= 0);
        return acronym ? name : name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static final class EnumWords extends StringConverter<Object> {
        @Override public String toString(Object constant) {
            return constant instanceof Enum<?> e ? words(e) : "";
        }

        @Override public Object fromString(String text) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
