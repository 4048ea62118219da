package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeMap;
import org.gibbsite.experiment.Curve;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    private static final Worksheet SHEET = Worksheet
            .parse("# Sheet <1>\n\n## First\n\nDo [this](rbm?seed=7).\n\n## Second\n\nThen that.\n");

    private static RunRecord run() {
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("hiddenUnits", "16");
        TreeMap<String, Double> metrics = new TreeMap<>();
        metrics.put("error", 0.0125);
        Curve curve = new Curve("Error", "MSE / pixel", new long[]{0, 10, 20}, new double[]{3, Double.NaN, 1},
                new double[3]);
        return new RunRecord("rbm?hiddenUnits=16&seed=7#20", settings, metrics, List.of(curve), "update");
    }

    @Test void tasksAreTheSections() {
        assertThat(SHEET.tasks()).extracting(Section::heading).containsExactly("First", "Second");
        assertThat(SHEET.runLinks()).extracting(Inline.RunLink::address).containsExactly("rbm?seed=7");
        assertThatIllegalArgumentException().isThrownBy(() -> Worksheet.parse("# Only a title\n"));
    }

    @Test void reportHasAnswersSeedSettingsAndPlots() {
        Answers answers = Answers.inMemory();
        answers.put(0, "less < more & \"so\"");
        String html = WorksheetReport.html(SHEET, answers, run());
        assertThat(html).contains("<h1>Sheet &lt;1&gt;</h1>", "<h2>1. First</h2>", "this (rbm?seed=7)",
                "less &lt; more &amp; &quot;so&quot;", "(no answer)", "rbm?hiddenUnits=16&amp;seed=7#20",
                "<td>hiddenUnits</td><td>16</td>", "<td>error</td><td>0.0125000</td>", "Error", "<polyline points=\"");
        assertThat(html.split("<polyline")).hasSize(2);
    }

    @Test void answersAreKeptUpToTheirLength() {
        Answers answers = Answers.inMemory();
        assertThat(answers.get(3)).isEmpty();
        answers.put(3, "x".repeat(Answers.LONGEST + 5));
        assertThat(answers.get(3)).hasSize(Answers.LONGEST);
    }
}
