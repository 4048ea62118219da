package org.gibbsite.ui.explain;

/** How wide the columns of a table of text are, in pixels. Pure arithmetic. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Every column as wide as it likes if there is room, the last then takes what is left. Else narrow columns keep what
     * they like and wide ones share the rest evenly, but no column gets less than its least width.
     *
     * @param liked each column's widest line
     * @param least each column's least width
     * @param width of the table
     */
    static double[] of(double[] liked, double[] least, double width) {
        int n = liked.length;
        double[] widths = new double[n];
        boolean[] settled = new boolean[n];
        double room = width;
        int open = n;
        for (boolean changed = true; changed && open > 0;) {
            changed = false;
            double share = room / open;
            for (int i = 0; i < n; i++) {
                if (settled[i] || liked[i] > share && least[i] < share) continue;
                widths[i] = liked[i] <= share ? liked[i] : least[i];
                settled[i] = changed = true;
                room -= widths[i];
                open--;
                share = open == 0 ? 0 : room / open;
            }
        }
        for (int i = 0; i < n; i++) if (!settled[i]) widths[i] = room / open;
        if (open == 0 && room > 0) widths[n - 1] += room;
        return widths;
    }
}
