package org.gibbsite.ui.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets one card of the gallery move and no other: the one that has the focus or is under the pointer, else the first in
 * view that begins at once. On two cores a second small run would be felt.
 */
final class OneMoves {
    /** A pointer that passes over cards begins no runs. */
    private static final Duration LINGER = Duration.millis(250);

    private final PauseTransition linger = new PauseTransition(LINGER);
    private LabCard<?, ?> moving, next;

    OneMoves() {
        linger.setOnFinished(stayed -> turnTo(next));
    }

    /** Tells who looks at a card. */
    void watch(LabCard<?, ?> card) {
        card.hoverProperty().addListener((h, was, is) -> {
            if (is) soon(card);
        });
        card.focusWithinProperty().addListener((f, had, has) -> {
            if (has) soon(card);
        });
    }

    /** @param cards in view, from the top; where the one that moves is among them it goes on */
    void inView(List<? extends LabCard<?, ?>> cards) {
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
        linger.stop();
        turnTo(null);
    }

    private void soon(LabCard<?, ?> card) {
        next = card;
        linger.playFromStart();
    }

    private void turnTo(LabCard<?, ?> card) {
        if (card == moving) return;
        if (moving != null) moving.rest();
        moving = card;
        if (card != null) card.move();
    }
}
