package org.gibbsite.app.bench;

/** Numbers of a report as other programs read them. */
final class Rounded {
    private Rounded() {}

    /** To three places. */
    static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
