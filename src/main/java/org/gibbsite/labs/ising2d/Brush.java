package org.gibbsite.labs.ising2d;

import java.util.ArrayList;
import java.util.List;

/**
 * A disc of the periodic lattice painted with one direction.
 *
 * @param row    of the centre, taken modulo the side; @param column of the centre, likewise
 * @param radius in sites; 0 is one spin
 * @param up     the direction
 */
public record Brush(int row, int column, int radius, boolean up) {
    private static final int MOST = 1_000_000;

    /** Reads {@code "10,20,4,+; 30,5,8,-"}. @throws IllegalArgumentException naming the stroke that is wrong */
    public static List<Brush> parse(String text) {
        List<Brush> strokes = new ArrayList<>();
        for (String part : text.split(";")) if (!part.isBlank()) strokes.add(stroke(part.strip()));
        return strokes;
    }

    private static Brush stroke(String text) {
        String[] parts = text.split(",");
        if (parts.length == 4 && (parts[3].strip().equals("+") || parts[3].strip().equals("-"))) {
            try {
                int[] numbers = new int[3];
                for (int k = 0; k < 3; k++) numbers[k] = Integer.parseInt(parts[k].strip());
                boolean fits = true;
                for (int n : numbers) fits &= n >= 0 && n <= MOST;
                if (fits) return new Brush(numbers[0], numbers[1], numbers[2], parts[3].strip().equals("+"));
            } catch (NumberFormatException notANumber) {
                throw wrong(text);
            }
        }
        throw wrong(text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "paint must be row,column,radius,+ or - with whole numbers from 0, separated by ;: " + text);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return row + "," + column + "," + radius + "," + (up ? "+" : "-");
    }

    /** @param spins side × side, each ±1. Overwritten inside the disc. */
    public void apply(byte[] spins, int side) {
        int reach = Math.min(radius, side / 2);
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                if ((long) x * x + (long) y * y > (long) radius * radius) continue;
                spins[Math.floorMod(row + y, side) * side + Math.floorMod(column + x, side)] = (byte) (up ? 1 : -1);
            }
        }
    }
}
