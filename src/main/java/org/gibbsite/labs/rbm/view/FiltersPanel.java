package org.gibbsite.labs.rbm.view;

import atlantafx.base.theme.Styles;
import java.util.function.IntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.FilterGrid;

/**
 * Receptive fields: column j of W as the image that excites hidden unit j most. The order is taken when it is chosen and
 * then kept, so that the tiles do not jump about while the model learns.
 */
final class FiltersPanel extends RbmPanel {
    private final Censuses censuses;
    private final FilterGrid grid;
    private final ColourBar bar = new ColourBar("weight");
    private final ChoiceBox<UnitOrder> sort = new ChoiceBox<>();
    private final ChoiceBox<ColourChoice> colours = new ChoiceBox<>();
    private final ToggleButton ownScale = new ToggleButton("Own scales");
    private int[] order = {};
    private long orderStep;

    /** The signed map of the theme, or the handout's. */
    private enum ColourChoice {
        THEME("theme colours"), HANDOUT("blue–white–red");

        private final String label;

        ColourChoice(String label) { this.label = label; }

        @Override public String toString() { return label; }
    }

    FiltersPanel(ViewContext context, Censuses censuses) {
        super("Filters", context);
        this.censuses = censuses;
        grid = new FilterGrid(context.selectedUnit());
        grid.names(this::name);
        makeControls();
        pane().picture(grid);
        pane().colourBar(bar);
        context.selectedUnit().addListener(s -> tell());
    }

    private void makeControls() {
        sort.getItems().setAll(UnitOrder.values());
        sort.setValue(UnitOrder.INDEX);
        sort.setAccessibleText("Order of the filters");
        sort.valueProperty().addListener(v -> sortAgain());
        colours.getItems().setAll(ColourChoice.values());
        colours.setValue(ColourChoice.THEME);
        colours.setAccessibleText("Colours of weights");
        colours.valueProperty().addListener(v -> repaint());
        Button again = new Button("Sort again");
        again.setOnAction(a -> sortAgain());
        again.visibleProperty().bind(sort.valueProperty().isNotEqualTo(UnitOrder.INDEX));
        again.managedProperty().bind(again.visibleProperty());
        ownScale.setTooltip(new Tooltip("Each filter fills the colour range by itself; the colour bar does not hold"));
        ownScale.selectedProperty().addListener(v -> repaint());
        for (var control : new javafx.scene.control.Control[]{sort, again, ownScale, colours}) {
            control.getStyleClass().add(Styles.SMALL);
            control.setMinWidth(0);
        }
        pane().controls(sort, again, ownScale, colours);
    }

    private void sortAgain() {
        order = new int[0];
        repaint();
    }

    @Override void paint(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        if (order.length != frame.hiddenUnits()) {
            order = sort.getValue().permutation(census);
            orderStep = frame.step();
        }
        Tiles tiles = Tiles.columns(frame.weights(), frame.width(), frame.height());
        ColourScale shared = ColourScale.signed(map(), RobustLimit.of(frame.weights()));
        IntFunction<ColourScale> scale = ownScale.isSelected()
                ? j -> ColourScale.signed(map(), tiles.limit(j))
                : j -> shared;
        grid.show(new FilterGrid.Content(tiles, order, scale, j -> Censuses.mark(census, j), theme()));
        bar.setVisible(!ownScale.isSelected());
        bar.show(shared, palette());
        tell();
    }

    private Colormap map() {
        return switch (colours.getValue()) {
            case THEME -> palette().signed();
            case HANDOUT -> Colormap.BLUE_WHITE_RED;
        };
    }

    private void tell() {
        if (frame() == null) return;
        UnitCensus census = censuses.of(frame());
        int unit = context().selectedUnit().get();
        boolean selected = unit >= 0 && unit < frame().hiddenUnits();
        String words = selected
                ? name(unit)
                : Numbers.count(frame().hiddenUnits()) + " units   " + Censuses.count(census);
        pane().words(words);
        grid.setAccessibleText(words);
    }

    private String name(int unit) {
        UnitCensus census = censuses.of(frame());
        String state = census.isDead(unit) ? " · ○ dead" : census.isAlwaysOn(unit) ? " · ● always on" : "";
        return "unit " + unit + " · norm " + Numbers.measured(census.norm(unit)) + " · mean activation "
                + Numbers.measured(frame().activity()[unit]) + state;
    }

    @Override String describe(RbmFrame frame) {
        UnitCensus census = censuses.of(frame);
        int strongest = census.strongest();
        return "Receptive fields of " + Numbers.count(frame.hiddenUnits()) + " hidden units at update "
                + Numbers.count(frame.step()) + ", " + sort.getValue()
                + (sort.getValue() == UnitOrder.INDEX ? "" : " as at update " + Numbers.count(orderStep))
                + "; 99.5 % of the weights lie within ±" + Numbers.measured(RobustLimit.of(frame.weights()))
                + ". Unit " + strongest + " has the longest weight vector, "
                + Numbers.measured(census.norm(strongest)) + "; " + census.deadCount() + " units are dead and "
                + census.alwaysOnCount() + " always on.";
    }
}
