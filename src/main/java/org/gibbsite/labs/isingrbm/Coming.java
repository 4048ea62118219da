package org.gibbsite.labs.isingrbm;

import org.gibbsite.experiment.Absence;

/**
 * When what has no value yet gets its first one.
 *
 * @param schedule of the course
 * @param courseBegin step at which the course began
 * @param taken    steps of the course
 * @param every    updates between two measurements; 0 for none
 */
record Coming(Schedule schedule, long courseBegin, long taken, int every) {

    Absence drawn() { return until(1); }

    /** What needs all configurations. */
    Absence allDrawn() { return until(schedule.drawing()); }

    Absence small() { return Absence.until("update", 0); }

    /** The error while a layer learns, a mean over some updates. */
    Absence error(int layer) {
        long first = schedule.beginOf(layer) + IsingRbmExperiment.POINT_EVERY;
        return layer < Schedule.LAYERS && first > schedule.beginOf(layer + 1)
                ? Absence.forGood(
                        "layer " + layer + " learns for fewer than " + IsingRbmExperiment.POINT_EVERY + " updates")
                : until(first);
    }

    /** Fields and reconstructions of a layer: every so many of its updates, and with its last one. */
    Absence measured(int layer) {
        if (every == 0) return Absence.every("update", 0, 0, "measure every", "Measuring");
        long begin = schedule.beginOf(layer), end = schedule.beginOf(layer + 1);
        long next = begin + Math.max(0, taken - begin) / every * every + every;
        if (taken < end) return until(Math.min(next, end));
        return layer == Schedule.LAYERS // which goes on
                ? until(next)
                : Absence.forGood("not measured while layer " + layer + " learnt");
    }

    private Absence until(long ofCourse) { return Absence.until("update", courseBegin + ofCourse); }
}
