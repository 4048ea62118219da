package org.gibbsite.ui.shell.exhibit;

import java.util.Map;
import java.util.function.Function;
import org.gibbsite.experiment.TrainedModel;

/**
 * Another lab that goes on with what a run has learnt so far. The run itself goes on, too.
 *
 * @param words what it does, for a button: {@code "Sample this machine in lab gibbs"}
 * @param labId the other lab
 * @param begin keeps the model and gives the settings of the other lab with which it goes on, name → text; called on the
 *              engine thread, throws one sentence to refuse
 */
public record Sequel(String words, String labId, Function<TrainedModel, Map<String, String>> begin) {}
