package org.gibbsite.experiment;

import java.util.List;
import java.util.Map;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;

/**
 * A teaching experiment: its settings, and how to start a run. Stateless.
 *
 * @param <S> settings, a record whose components carry {@link Setting} and, where numeric, {@link Range}
 * @param <F> what a view sees
 */
public interface Lab<S extends Record, F extends Frame> {

    /** Stable: the package, the resource folder, the argument on the command line and the docs page. */
    String id();

    /** As on the card: {@code "RBM filters"}. */
    String title();

    /** As on the card, one line. */
    String promise();

    /** The letter and name of the chapter: {@code "A Energy"}. */
    String chapter();

    /** The word for one step, as on the transport bar: {@code "update"} or {@code "sweep"}. */
    default String stepName() {
        return "update";
    }

    /** The word for one step with these settings, where they decide what a step is: one of Wolff's clusters is no sweep. */
    default String stepName(S settings) {
        return stepName();
    }

    /** The word for what {@code Experiment.Progress} counts as cases, in rates: {@code "image"} or {@code "spin"}. */
    default String caseName() {
        return "image";
    }

    /** Whether a page begins by phases, in slow motion: where a whole run is over before anybody has looked. */
    default boolean beginsByPhases() {
        return false;
    }

    /** The only place where defaults are written. */
    S defaults();

    /** At least one, the first of which opens with the lab and finishes within a minute on two laptop cores. */
    List<Preset<S>> presets();

    /** The settings of a preset. @throws IllegalArgumentException naming the presets there are */
    default S preset(String id) {
        return presets().stream().filter(preset -> preset.id().equals(id)).findFirst().map(Preset::settings)
                .orElseThrow(() -> new IllegalArgumentException("lab " + id() + " has no preset '" + id
                        + "'; there are: " + String.join(", ", presets().stream().map(Preset::id).toList())));
    }

    /** All that its runs may measure, in the order of the charts. */
    List<Metric> metrics();

    /** What hands can do to its runs besides turning settings. */
    default List<ActKind> acts() {
        return List.of();
    }

    /** The kinds of models that its runs hand over; with given settings at most one of them is made. */
    default List<Product<S>> produces() {
        return List.of();
    }

    /**
     * The model that a run hands over.
     *
     * @param settings   in force at the checkpoint
     * @param checkpoint whose arrays the model may share
     * @param origin     where the run stands, for people
     * @throws IllegalArgumentException one sentence, where there is none
     */
    default TrainedModel handOver(S settings, Checkpoint checkpoint, String origin) {
        return produces().stream().filter(product -> product.made().test(settings)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a run of lab '" + id()
                        + "' with these settings hands no model over"))
                .taker().take(settings, checkpoint, origin);
    }

    /** The kinds of models that its runs can begin with. */
    default List<Intake> accepts() {
        return List.of();
    }

    /**
     * What goes wrong in a run, ranked: see {@link Diagnoses}. A pure function of what was measured, which costs training
     * nothing and is the same in the window, on the command line and after a seek.
     *
     * @param settings in force
     * @param curves   by key, perhaps thinned; points after {@code step} do not count
     * @param step     where the run stands
     */
    default List<Diagnosis> diagnose(S settings, Map<String, Curve> curves, long step) {
        return List.of();
    }

    /** Builds the state before step 0. Throws {@link IllegalArgumentException} with one clear sentence. */
    Experiment<S, F> start(S settings, LabContext context);
}
