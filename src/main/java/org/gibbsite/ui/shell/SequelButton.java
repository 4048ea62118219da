package org.gibbsite.ui.shell;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import org.gibbsite.controller.RunController;
import org.gibbsite.ui.shell.control.Icons;
import org.gibbsite.ui.shell.exhibit.Sequel;

/**
 * Hands over what the run has learnt, as it stands between two steps, and opens the lab that goes on with it. The engine
 * says when that is kept; the button looks for it at each pulse. JavaFX thread only.
 */
final class SequelButton extends Button {
    private final Sequel sequel;
    private final RunController<?, ?> run;
    private final Consumer<Map<String, String>> open;
    private final Consumer<String> refused;
    private final AtomicReference<Answer> told = new AtomicReference<>();
    private final AnimationTimer wait = new AnimationTimer() {
        @Override public void handle(long now) { look(); }
    };

    /** @param why null where all went well */
    private record Answer(Map<String, String> next, String why) {}

    /**
     * @param open    takes the settings of the other lab
     * @param refused takes one sentence, why not
     */
    SequelButton(Sequel sequel, RunController<?, ?> run, Consumer<Map<String, String>> open,
            Consumer<String> refused) {
        this.sequel = sequel;
        this.run = run;
        this.open = open;
        this.refused = refused;
        Icons.dress(this, "mdi2a-arrow-right-bold-box-outline", sequel.words(), sequel.words(), this::handOver);
        setMinWidth(USE_PREF_SIZE);
    }

    private void handOver() {
        AtomicReference<Map<String, String>> next = new AtomicReference<>(Map.of());
        told.set(null);
        run.save(whole -> next.set(sequel.begin().apply(whole.handOver())),
                why -> told.set(new Answer(next.get(), why)));
        setDisable(true);
        wait.start();
    }

    private void look() {
        Answer answer = told.get();
        if (answer == null) return;
        wait.stop();
        setDisable(false);
        if (answer.why() == null) open.accept(answer.next());
        else
            refused.accept(answer.why());
    }
}
