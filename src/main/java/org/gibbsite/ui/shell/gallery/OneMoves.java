package org.gibbsite.ui.shell.gallery;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Lets one card of the gallery move and no other: the one that has the focus or is under the pointer, else the first in
 * view that begins at once. On two cores a second small run would be felt.
 */
final class OneMoves {
    /** A pointer that passes over cards begins no runs. */
    private static final Duration LINGER = Duration.millis(250);

    /** Cards from the top that are likely to be in view. */
    private static final int NEAR = 5;

    private final PauseTransition linger = new PauseTransition(LINGER);
    private LabCard<?, ?> moving;
    /** Moves when somebody has looked at it for a while; null for none. */
    private LabCard<?, ?> next;
    private Point2D pointer;

    OneMoves() {
        linger.setOnFinished(stayed -> {
            turnTo(next);
            next = null;
        });
    }

    /** Tells who looks at a card. */
    void watch(LabCard<?, ?> card) {
        card.addEventFilter(MouseEvent.MOUSE_MOVED, move -> {
            Point2D to = new Point2D(move.getScreenX(), move.getScreenY());
            // A pointer that lay there when the gallery came looks at nothing.
            if (pointer != null && !pointer.equals(to)) soon(card);
            pointer = to;
        });
        card.addEventHandler(MouseEvent.MOUSE_EXITED, passed -> {
            if (next == card) forget();
        });
        card.focusWithinProperty().addListener((f, had, has) -> {
            if (has) soon(card);
        });
    }

    /**
     * Begins before anybody knows what is in view: a run starts while the page is laid out.
     *
     * @param cards from the top
     */
    void begin(List<? extends LabCard<?, ?>> cards) {
        if (!cards.isEmpty()) turnTo(first(cards.subList(0, Math.min(cards.size(), NEAR))));
    }

    /** @param cards in view, from the top; where the one that moves is among them it goes on */
    void inView(List<? extends LabCard<?, ?>> cards) {
        if (!cards.contains(next)) forget();
        if (cards.isEmpty()) turnTo(null);
        else if (!cards.contains(moving)) turnTo(first(cards));
    }

    /** One that moves at once is better than one that reads its data first. */
    private static LabCard<?, ?> first(List<? extends LabCard<?, ?>> cards) {
        for (LabCard<?, ?> card : cards) if (!card.needsData()) return card;
        return cards.getFirst();
    }

    void toggle() {
        if (moving != null) moving.toggle();
    }

    void close() {
        forget();
        turnTo(null);
    }

    private void soon(LabCard<?, ?> card) {
        if (card == moving) forget();
        else if (card != next) {
            next = card;
            linger.playFromStart();
        }
    }

    /** Nobody looks at the next one any more. */
    private void forget() {
        linger.stop();
        next = null;
    }

    private void turnTo(LabCard<?, ?> card) {
        if (card == moving) return;
        if (moving != null) moving.rest();
        moving = card;
        if (card != null) card.move();
    }
}
