package org.gibbsite.models.ising;

/**
 * Spins of a periodic lattice as tiles of 8 × 8, one word each: bit 8 r + c of a tile is 1 where the spin in its row r and
 * column c is up. Tiles lie row by row.
 */
final class SpinTiles {
    /** Edge of a tile. */
    static final int EDGE = 8;
    /** Bits of the last column and of the last row of a tile. */
    static final long LAST_COLUMN = 0x8080808080808080L, LAST_ROW = 0xFF00000000000000L;

    private final int across; // tiles in a row
    final long[] tiles; // (across × across)

    /** @param side a multiple of {@link #EDGE} */
    SpinTiles(int side) {
        across = side / EDGE;
        tiles = new long[across * across];
    }

    int count() { return tiles.length; }

    int left(int tile) { return tile % across == 0 ? tile + across - 1 : tile - 1; }

    int right(int tile) { return tile % across == across - 1 ? tile - across + 1 : tile + 1; }

    int above(int tile) { return tile < across ? tile + tiles.length - across : tile - across; }

    int below(int tile) { return tile + across < tiles.length ? tile + across : tile + across - tiles.length; }

    /** Spins of each site's right neighbour. */
    long rightOf(int tile) {
        return tiles[tile] >>> 1 & ~LAST_COLUMN | tiles[right(tile)] << EDGE - 1 & LAST_COLUMN;
    }

    /** Spins of each site's neighbour below. */
    long belowOf(int tile) {
        return tiles[tile] >>> EDGE | tiles[below(tile)] << 64 - EDGE;
    }

    int magnetisation() {
        int up = 0;
        for (long tile : tiles) up += Long.bitCount(tile);
        return 2 * up - 64 * tiles.length;
    }

    /** Σ s s' over each site's bonds to the right and below. */
    int bonds() {
        int unlike = 0;
        for (int t = 0; t < tiles.length; t++)
            unlike += Long.bitCount(tiles[t] ^ rightOf(t)) + Long.bitCount(tiles[t] ^ belowOf(t));
        return 128 * tiles.length - 2 * unlike;
    }

    /** Overwrites all tiles. @param spins side × side, each ±1. Not modified. */
    void pack(byte[] spins) {
        int side = across * EDGE;
        for (int t = 0; t < tiles.length; t++) {
            int corner = t / across * EDGE * side + t % across * EDGE;
            long bits = 0;
            for (int k = 63; k >= 0; k--) bits = bits << 1 | spins[corner + (k >> 3) * side + (k & 7)] + 1 >> 1;
            tiles[t] = bits;
        }
    }

    /** @param spins side × side. Overwritten. */
    void unpack(byte[] spins) {
        int side = across * EDGE;
        for (int t = 0; t < tiles.length; t++) {
            int corner = t / across * EDGE * side + t % across * EDGE;
            long bits = tiles[t];
            for (int k = 0; k < 64; k++, bits >>>= 1)
                spins[corner + (k >> 3) * side + (k & 7)] = (byte) (((int) bits & 1) * 2 - 1);
        }
    }
}
