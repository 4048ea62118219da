package org.gibbsite.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gibbsite.experiment.Frame;
import org.gibbsite.lesson.Answers;
import org.gibbsite.lesson.Notes;
import org.gibbsite.lesson.RunRecord;
import org.gibbsite.lesson.Worksheet;
import org.gibbsite.lesson.Section;
import org.gibbsite.ui.LiveEquation;

/** What a lab says about itself: its notes, the runs it proposes, and the present state in sentences. */
public final class ExplainPane extends StackPane {
    private final TabPane tabs = new TabPane();
    private final Tab describeTab;
    private Tab equationsTab; // null where there are none
    private final VBox sentences = new VBox();
    private final Text ink = new Text();
    private final FormulaPress press;
    private final Spotlight spotlight;
    private BiConsumer<Double, Integer> equationsInk = (size, colour) -> {}, sheetInk = (size, colour) -> {};

    /**
     * @param labId       whose notes are shown
     * @param openAddress is given the address of a proposed run, {@code "rbm?hiddenUnits=16&seed=7"}, when a person
     *                    chooses it
     */
    public ExplainPane(String labId, Consumer<String> openAddress) {
        Notes notes = Notes.of(labId);
        spotlight = new Spotlight(notes.symbols());
        MarkdownView reading = new MarkdownView(openAddress, spotlight);
        reading.addHeading(1, notes.title());
        notes.sections().stream().filter(s -> !isTry(s)).forEach(s -> {
            reading.addHeading(2, s.heading());
            reading.add(s.blocks());
        });
        MarkdownView trying = new MarkdownView(openAddress, spotlight);
        notes.sections().stream().filter(ExplainPane::isTry).forEach(s -> trying.add(s.blocks()));
        sentences.getStyleClass().add("notes");
        describeTab = tab("Describe", sentences);
        tabs.getTabs().addAll(tab("Notes", reading), tab("Try", trying), describeTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        List<FormulaView> formulas = new ArrayList<>(reading.formulas());
        formulas.addAll(trying.formulas());
        press = new FormulaPress(formulas);
        getStyleClass().add("explain-pane");
        getStylesheets().add(ExplainPane.class.getResource("explain.css").toExternalForm());
        getChildren().addAll(invisibleInk(), tabs);
        describe(List.of());
    }

    /**
     * A tab with equations and their numbers, after the notes.
     *
     * @return is to be given frames, as often as one likes: nothing is done with them while the tab is closed
     */
    public <F extends Frame> Consumer<F> equations(List<LiveEquation<F>> equations) {
        if (equations.isEmpty()) return frame -> {};
        EquationsView<F> view = new EquationsView<>(equations, spotlight);
        equationsInk = view::ink;
        Tab tab = tab("Equations", view);
        tabs.getTabs().add(1, tab);
        equationsTab = tab;
        Runnable follow = () -> view.follow(tab.isSelected() && getScene() != null);
        tab.selectedProperty().addListener(t -> follow.run());
        sceneProperty().addListener(s -> follow.run());
        return view::take;
    }

    /** Opens the tab with the equations. False where there is none. */
    public boolean openEquations() {
        if (equationsTab != null) tabs.getSelectionModel().select(equationsTab);
        return equationsTab != null;
    }

    /** The tabs by title, in their order. */
    public List<String> titles() {
        return tabs.getTabs().stream().map(Tab::getText).toList();
    }

    /** Turns to the tab of that title. Nothing for a title that there is not. */
    public void open(String title) {
        tabs.getTabs().stream().filter(tab -> tab.getText().equals(title)).findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /** A tab with a worksheet, before the sentences. @param run tells the present run whenever it is asked */
    public void worksheet(Worksheet sheet, Answers answers, Supplier<RunRecord> run, Consumer<String> openAddress) {
        WorksheetView view = new WorksheetView(sheet, answers, run, openAddress, spotlight);
        FormulaPress sheetPress = new FormulaPress(view.formulas());
        sheetInk = sheetPress::want;
        tabs.getTabs().add(tabs.getTabs().size() - 1, tab("Worksheet", view));
    }

    /** Panels that the symbol or name under the pointer stands for, as {@link org.gibbsite.lesson.Symbol#panel}. */
    public ReadOnlyObjectProperty<Set<String>> pointedPanels() {
        return spotlight.panels();
    }

    /** @param listener is given the panels of a symbol or name that was chosen, the most telling first */
    public void whenPanelsChosen(Consumer<List<String>> listener) {
        spotlight.whenChosen(listener);
    }

    /** Lights the symbols that a panel of the stage shows; empty for none. */
    public void pointAt(String panel) {
        spotlight.pointAtStage(panel);
    }

    /** Whether the Describe tab is open: only then does anybody see {@link #describe}. */
    public BooleanBinding describing() {
        return Bindings.equal(tabs.getSelectionModel().selectedItemProperty(), describeTab);
    }

    /** Whether every formula is painted in the present size and colour: a picture of the page may wait for it. */
    public ReadOnlyBooleanProperty complete() {
        return press.complete();
    }

    /** Replaces the sentences of the Describe tab: the present state, one panel after the other. */
    public void describe(List<String> states) {
        List<String> shown = states.isEmpty() ? List.of("Press play, and the state is described here.") : states;
        sentences.getChildren().setAll(shown.stream().map(ExplainPane::sentence).toList());
    }

    private static boolean isTry(Section section) { return section.heading().equals("Try"); }

    private static Node sentence(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("notes-text");
        TextFlow flow = new TextFlow(text);
        flow.setAccessibleText(words);
        flow.setFocusTraversable(true);
        return flow;
    }

    private static Tab tab(String title, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(title);
        scroll.getStyleClass().add("explain-scroll");
        scroll.skinProperty().addListener(ready -> paintAfresh(scroll));
        Tab tab = new Tab(title);
        // What is not looked at is not in the window: at each pulse the toolkit walks through all that is.
        tab.selectedProperty().addListener((t, was, is) -> tab.setContent(is ? scroll : null));
        return tab;
    }

    /**
     * A scroll pane keeps its content as a picture. In a scene without a window that picture is not renewed, and formulas
     * that come later would be missing from it.
     */
    private static void paintAfresh(ScrollPane scroll) {
        for (Node node : scroll.lookupAll(".viewport")) {
            node.setCache(false);
            ((Parent) node).getChildrenUnmodifiable().forEach(content -> content.setCache(false));
        }
    }

    /** A text nobody sees, whose font and fill say in what size and colour the style sheets write. */
    private Node invisibleInk() {
        ink.getStyleClass().add("notes-text");
        ink.setVisible(false);
        ink.setManaged(false);
        ink.fontProperty().addListener(change -> wantFormulas());
        ink.fillProperty().addListener(change -> wantFormulas());
        return ink;
    }

    private void wantFormulas() {
        Color color = ink.getFill() instanceof Color plain ? plain : Color.BLACK;
        int rgb = (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
        press.want(ink.getFont().getSize(), 0xFF000000 | rgb);
        equationsInk.accept(ink.getFont().getSize(), 0xFF000000 | rgb);
        sheetInk.accept(ink.getFont().getSize(), 0xFF000000 | rgb);
    }
}
