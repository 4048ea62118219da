package org.gibbsite.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two tables of docs/architecture.md that the build enforces. */
record ArchitecturePage(List<Row> rows, List<Allowance> exceptions) {
    private static final String ROOT = "org.gibbsite.";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    static ArchitecturePage read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/architecture.md"));
        List<Row> rows = cells(lines, "## Who may use whom").map(Row::of)
                .sorted(Comparator.comparingInt((Row r) -> r.name().length()).reversed()).toList();
        return new ArchitecturePage(rows, cells(lines, "## Named exceptions").map(Allowance::of).toList());
    }

    /** The row that speaks for a package: the nearest above it in the tree. */
    Row rowOf(String packageName) {
        return rows.stream().filter(r -> r.covers(packageName)).findFirst()
                .orElseThrow(() -> new AssertionError(packageName + " has no row in docs/architecture.md"));
    }

    /** Whether the page names the class as an exception from the rule. */
    boolean isExcepted(String rule, String className) {
        return exceptions.stream().anyMatch(e -> e.rule().equals(rule) && e.classes().matcher(className).matches());
    }

    private static Stream<String[]> cells(List<String> lines, String heading) {
        List<String[]> found = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf(heading) + 1, lines.size())) {
            if (line.startsWith("## ")) break;
            if (line.startsWith("| ")) found.add(line.substring(2).split("\\s*\\|\\s*"));
        }
        return found.stream().skip(1);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(m -> m.group(1)).toList();
    }

    /** One row of "Who may use whom": {@code labs.X} stands for any lab. */
    record Row(String name, boolean everything, List<String> allowed) {
        static Row of(String[] cells) {
            return new Row(names(cells[0]).getFirst(), cells[1].equals("everything"), names(cells[1]));
        }

        boolean covers(String packageName) {
            return match(packageName).isPresent();
        }

        /** Whether {@code packageName}, which this row covers, may use {@code target}. */
        boolean allows(String packageName, String target) {
            if (everything || isJdk(target)) return true;
            String lab = match(packageName).orElseThrow();
            return allowed.stream().anyMatch(a -> includes(a.replace("X", lab), target));
        }

        private static boolean isJdk(String target) {
            return target.startsWith("java.") && !target.startsWith("java.awt") || target.startsWith("javax.imageio")
                    || target.equals("com.sun.management");
        }

        private static boolean includes(String entry, String target) {
            String own = target.startsWith(ROOT) ? target.substring(ROOT.length()) : target;
            if (!entry.endsWith("..")) return own.equals(entry);
            String stem = entry.substring(0, entry.length() - 2);
            return own.equals(stem) || own.startsWith(stem + ".");
        }

        /** What {@code X} stands for; {@code "X"} itself in rows without it. */
        private Optional<String> match(String packageName) {
            Matcher matcher = Pattern
                    .compile(Pattern.quote(ROOT + name).replace("X", "\\E([a-z0-9]+)\\Q") + "(\\..*)?")
                    .matcher(packageName);
            if (!matcher.matches()) return Optional.empty();
            return Optional.of(name.contains("X") ? matcher.group(1) : "X");
        }
    }

    /** One row of "Named exceptions". */
    record Allowance(String rule, Pattern classes, String why) {
        static Allowance of(String[] cells) {
            String glob = ROOT + names(cells[1]).getFirst();
            String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q") + "(\\$.*)?";
            return new Allowance(cells[0], Pattern.compile(regex), cells[2]);
        }
    }
}
