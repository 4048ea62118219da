package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.When;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.junit.jupiter.api.Test;

public final class DownloadBarTest {
    private static final Downloads.Offer OFFER = new Downloads.Offer("dots", "Dots", "nobody", 4_000_000);

    private final List<String> calls = new ArrayList<>();
    private volatile Downloads.State state = new Downloads.State.Coming(0);
    private final Downloads downloads = new Downloads() {
        @Override public Optional<Offer> missing(String data) { return Optional.of(OFFER); }

        @Override public Fetch begin(Offer offer) {
            calls.add("begin " + offer.name());
            return new Fetch() {
                @Override public State state() { return state; }

                @Override public void cancel() {
                    calls.add("cancel");
                    state = new State.Stopped("Stopped; what has arrived is kept.");
                }
            };
        }
    };
    private final DownloadBar bar = FxTest.call(() -> {
        DownloadBar made = new DownloadBar(downloads, () -> calls.add("arrived"));
        new Scene(made, 700, 60);
        return made;
    });

    public record Knobs(@Setting(group = "A", help = "a") String start,
            @Setting(group = "A", help = "a", role = Setting.Role.DATA) @When("start = data") String set) {}

    @Test void dataCountWhereTheyAreRead() {
        assertThat(Downloads.data(new Knobs("data", "mnist"))).contains("mnist");
        assertThat(Downloads.data(new Knobs("random", "mnist"))).isEmpty();
        assertThat(Downloads.data(new DriftLab().defaults())).isEmpty();
    }

    @Test void nothingBeginsUnasked() {
        assertThat(FxTest.call(bar::isVisible)).as("shown without an offer").isFalse();
        FxTest.run(() -> bar.offer(Optional.of(OFFER)));
        assertThat(shown()).containsExactly("Download Dots (4.0 MB)", "");
        FxTest.run(() -> bar.offer(Optional.empty()));
        assertThat(FxTest.call(bar::isVisible)).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test void progressIsShownAndTheEndIsTold() {
        begin();
        state = new Downloads.State.Coming(1_000_000);
        FxTest.await("a quarter", () -> progress().getProgress() == 0.25);
        assertThat(shown()).containsExactly("1.0 of 4.0 MB", "Cancel");
        state = new Downloads.State.Arrived();
        FxTest.await("the set is there", () -> !bar.isVisible());
        assertThat(calls).containsExactly("begin dots", "arrived");
    }

    @Test void aStoppedDownloadSaysWhyAndGoesOn() {
        begin();
        FxTest.run(() -> button("Cancel").fire());
        FxTest.await("it stops", () -> bar.getChildren().getFirst().isVisible());
        assertThat(shown()).containsExactly("Go on with the download", "Stopped; what has arrived is kept.");
        state = new Downloads.State.Coming(2_000_000);
        FxTest.run(() -> button("Go on").fire());
        FxTest.await("it goes on", () -> progress().getProgress() == 0.5);
        FxTest.run(bar::close);
        assertThat(calls).containsExactly("begin dots", "cancel", "begin dots", "cancel");
    }

    private void begin() {
        FxTest.run(() -> {
            bar.offer(Optional.of(OFFER));
            button("Download").fire();
        });
    }

    private Button button(String text) {
        return bar.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(b -> b.getText().startsWith(text)).findFirst().orElseThrow();
    }

    private ProgressBar progress() {
        return bar.getChildren().stream().filter(ProgressBar.class::isInstance).map(ProgressBar.class::cast)
                .findFirst().orElseThrow();
    }

    /** Words on screen, from left to right. */
    private List<String> shown() {
        return FxTest.call(() -> bar.getChildren().stream().filter(WindowTest::isShown).map(node -> switch (node) {
            case Button b -> b.getText();
            case Label l -> l.getText();
            default -> null;
        }).filter(java.util.Objects::nonNull).toList());
    }
}
