package org.gibbsite.ui.plot;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.RunFigures;

/** What goes wrong in a run, ranked: by name, with what was seen and what to try. The same for every lab. */
public final class DiagnosisPanel<F extends Frame> implements Panel<F> {
    public static final String TITLE = "Diagnosis";
    private static final String NOTHING = "Nothing that goes wrong has been seen in what was measured so far.";

    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private List<Diagnosis> shown = List.of();

    public DiagnosisPanel() {
        list.getStyleClass().add("diagnoses");
        list.setPadding(new Insets(6));
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        fill();
    }

    @Override public String title() { return TITLE; }

    @Override public Node node() { return scroll; }

    @Override public void show(F frame) {}

    @Override public void follow(RunFigures figures) {
        if (figures.diagnoses().equals(shown)) return;
        shown = figures.diagnoses();
        fill();
    }

    private void fill() {
        list.getChildren().clear();
        if (shown.isEmpty()) list.getChildren().add(label(NOTHING, "quiet"));
        for (int n = 0; n < shown.size(); n++) list.getChildren().add(entry(n + 1, shown.get(n)));
    }

    private Node entry(int rank, Diagnosis diagnosis) {
        String follows = diagnosis.isConsequence() ? "  –  follows from " + cause(diagnosis) : "";
        VBox entry = new VBox(label(rank + "  " + diagnosis.name() + follows, "diagnosis-name"),
                label(diagnosis.saw(), "diagnosis-saw"), label("Try: " + diagnosis.advice(), "diagnosis-advice"));
        entry.getStyleClass().add(diagnosis.isConsequence() ? "diagnosis-consequence" : "diagnosis");
        return entry;
    }

    private String cause(Diagnosis of) {
        return shown.stream().filter(each -> each.id().equals(of.because())).map(Diagnosis::name).findFirst()
                .orElse(of.because());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    @Override public String describe() {
        if (shown.isEmpty()) return "Diagnosis: " + NOTHING;
        StringBuilder words = new StringBuilder("Diagnosis:");
        for (Diagnosis each : shown) {
            words.append(' ').append(each.name()).append(": ").append(each.saw()).append(' ').append(each.advice());
        }
        return words.toString();
    }
}
