package org.gibbsite.labs.rbm;

import java.util.List;
import org.gibbsite.experiment.Film;
import org.gibbsite.experiment.Film.Shot;
import org.gibbsite.models.rbm.Rbm;

/**
 * Takes the shots of W from which each filter's biography is told. A run of a million updates stays below
 * {@value #MOST_MEGABYTES} MB: large machines are filmed less often, very large ones in their first units only.
 */
final class WeightFilm {
    private static final int FINEST = 2, MOST_MEGABYTES = 32, OCTAVES = 16; // 2²⁰ updates are 16 octaves of the first 16

    private final Rbm rbm;
    private final Film film;
    private final int fineness, units;

    WeightFilm(Rbm rbm, Film film) {
        this.rbm = rbm;
        this.film = film;
        long budget = (long) MOST_MEGABYTES << 20, bytes = (long) rbm.visibleUnits() * rbm.hiddenUnits();
        int finest = FINEST;
        while (finest > 0 && shots(finest) * bytes > budget) finest--;
        fineness = finest;
        units = (int) Math.min(rbm.hiddenUnits(), Math.max(1, budget / shots(finest) / rbm.visibleUnits()));
    }

    /** In 2²⁰ updates, at most. */
    private static long shots(int fineness) {
        return (OCTAVES + 2L) << fineness;
    }

    /** Called after every update. */
    void follow(long step) {
        if (!Film.isDue(step, fineness) || film.contains(step)) return;
        film.add(Shot.of(step, rbm.weights().data, rbm.hiddenUnits(), units));
    }

    List<Shot> shots(long step) {
        return film.until(step);
    }
}
