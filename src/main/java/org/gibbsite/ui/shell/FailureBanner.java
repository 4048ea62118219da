package org.gibbsite.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Icons;

/** Over the stage when a run has failed: what happened, and the two ways on. What was there stays visible. */
final class FailureBanner extends HBox {
    private final Label sentence = new Label();
    private final Button back = new Button();

    /** @param download what may help, below the sentence */
    FailureBanner(Node download, Runnable backToLastGood, Runnable startAgain) {
        getStyleClass().add("failure");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(sentence, download);
        words.getStyleClass().add("failure-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button("Start again");
        again.setOnAction(press -> startAgain.run());
        again.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(press -> backToLastGood.run());
        back.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.of("mdi2a-alert-circle-outline"), words, back, again);
        setMaxHeight(USE_PREF_SIZE);
        show(new RunStatus.Paused(), "");
    }

    /** @param stepName {@code "update"} */
    void show(RunStatus status, String stepName) {
        boolean failed = status instanceof RunStatus.Failed;
        setVisible(failed);
        setManaged(failed);
        if (status instanceof RunStatus.Failed failure) {
            sentence.setText(failure.sentence());
            back.setText("Back to " + stepName + " " + Numbers.count(failure.step()));
            back.setVisible(failure.step() > 0);
            back.setManaged(failure.step() > 0);
        }
    }
}
