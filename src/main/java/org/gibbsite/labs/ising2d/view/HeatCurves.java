package org.gibbsite.labs.ising2d.view;

import java.util.HashMap;
import java.util.Map;
import org.gibbsite.models.ising.Kaufman;

/** Kaufman's specific heat of finite lattices over a range of temperatures, summed up once for each side. */
final class HeatCurves {
    private final double coldest, hottest;
    private final int points;
    private final Map<Integer, double[]> curves = new HashMap<>();

    HeatCurves(double coldest, double hottest, int points) {
        this.coldest = coldest;
        this.hottest = hottest;
        this.points = points;
    }

    /** C in k_B for each site, from the coldest to the hottest. Not to be modified. */
    double[] of(int side) {
        return curves.computeIfAbsent(side, this::curve);
    }

    private double[] curve(int side) {
        Kaufman kaufman = new Kaufman(side);
        double[] curve = new double[points];
        for (int k = 0; k < points; k++)
            curve[k] = kaufman.specificHeatPerSite(coldest + (hottest - coldest) * k / (points - 1));
        return curve;
    }
}
