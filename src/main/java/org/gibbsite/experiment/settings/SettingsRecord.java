package org.gibbsite.experiment.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a settings record consists of: settings, and records of settings, whose names are headings of the form. */
final class SettingsRecord {
    /** Asked for at every look at a setting: annotations are read once for each record. */
    private static final ClassValue<SettingsRecord> KNOWN = new ClassValue<>() {
        @Override protected SettingsRecord computeValue(Class<?> settings) {
            return new SettingsRecord(settings);
        }
    };

    private final Map<String, List<RecordComponent>> paths = new LinkedHashMap<>(); // from the record to each setting
    private final List<Parameter> parameters;

    private SettingsRecord(Class<?> settings) {
        List<Parameter> found = new ArrayList<>();
        collect(settings, "", List.of(), found);
        parameters = List.copyOf(found);
    }

    static SettingsRecord of(Class<? extends Record> settings) {
        return KNOWN.get(settings);
    }

    private void collect(Class<?> record, String heading, List<RecordComponent> path,
            List<Parameter> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<RecordComponent> here = new ArrayList<>(path);
            here.add(component);
            if (component.getType().isRecord()) {
                collect(component.getType(), heading(component.getType()), here, found);
                continue;
            }
            if (paths.put(component.getName(), here) != null)
                throw new IllegalStateException("two settings have the name " + component.getName());
            found.add(parameter(component, heading));
        }
    }

    /** {@code SmallModel} → {@code "Small model"}. */
    private static String heading(Class<?> record) {
        String words = record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    List<Parameter> parameters() { return parameters; }

    Object value(Record settings, String name) {
        List<RecordComponent> path = paths.get(name);
        if (path == null) throw new IllegalArgumentException("no setting '" + name + "'");
        Object value = settings;
        for (RecordComponent component : path) value = get(component, value);
        return value;
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy with other values, name → value. @throws IllegalArgumentException one sentence, when the record refuses it */
    static <S extends Record> S with(S settings, Map<String, Object> changed) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object value = get(components[i], settings);
            values[i] = value instanceof Record inner
                    ? with(inner, changed)
                    : changed.containsKey(name) ? changed.get(name) : value;
        }
        return create(settings, components, values);
    }

    private static <S extends Record> S create(S like, RecordComponent[] components, Object[] values) {
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            S made = (S) like.getClass().getDeclaredConstructor(types).newInstance(values);
            return made;
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException sentence) throw sentence;
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Parameter parameter(RecordComponent c, String heading) {
        Setting s = c.getAnnotation(Setting.class);
        if (s == null) throw new IllegalStateException(c + " has no @Setting");
        String group = s.group().isEmpty() ? heading : s.group();
        Range r = c.getAnnotation(Range.class);
        Reciprocal also = c.getAnnotation(Reciprocal.class);
        return new Parameter(c.getName(), c.getType(), group, s.help(), s.symbol(), s.unit(), s.applies(), s.more(),
                s.role(), r == null ? Double.NaN : r.min(), r == null ? Double.NaN : r.max(),
                r != null && r.logarithmic(), r == null ? List.of() : Arrays.stream(r.stops()).boxed().toList(),
                r == null ? Double.NaN : r.magnet(), r == null ? "" : r.magnetName(),
                also == null ? null : reciprocal(c, group, s, r, also), condition(c));
    }

    private static Parameter reciprocal(RecordComponent c, String group, Setting s, Range r, Reciprocal also) {
        return new Parameter(also.name(), c.getType(), group, s.help(), also.symbol(), "", s.applies(), s.more(),
                s.role(), Parameter.invert(r.max()), Parameter.invert(r.min()), false,
                Arrays.stream(also.stops()).boxed().toList(), Parameter.inverted(r.magnet()), r.magnetName(), null,
                condition(c));
    }

    private static Condition condition(RecordComponent c) {
        When when = c.getAnnotation(When.class);
        return when == null ? Condition.ALWAYS : Condition.parse(when.value());
    }
}
