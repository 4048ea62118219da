package org.gibbsite.controller;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gibbsite.experiment.Fingerprint;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Assignment;
import org.gibbsite.experiment.settings.Parameters;

/**
 * Where a run stands, in one line that can be passed on: {@code rbm?hiddenUnits=16&seed=7#500} is lab, settings that differ
 * from the defaults, seed and step; {@code rbm?preset=mnist.9f2c&sweeps=10} those that differ from a preset, with what tells
 * whether it still is the preset that was meant. Characters with a meaning of their own are written %XX in values.
 *
 * @param preset   empty for the defaults; {@code "mnist.9f2c"}, or {@code "mnist"} for the one of that name as it is now
 * @param settings name → text, in the order of the settings record when formatted from one
 * @param seed     {@value #DEFAULT_SEED} where the text has none
 * @param step     0 where the text has none
 */
public record RunAddress(String lab, String preset, Map<String, String> settings, long seed, long step) {
    /** Of every run for which nobody names one: in the window, the terminal, pictures and addresses. */
    public static final long DEFAULT_SEED = 42;
    private static final String RESERVED = "%&=#?+ \t\r\n";

    public RunAddress {
        if (!lab.matches("[a-z][a-z0-9-]*")) throw new IllegalArgumentException("no lab has the name '" + lab + "'");
        if (step < 0) throw new IllegalArgumentException("step must be 0 or more: " + step);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** By what differs from the defaults: as long as it must be, and good for as long as the defaults are. */
    public static <S extends Record> RunAddress of(Lab<S, ?> lab, S settings, long seed, long step) {
        return new RunAddress(lab.id(), "", Parameters.differences(lab.defaults(), settings), seed, step);
    }

    /** By what differs from the nearest preset, where that is shorter. */
    public static <S extends Record> RunAddress shortest(Lab<S, ?> lab, S settings, long seed, long step) {
        RunAddress best = of(lab, settings, seed, step);
        for (Preset<S> each : lab.presets()) {
            Map<String, String> changed = Parameters.differences(each.settings(), settings);
            int length = best.settings().size() + (best.preset().isEmpty() ? 0 : 1);
            if (changed.size() + 1 < length)
                best = new RunAddress(lab.id(), each.id() + "." + version(lab, each.settings()), changed, seed, step);
        }
        return best;
    }

    /** Four digits of what a preset changes: another one where it has been changed since. */
    private static <S extends Record> String version(Lab<S, ?> lab, S preset) {
        return new Fingerprint().add(Parameters.differences(lab.defaults(), preset).toString()).digits()
                .substring(0, 4);
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
        String seed = settings.remove("seed"), preset = settings.remove("preset");
        return new RunAddress(question < 0 ? rest : rest.substring(0, question), preset == null ? "" : preset, settings,
                seed == null ? DEFAULT_SEED : whole("seed", seed), step);
    }

    /** The lab's defaults, or its preset, with the settings of this address. @throws IllegalArgumentException when the lab refuses them */
    public <S extends Record> S settings(Lab<S, ?> of) {
        if (!of.id().equals(lab)) {
            throw new IllegalArgumentException("this address is for lab '" + lab + "', not '" + of.id() + "'");
        }
        return Parameters.withTexts(preset.isEmpty() ? of.defaults() : base(of), settings);
    }

    private <S extends Record> S base(Lab<S, ?> of) {
        int dot = preset.indexOf('.');
        String id = dot < 0 ? preset : preset.substring(0, dot);
        S found = of.preset(id);
        if (dot >= 0 && !preset.substring(dot + 1).equals(version(of, found))) {
            throw new IllegalArgumentException("preset '" + id + "' of lab " + lab
                    + " is not what it was when this address was made; preset=" + id + " takes it as it is now");
        }
        return found;
    }

    /** The text that {@link #parse} reads back. */
    @Override public String toString() {
        StringBuilder text = new StringBuilder(lab).append('?');
        if (!preset.isEmpty()) text.append("preset=").append(preset).append('&');
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
