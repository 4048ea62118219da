package org.gibbsite.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what was raised in order: causes by severity, and under each cause what it may have brought about. */
public final class Diagnoses {
    private static final Comparator<Diagnosis> BY_SEVERITY = Comparator.comparingDouble(Diagnosis::severity).reversed()
            .thenComparing(Diagnosis::id);

    private Diagnoses() {}

    /** @param raised each id at most once. Not modified. */
    public static List<Diagnosis> ranked(List<Diagnosis> raised) {
        List<Diagnosis> ranked = new ArrayList<>();
        raised.stream().sorted(BY_SEVERITY)
                .filter(each -> raised.stream().noneMatch(other -> other.mayCause().contains(each.id())))
                .forEach(cause -> add(cause, raised, ranked));
        return List.copyOf(ranked);
    }

    /** The cause, then its consequences that no earlier cause has claimed. */
    private static void add(Diagnosis cause, List<Diagnosis> raised, List<Diagnosis> ranked) {
        ranked.add(cause);
        raised.stream().sorted(BY_SEVERITY).filter(each -> cause.mayCause().contains(each.id()))
                .filter(each -> ranked.stream().noneMatch(done -> done.id().equals(each.id())))
                .forEach(each -> add(each.because(cause.id()), raised, ranked));
    }
}
