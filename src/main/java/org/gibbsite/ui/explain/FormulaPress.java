package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gibbsite.lesson.FormulaPainter;
import org.gibbsite.lesson.FormulaPicture;

/**
 * Paints the formulas of a page on a thread of its own and takes the pictures in at pulses, so that text is there at
 * once and no pulse waits for a formula. Painting begins anew when ink or size change; an order that has been overtaken
 * stops at its next formula. JavaFX thread only; the painting thread touches nothing but the order it was given.
 */
final class FormulaPress {
    private record Ink(double fontSize, int argb) {}

    /** @param picture absent where the source is not LaTeX: the view then shows the source */
    private record Painted(FormulaView view, Optional<FormulaPicture> picture) {}

    /** What one painting thread has to do. */
    private static final class Order {
        final Queue<Painted> finished = new ConcurrentLinkedQueue<>();
        volatile boolean overtaken;
        int open;
    }

    private final List<FormulaView> views;
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override public void handle(long now) {
            takeIn();
        }
    };
    private Ink wanted;
    private Ink ordered;
    private Order order = new Order();

    FormulaPress(List<FormulaView> views) {
        this.views = List.copyOf(views);
    }

    /** Whether every formula is painted with the present ink. */
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /** Asks for pictures in this size and colour from the next pulse on. @param fontSize of the text, in pixels */
    void want(double fontSize, int argb) {
        wanted = new Ink(fontSize, argb);
        complete.set(false);
        pulse.start();
    }

    private void takeIn() {
        if (!wanted.equals(ordered)) begin();
        for (Painted next = order.finished.poll(); next != null; next = order.finished.poll()) {
            next.picture().ifPresentOrElse(next.view()::show, next.view()::refuse);
            order.open--;
        }
        if (order.open == 0) {
            pulse.stop();
            complete.set(true);
        }
    }

    private void begin() {
        order.overtaken = true;
        Order mine = new Order();
        mine.open = views.size();
        order = mine;
        ordered = wanted;
        Ink ink = wanted;
        List<FormulaView> todo = new ArrayList<>(views);
        Thread.ofPlatform().daemon().name("formulas").start(() -> paint(todo, ink, mine));
    }

    private static void paint(List<FormulaView> todo, Ink ink, Order order) {
        for (FormulaView view : todo) {
            if (order.overtaken) return;
            order.finished.add(new Painted(view, picture(view, ink)));
        }
    }

    private static Optional<FormulaPicture> picture(FormulaView view, Ink ink) {
        try {
            return Optional.of(FormulaPainter.paint(view.latex(), view.isDisplay(), ink.fontSize(), ink.argb(),
                    view.symbols()));
        } catch (IllegalArgumentException notLatex) {
            return Optional.empty();
        }
    }
}
