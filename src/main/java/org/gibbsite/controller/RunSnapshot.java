package org.gibbsite.controller;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Experiment;

/**
 * Everything about a run but its picture, at one moment. Immutable by agreement.
 *
 * @param step             steps made where the run stands now
 * @param furthest         steps made on the current branch
 * @param phase            phases made of the coming step; 0 between steps
 * @param phases           names of the phases; empty where there are none
 * @param grains           those that can be chosen
 * @param stepsPerSecond   measured over the last second, without measuring; 0 when nothing moves
 * @param casesPerSecond   as {@code stepsPerSecond}, in training cases
 * @param secondsElapsed   spent playing since the start of the run
 * @param secondsLeft      until play stops by itself, NaN if unknown
 * @param measuringShare   engine time spent on diagnostics over the last second, 0 to 1
 * @param frameShare       engine time spent on frames and snapshots over the last second, 0 to 1
 * @param waitingShare     engine time spent waiting for the next step's time over the last second, 0 to 1
 * @param measuring        whether diagnostics are waiting
 * @param curves           by key, each thinned to about a thousand points
 * @param parameterHash    of the last pause, else empty
 * @param acts             done by hand up to where the run stands, which settings and seed do not tell
 * @param notice           why the last command was refused, else empty
 */
public record RunSnapshot<S extends Record>(RunStatus status, S settings, long seed, long step, long furthest,
        int phase,
        List<String> phases, List<Grain> grains, Grain grain, Speed speed, Experiment.Progress progress,
        double stepsPerSecond, double casesPerSecond, double secondsElapsed, double secondsLeft, double measuringShare,
        double frameShare, double waitingShare, boolean measuring, Timeline timeline, Map<String, Curve> curves,
        SortedMap<String, Double> metrics, String parameterHash, int acts, boolean canUndo, boolean canRedo,
        String notice) {
}
