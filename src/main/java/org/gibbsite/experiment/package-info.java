/**
 * The seam: what a lab is, what a run of it can do, and what it hands out.
 *
 * <p>May use {@code experiment.settings}, {@code random}, {@code compute} and {@code data}.
 *
 * <p>Start reading at {@link org.gibbsite.experiment.Lab}, then {@link org.gibbsite.experiment.Experiment}.
 */
package org.gibbsite.experiment;
