/**
 * Runs: step counter, knob turns, checkpoints, exact seek and fork, and the engine thread that plays them.
 *
 * <p>May use {@code experiment}, {@code random}, {@code data}, {@code compute}, Gson.
 *
 * <p>Start reading at {@link org.gibbsite.controller.ExperimentRun}, then {@link org.gibbsite.controller.RunController}.
 */
package org.gibbsite.controller;
