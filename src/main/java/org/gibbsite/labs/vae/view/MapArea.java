package org.gibbsite.labs.vae.view;

/**
 * Where on a sheet a square or a strip of the latent space is drawn, its middle in the middle.
 *
 * @param left  of the area, px, and so on
 * @param reach value of x at the right edge, −value at the left; y has the same scale
 */
record MapArea(double left, double top, double wide, double high, double reach) {

    /** Pixels for a unit of z. */
    double scale() {
        return wide / (2 * reach);
    }

    double x(double value) {
        return left + wide / 2 + value * scale();
    }

    double y(double value) {
        return top + high / 2 - value * scale();
    }

    double valueX(double x) {
        return (x - left - wide / 2) / scale();
    }

    double valueY(double y) {
        return (top + high / 2 - y) / scale();
    }

    /** Whether a pixel is inside. */
    boolean holds(double x, double y) {
        return x >= left && x < left + wide && y >= top && y < top + high;
    }

    /** Distance between two numbers on an axis, at least {@code room} px and so that at most nine of them are in sight. */
    double tick(double room) {
        double step = 1;
        for (int k = 0; 2 * reach / step > 8 || step * scale() < room && step < reach; k++)
            step *= k % 3 == 1 ? 2.5 : 2;
        return Math.min(step, reach);
    }
}
