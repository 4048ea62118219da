package org.gibbsite.lesson;

/** Where a symbol stands in the picture of a formula, in pixels of the text. @param symbol its number in the list given */
public record FormulaPlace(int symbol, double x, double y, double width, double height) {
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
}
