package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;

/** Play, step, scrub, speed: the same in every lab. Shows the run's state; sends commands. */
final class TransportBar extends GivingRow {
    private final Button play = new Button();
    private final Button forward = new Button();
    private final Button back = new Button();
    private final GrainChoice grain;
    private final Label speed = new Label();
    private final Scrubber scrubber;
    private final BranchMenu branches;
    private String stepName = "";
    private final Node playIcon = Icons.of("mdi2p-play"), pauseIcon = Icons.of("mdi2p-pause");

    /**
     * What the bar asks of the run beside the commands that have keys.
     *
     * @param grain  the one that the user picks
     * @param seek   where the scrubber was put
     * @param branch the id of the future that the user wants to be on
     */
    record Actions(Consumer<Grain> grain, LongConsumer seek, IntConsumer branch) {}

    TransportBar(Consumer<Command> perform, Actions actions) {
        super(perform);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        play.getStyleClass().add("play");
        Icons.dress(play, "mdi2p-play", Command.PLAY_PAUSE, () -> perform.accept(Command.PLAY_PAUSE));
        play.getStyleClass().add("accent");
        forward.getStyleClass().add("step-forward");
        Icons.dress(forward, "mdi2s-step-forward", Command.FORWARD, () -> perform.accept(Command.FORWARD));
        Icons.dress(back, "mdi2s-step-backward", Command.BACK, () -> perform.accept(Command.BACK));
        scrubber = new Scrubber(actions.seek());
        branches = new BranchMenu(actions.branch());
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        grain = new GrainChoice(actions.grain());
        Button first = button("mdi2s-skip-backward", Command.FIRST, perform);
        Button live = button("mdi2s-skip-forward", Command.LIVE, perform);
        Button fork = button("mdi2s-source-fork", Command.FORK, perform);
        Button full = button("mdi2f-fast-forward", Command.FULL_SPEED, perform);
        HBox speeds = speedBox(perform);
        getChildren().addAll(first, back, play, forward, live, grain, scrubber, speeds, full, fork, branches);
        end();
        givesWords(forward);
        gives(List.of(first, live), Command.FIRST, Command.LIVE);
        gives(List.of(full), Command.FULL_SPEED);
        gives(List.of(fork), Command.FORK);
        gives(List.of(speeds), Command.SLOWER, Command.FASTER);
        gives(List.of(grain), Command.NEXT_GRAIN, Command.PREVIOUS_GRAIN);
    }

    /** @param name of a step, {@code "update"} */
    void show(RunSnapshot<?> run, String name) {
        boolean moves = run.status() instanceof RunStatus.Playing;
        play.setGraphic(moves ? pauseIcon : playIcon);
        play.setAccessibleText(moves ? "Pause" : "Play");
        boolean renamed = !name.equals(stepName);
        stepName = name;
        if (renamed) {
            speed.getTooltip().setText(Character.toUpperCase(name.charAt(0)) + name.substring(1)
                    + "s per second asked for");
        }
        grain.show(name, run.grains(), run.grain());
        forward.setText(next(run));
        forward.setAccessibleText("Next: " + next(run));
        back.setDisable(run.step() == 0);
        speed.setText(run.speed().isMax() ? "max" : Numbers.measured(run.speed().stepsPerSecond()) + "/s");
        scrubber.show(run);
        branches.show(run.timeline().branches(), name);
    }

    /** What the step button does next: {@code "update 501"}, {@code "to epoch 5"}, {@code "sample h₀"}. */
    private String next(RunSnapshot<?> run) {
        return switch (run.grain()) {
            case UPDATE -> stepName + " " + Numbers.count(run.step() + 1);
            case EPOCH -> "to epoch " + Numbers.count((long) Math.floor(run.progress().epoch() + 1e-9) + 1);
            case PHASE -> run.phases().get(run.phase());
        };
    }

    private HBox speedBox(Consumer<Command> perform) {
        speed.getStyleClass().add("speed");
        speed.setTooltip(new Tooltip());
        speed.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(button("mdi2m-minus", Command.SLOWER, perform), speed,
                button("mdi2p-plus", Command.FASTER, perform));
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Button button(String icon, Command command, Consumer<Command> perform) {
        Button button = Icons.dress(new Button(), icon, command, () -> perform.accept(command));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
