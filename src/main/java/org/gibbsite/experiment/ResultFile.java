package org.gibbsite.experiment;

/**
 * A text file among the results of a run: a table, a drawing.
 *
 * @param name in the folder of results, with a slash between folders: {@code "figures/manifold.svg"}
 * @param text written in UTF-8
 */
public record ResultFile(String name, String text) {
}
