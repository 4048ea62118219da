package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gibbsite.lesson.Symbol;

/**
 * What a person points at, in the text or on the stage: the same thing lights up in both. A symbol stands for its panels, a
 * panel for the symbols that it shows. JavaFX thread only.
 */
final class Spotlight {
    static final int NOTHING = -1;

    private final List<Symbol> symbols;
    private final ReadOnlyObjectWrapper<Set<String>> panels = new ReadOnlyObjectWrapper<>(Set.of());
    private final List<Runnable> listeners = new ArrayList<>();
    private Consumer<List<String>> chosen = panel -> {};
    private int symbol = NOTHING;
    private String shownPanel = "";

    /** @param symbols in the order of their numbers */
    Spotlight(List<Symbol> symbols) {
        this.symbols = List.copyOf(symbols);
    }

    List<String> sources() { return symbols.stream().map(Symbol::latex).toList(); }

    /** Panels that what is pointed at in the text stands for. */
    ReadOnlyObjectProperty<Set<String>> panels() {
        return panels.getReadOnlyProperty();
    }

    /** @param listener is told whenever other symbols are lit */
    void whenSymbolsChange(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener is given the panels of what was chosen, the most telling first */
    void whenChosen(Consumer<List<String>> listener) {
        chosen = listener;
    }

    /** A symbol of the text is pointed at. @param next its number, or {@link #NOTHING} */
    void point(int next) {
        if (symbol == next) return;
        symbol = next;
        panels.set(next == NOTHING ? Set.of() : Set.copyOf(symbols.get(next).panels()));
        listeners.forEach(Runnable::run);
    }

    /** A panel named in the text is pointed at; empty for none. */
    void pointAtName(String panel) {
        panels.set(panel.isEmpty() ? Set.of() : Set.of(panel));
    }

    /** A panel of the stage is pointed at; empty for none. */
    void pointAtStage(String panel) {
        if (shownPanel.equals(panel)) return;
        shownPanel = panel;
        listeners.forEach(Runnable::run);
    }

    void choose(int number) { chosen.accept(symbols.get(number).panels()); }

    void chooseName(String panel) { chosen.accept(List.of(panel)); }

    boolean isLit(int number) {
        return number == symbol || symbols.get(number).panels().contains(shownPanel);
    }

    boolean hasPanels(int number) { return !symbols.get(number).panels().isEmpty(); }

    /** What a symbol means, in words. */
    String words(int number) {
        Symbol told = symbols.get(number);
        return told.panels().isEmpty() ? told.words() : told.words() + "\nA click shows where it is to be seen.";
    }
}
