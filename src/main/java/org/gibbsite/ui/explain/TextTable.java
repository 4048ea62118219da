package org.gibbsite.ui.explain;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.TextFlow;

/** A small table of running text. The first column is as narrow as its words allow; the last takes the room left. */
final class TextTable extends GridPane {
    TextTable(List<TextFlow> header, List<List<TextFlow>> rows) {
        getStyleClass().add("notes-table");
        addRow(0, header.toArray(TextFlow[]::new));
        for (int i = 0; i < rows.size(); i++) {
            addRow(i + 1, rows.get(i).toArray(TextFlow[]::new));
            if (i % 2 == 0) rows.get(i).forEach(cell -> cell.getStyleClass().add("notes-table-odd"));
        }
        for (int i = 0; i <= rows.size(); i++) getRowConstraints().add(baseline());
        for (int i = 0; i < header.size(); i++) getColumnConstraints().add(column(i, header.size()));
    }

    private static RowConstraints baseline() {
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.BASELINE);
        row.setFillHeight(true);
        return row;
    }

    private static ColumnConstraints column(int index, int count) {
        ColumnConstraints column = new ColumnConstraints();
        if (index == 0) column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHgrow(index == count - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
        return column;
    }
}
