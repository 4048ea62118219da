package org.gibbsite.experiment.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody meant who wrote another one, where one is near enough to be meant. */
final class NearName {
    private NearName() {}

    /**
     * The name with the fewest slips, of several the first: at most one may be wrong, of six letters two, of nine three;
     * capitals, hyphens and underscores do not count. Else the only name that the word is a part of, as {@code rate} is
     * of {@code learningRate}.
     *
     * @param names in camel case
     */
    static Optional<String> of(String typed, List<String> names) {
        String plain = plain(typed);
        int most = Math.clamp(plain.length() / 3, 1, 3), least = most + 1;
        String nearest = null;
        for (String name : names) {
            int slips = slips(plain, plain(name));
            if (slips < least) {
                least = slips;
                nearest = name;
            }
        }
        if (nearest != null) return Optional.of(nearest);
        List<String> wider = names.stream().filter(name -> words(name).contains(plain)).toList();
        return wider.size() == 1 ? Optional.of(wider.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])")).map(NearName::plain).toList();
    }

    /**
     * Letters left out, put in, put for another, or swapped with their neighbour, as few as lead from one to the other; no
     * letter is changed twice. Source: Damerau, "A technique for computer detection and correction of spelling errors",
     * 1964.
     */
    static int slips(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) distance[i][j] = least(a, b, i, j, distance);
        }
        return distance[a.length()][b.length()];
    }

    /** Between the first {@code i} letters of one and the first {@code j} of the other. */
    private static int least(String a, String b, int i, int j, int[][] distance) {
        if (i == 0 || j == 0) return i + j;
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1,
                distance[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
