package org.gibbsite.experiment.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings records by component: what the form, the command line and the run address share. */
public final class Parameters {
    private Parameters() {}

    /** The settings of a record and of the records in it, in order. @throws IllegalStateException where two have one name */
    public static List<Parameter> of(Class<? extends Record> settings) {
        return SettingsRecord.of(settings).parameters();
    }

    /** @throws IllegalArgumentException naming the component that was meant, or all of them, where there is none of that name */
    public static Parameter find(Class<? extends Record> settings, String name) {
        List<Parameter> all = of(settings);
        return all.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(() -> unknown(name, all));
    }

    /** The setting of a role, if the record has one. */
    public static Optional<Parameter> withRole(Class<? extends Record> settings, Setting.Role role) {
        return of(settings).stream().filter(p -> p.role() == role).findFirst();
    }

    private static IllegalArgumentException unknown(String name, List<Parameter> all) {
        List<String> names = all.stream().map(Parameter::name).toList();
        List<String> also = all.stream().map(Parameter::reciprocal).filter(Objects::nonNull).map(Parameter::name)
                .toList();
        String advice = NearName.of(name, Stream.concat(names.stream(), also.stream()).toList())
                .map(near -> "did you mean '" + near + "'?").orElse("there are: " + String.join(", ", names));
        return new IllegalArgumentException("no setting '" + name + "'; " + advice);
    }

    /** The value of one setting. */
    public static Object value(Record settings, String name) {
        return SettingsRecord.of(settings.getClass()).value(settings, name);
    }

    /** Whether that component counts among these values. */
    public static boolean counts(Record settings, Parameter parameter) {
        return parameter.when().holds(name -> value(settings, name));
    }

    /**
     * Refuses a component that does not count among these values; it may be named by its reciprocal.
     *
     * @throws IllegalArgumentException {@code "temperatures counts only where method is tempering"}
     */
    public static void requireCounting(Record settings, String name) {
        Parameter reciprocal = byReciprocal(settings.getClass(), name);
        Parameter named = reciprocal == null ? find(settings.getClass(), name) : reciprocal;
        if (!counts(settings, named))
            throw new IllegalArgumentException(name + " counts only where " + named.when().words());
    }

    /** A copy with one component changed. @throws IllegalArgumentException one sentence, when the record refuses it */
    public static <S extends Record> S with(S settings, String name, Object value) {
        return with(settings, Collections.singletonMap(name, value));
    }

    /** As {@link #with(Record, String, Object)}, from text. */
    public static <S extends Record> S withText(S settings, String name, String text) {
        return withTexts(settings, Map.of(name, text));
    }

    /**
     * A copy with several components changed at once, so that only the whole of them has to be allowed: name → text. A
     * {@link Reciprocal} may be given by its own name.
     *
     * @throws IllegalArgumentException one sentence, for the first that cannot be read, or when the record refuses the whole
     */
    public static <S extends Record> S withTexts(S settings, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            Parameter known = byReciprocal(settings.getClass(), name);
            Object value = known == null
                    ? parse(find(settings.getClass(), name), text)
                    : (Object) Parameter.invert((Double) parse(known.reciprocal(), text));
            String own = known == null ? name : known.name();
            if (values.put(own, value) != null)
                throw new IllegalArgumentException(own + " and its reciprocal are both given: leave one out");
        });
        return with(settings, values);
    }

    /** As {@link #withTexts}, of {@code "name=text"}; of a name that comes twice the last counts. */
    public static <S extends Record> S changed(S settings, String... changes) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String change : changes) {
            Assignment one = Assignment.read(change, "a change is name=value:");
            texts.put(one.name(), one.value());
        }
        return withTexts(settings, texts);
    }

    /** The component whose reciprocal has that name; null where there is none. */
    private static Parameter byReciprocal(Class<? extends Record> settings, String name) {
        return of(settings).stream().filter(p -> p.reciprocal() != null && p.reciprocal().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <S extends Record> S with(S settings, Map<String, Object> changed) {
        changed.forEach((name, value) -> require(find(settings.getClass(), name), value));
        return SettingsRecord.with(settings, changed);
    }

    /** The value that a text stands for. @throws IllegalArgumentException one sentence with what is allowed */
    public static Object parse(Parameter parameter, String text) {
        Class<?> type = parameter.type();
        String trimmed = text.strip();
        if (type == String.class) return trimmed;
        if (type == boolean.class) return parseBoolean(parameter, trimmed);
        if (type.isEnum()) return parseConstant(parameter, trimmed);
        double number = number(parameter, trimmed);
        requireRange(parameter, number);
        if (type == double.class) return number;
        if (number != Math.rint(number)) {
            String near = text(Math.floor(number)) + " or " + text(Math.ceil(number));
            throw new IllegalArgumentException(
                    parameter.name() + " must be a whole number, such as " + near + ": " + trimmed);
        }
        return type == int.class ? (Object) (int) number : (Object) (long) number;
    }

    /** The text that {@link #parse} reads back to the same value. */
    public static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString(number.longValue());
        }
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
    }

    /** All settings, name → text, in order. */
    public static Map<String, String> texts(Record settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter p : of(settings.getClass())) texts.put(p.name(), text(value(settings, p.name())));
        return texts;
    }

    /** The settings in which others differ from these, name → text of the others. */
    public static <S extends Record> Map<String, String> differences(S from, S to) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Parameter p : of(from.getClass())) {
            Object value = value(to, p.name());
            if (!Objects.equals(value, value(from, p.name()))) changed.put(p.name(), text(value));
        }
        return changed;
    }

    /** Whether some component that needs a reset differs. */
    public static boolean needsReset(Record from, Record to) {
        return of(from.getClass()).stream().anyMatch(p -> p.applies() == Setting.Applies.RESET
                && !Objects.equals(value(from, p.name()), value(to, p.name())));
    }

    /**
     * What a run takes of other settings: of components that need a reset and do not count among the others it keeps its own,
     * for it was made with them.
     */
    public static <S extends Record> S taken(S own, S others) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Parameter p : of(own.getClass())) {
            if (p.applies() == Setting.Applies.RESET && !counts(others, p)) kept.put(p.name(), value(own, p.name()));
        }
        return with(others, kept);
    }

    /**
     * Refuses null and numbers outside {@link Range}, of settings that somebody made without {@link #with}.
     *
     * @throws IllegalArgumentException {@code "hiddenUnits must be 1 to 10000: 0"}
     */
    public static void requireRanges(Record settings) {
        for (Parameter parameter : of(settings.getClass())) require(parameter, value(settings, parameter.name()));
    }

    private static void require(Parameter parameter, Object value) {
        if (value == null) throw new IllegalArgumentException(parameter.name() + " must be given");
        if (parameter.isNumeric()) requireRange(parameter, ((Number) value).doubleValue());
    }

    private static void requireRange(Parameter parameter, double number) {
        if (!(number >= parameter.min() && number <= parameter.max())) {
            throw new IllegalArgumentException(parameter.name() + " must be " + text(parameter.min()) + " to "
                    + text(parameter.max()) + ": " + text(number));
        }
    }

    private static double number(Parameter parameter, String text) {
        try {
            return NumberText.read(text);
        } catch (IllegalArgumentException notANumber) {
            throw new IllegalArgumentException(parameter.name() + " " + notANumber.getMessage());
        }
    }

    private static Boolean parseBoolean(Parameter parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(parameter.name() + " must be true or false: '" + text + "'");
        };
    }

    private static Object parseConstant(Parameter parameter, String text) {
        Object[] constants = parameter.type().getEnumConstants();
        // The form shows spaces for underscores, and many write hyphens.
        String name = text.replaceAll("[\\s-]", "_");
        return Arrays.stream(constants).filter(c -> ((Enum<?>) c).name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parameter.name() + " must be one of "
                        + Arrays.stream(constants).map(Parameters::text).collect(Collectors.joining(", ")) + ": '"
                        + text + "'"));
    }
}
