package org.gibbsite.experiment;

import java.util.Map;
import java.util.function.Function;

/**
 * A kind of model that a lab goes on with: see {@link Lab#accepts}.
 *
 * @param verb    what it does with one, for a button: {@code "Sample this machine"}
 * @param changes settings, name → text, with which a run begins with the model; its {@link TrainedModel#reference} is
 *                among them
 */
public record Intake(ModelKind kind, String verb, Function<TrainedModel, Map<String, String>> changes) {}
