package org.gibbsite.experiment.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What other settings must be for one to count: clauses that hold together. Without clauses it always holds.
 *
 * @param clauses in the order of the text
 */
public record Condition(List<Clause> clauses) {
    public static final Condition ALWAYS = new Condition(List.of());

    /**
     * One setting is one of several values, or a number above a bound.
     *
     * @param values as {@link Parameters#parse} reads them; empty for a bound
     * @param above  NaN for values
     */
    public record Clause(String setting, List<String> values, double above) {

        boolean holds(Object value) {
            if (values.isEmpty()) return ((Number) value).doubleValue() > above;
            return values.stream().anyMatch(Parameters.text(value)::equalsIgnoreCase);
        }

        String words() {
            if (values.isEmpty()) return setting + " is above " + Parameters.text(above);
            String last = values.getLast().isEmpty() ? "empty" : values.getLast();
            return setting + " is "
                    + (values.size() == 1
                            ? last
                            : String.join(", ", values.subList(0, values.size() - 1)) + " or " + last);
        }

        /** What is wrong with it where these are the settings; "" for nothing. */
        String objection(List<Parameter> all) {
            Parameter named = all.stream().filter(p -> p.name().equals(setting)).findFirst().orElse(null);
            if (named == null) return "there is no setting '" + setting + "'";
            if (values.isEmpty() && !named.isNumeric()) return setting + " is not a number";
            try {
                for (String value : values) Parameters.parse(named, value);
            } catch (IllegalArgumentException wrong) {
                return wrong.getMessage();
            }
            return values.isEmpty() && above >= named.max()
                    ? setting + " is never above " + Parameters.text(above)
                    : "";
        }

        /** One above the bound, or the most that is allowed. */
        private String more(List<Parameter> all) {
            double most = all.stream().filter(p -> p.name().equals(setting)).findFirst().orElseThrow().max();
            return Parameters.text(Math.min(above + 1, most));
        }

        @Override public String toString() {
            return setting + (values.isEmpty() ? " > " + Parameters.text(above) : " = " + String.join(" | ", values));
        }
    }

    public Condition { clauses = List.copyOf(clauses); }

    /**
     * Reads {@code "name = value"}, {@code "name = a | b"}, {@code "name > 0"}, and several joined by commas, all of which
     * must hold.
     *
     * @throws IllegalArgumentException one sentence
     */
    public static Condition parse(String text) {
        return new Condition(Arrays.stream(text.split(",", -1)).map(Condition::clause).toList());
    }

    private static Clause clause(String text) {
        int equals = text.indexOf('='), above = text.indexOf('>'), at = Math.max(equals, above);
        String name = at < 0 ? "" : text.substring(0, at).strip(), rest = text.substring(at + 1);
        if (!name.matches("\\w+")) {
            throw new IllegalArgumentException("a condition is name = value, name = a | b, or name > number: '" + text
                    + "'");
        }
        return above < 0
                ? new Clause(name, Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList(), Double.NaN)
                : new Clause(name, List.of(), NumberText.read(rest.strip()));
    }

    public boolean isAlways() { return clauses.isEmpty(); }

    /** @param values of the settings by name */
    public boolean holds(Function<String, Object> values) {
        return clauses.stream().allMatch(clause -> clause.holds(values.apply(clause.setting())));
    }

    /** {@code "method is tempering"}, {@code "likelihoodEvery is above 0 and hiddenUnits is above 20"}. */
    public String words() {
        return clauses.stream().map(Clause::words).collect(Collectors.joining(" and "));
    }

    /** What is wrong with it where these are the settings, in sentences; empty for nothing. */
    public List<String> objections(List<Parameter> all) {
        List<String> objections = new ArrayList<>();
        for (Clause clause : clauses) {
            String objection = clause.objection(all);
            if (!objection.isEmpty()) {
                objections.add(objection);
                continue;
            }
            all.stream().filter(p -> p.name().equals(clause.setting())).flatMap(p -> p.when().clauses().stream())
                    .filter(needed -> !clauses.contains(needed))
                    .forEach(needed -> objections.add(clause.setting() + " counts only where " + needed.words()
                            + ", which must be said, too"));
        }
        return objections;
    }

    /** What to change for it to hold: name → text. @param all the settings; @param values by name, as they are */
    public Map<String, String> changes(List<Parameter> all, Function<String, Object> values) {
        Map<String, String> changes = new TreeMap<>();
        for (Clause clause : clauses) {
            if (clause.holds(values.apply(clause.setting()))) continue;
            changes.put(clause.setting(), clause.values().isEmpty() ? clause.more(all) : clause.values().getFirst());
        }
        return changes;
    }

    /** The text that {@link #parse} reads back; empty where it always holds. */
    @Override public String toString() {
        return clauses.stream().map(Clause::toString).collect(Collectors.joining(", "));
    }
}
