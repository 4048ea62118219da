package org.gibbsite.labs.rbm;

import java.util.ArrayList;
import java.util.List;

/** What the phases of an update of contrastive divergence are called, on the step button and in the microscope. */
public final class PhaseNames {
    private PhaseNames() {}

    /** All phases of CD-k in order: {@code "sample h₀", "reconstruct v₁", "infer h₁", "apply ΔW"}. */
    static List<String> of(int sweeps) {
        List<String> names = new ArrayList<>();
        for (int phase = 0; phase < 2 * sweeps + 2; phase++) names.add(name(phase, sweeps));
        return List.copyOf(names);
    }

    /** @param phase 0 … 2k + 1 */
    public static String name(int phase, int sweeps) {
        if (phase == 0) return "sample h₀";
        if (phase == 2 * sweeps + 1) return "apply ΔW";
        if (phase % 2 == 1) return "reconstruct v" + subscript((phase + 1) / 2);
        return (phase < 2 * sweeps ? "sample h" : "infer h") + subscript(phase / 2);
    }

    /** {@code "₁₂"} for 12. */
    public static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) text.append((char) ('₀' + digit - '0'));
        return text.toString();
    }
}
