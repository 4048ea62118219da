package org.gibbsite.controller;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gibbsite.experiment.Assignment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Parameter;
import org.gibbsite.experiment.Parameters;

/**
 * Where a run stands, in one line that can be passed on: {@code rbm?hiddenUnits=16&seed=7#500} is lab, settings that differ
 * from the defaults, seed and step. Characters with a meaning of their own are written %XX in values.
 *
 * @param settings name → text, in the order of the settings record when formatted from one
 * @param seed     {@value #DEFAULT_SEED} where the text has none
 * @param step     0 where the text has none
 */
public record RunAddress(String lab, Map<String, String> settings, long seed, long step) {
    /** Of every run for which nobody names one: in the window, the terminal, pictures and addresses. */
    public static final long DEFAULT_SEED = 42;
    private static final String RESERVED = "%&=#?+ \t\r\n";

    public RunAddress {
        if (!lab.matches("[a-z][a-z0-9-]*")) throw new IllegalArgumentException("no lab has the name '" + lab + "'");
        if (step < 0) throw new IllegalArgumentException("step must be 0 or more: " + step);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public static <S extends Record> RunAddress of(Lab<S, ?> lab, S settings, long seed, long step) {
        Map<String, String> changed = new LinkedHashMap<>();
        S defaults = lab.defaults();
        for (Parameter p : Parameters.of(defaults.getClass())) {
            Object value = Parameters.value(settings, p.name());
            if (!Objects.equals(value, Parameters.value(defaults, p.name()))) {
                changed.put(p.name(), Parameters.text(value));
            }
        }
        return new RunAddress(lab.id(), changed, seed, step);
    }

    /** @throws IllegalArgumentException one sentence that says which part is wrong */
    public static RunAddress parse(String text) {
        String rest = text.strip();
        int hash = rest.indexOf('#');
        long step = hash < 0 ? 0 : whole("step", rest.substring(hash + 1));
        if (hash >= 0) rest = rest.substring(0, hash);
        int question = rest.indexOf('?');
        Map<String, String> settings = new LinkedHashMap<>();
        if (question >= 0 && question < rest.length() - 1) {
            for (String part : rest.substring(question + 1).split("&", -1)) addSetting(settings, part);
        }
        String seed = settings.remove("seed");
        return new RunAddress(question < 0 ? rest : rest.substring(0, question), settings,
                seed == null ? DEFAULT_SEED : whole("seed", seed), step);
    }

    /** The lab's defaults with the settings of this address. @throws IllegalArgumentException when the lab refuses them */
    public <S extends Record> S settings(Lab<S, ?> of) {
        if (!of.id().equals(lab)) {
            throw new IllegalArgumentException("this address is for lab '" + lab + "', not '" + of.id() + "'");
        }
        return Parameters.withTexts(of.defaults(), settings);
    }

    /** The text that {@link #parse} reads back. */
    @Override public String toString() {
        StringBuilder text = new StringBuilder(lab).append('?');
        settings.forEach((name, value) -> text.append(name).append('=').append(encode(value)).append('&'));
        text.append("seed=").append(seed);
        return step == 0 ? text.toString() : text.append('#').append(step).toString();
    }

    private static void addSetting(Map<String, String> settings, String part) {
        Assignment one = Assignment.read(part, "expected name=value, found");
        if (settings.put(one.name(), decode(one.value())) != null) {
            throw new IllegalArgumentException(one.name() + " is given twice");
        }
    }

    private static long whole(String what, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(what + " must be a whole number: '" + text + "'");
        }
    }

    private static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (RESERVED.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("'%' must be followed by two hexadecimal digits: '" + text + "'");
        }
    }
}
