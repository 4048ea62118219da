package org.gibbsite.ui.shell.settings;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.ui.Numbers;

/** All that is known of a setting, beside it: what it is, its range, when a change takes effect, its default. */
final class SettingHelp extends PopOver {

    /** @param standard the default, in words */
    SettingHelp(Parameter parameter, String standard) {
        Label name = new Label(parameter.label() + (parameter.symbol().isEmpty() ? "" : "  " + parameter.symbol()));
        name.getStyleClass().add("preset-title");
        Label help = new Label(parameter.help() + (parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]"));
        Label rules = new Label(Stream.of(allowed(parameter), AppliesMark.words(parameter.applies()),
                "default " + standard,
                parameter.when().isAlways() ? "" : "counts only where " + parameter.when().words(),
                "command line: --set " + parameter.name() + "=…").filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n")));
        rules.getStyleClass().add("preset-description");
        VBox words = new VBox(name, help, rules);
        words.getStyleClass().add("setting-help");
        help.setWrapText(true);
        setContentNode(words);
        setArrowLocation(ArrowLocation.LEFT_TOP);
        setDetachable(false);
        setAnimated(false);
    }

    /** Nothing where the setting is not on screen. */
    void showBeside(Node setting) {
        boolean onScreen = setting.localToScreen(setting.getLayoutBounds()) != null;
        if (onScreen && !isShowing()) show(setting);
    }

    /** {@code "0 to 1"}, {@code "CD, PCD or tempering"}; empty for words. */
    private static String allowed(Parameter parameter) {
        if (parameter.isNumeric()) return Numbers.exact(parameter.min()) + " to " + Numbers.exact(parameter.max());
        if (!parameter.type().isEnum()) return "";
        return Arrays.stream(parameter.type().getEnumConstants()).map(each -> SettingEditor.words((Enum<?>) each))
                .collect(Collectors.joining(", "));
    }
}
