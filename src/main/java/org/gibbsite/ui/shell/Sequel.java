package org.gibbsite.ui.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Another lab that goes on with what a run has learnt so far. The run itself goes on, too.
 *
 * @param words   what it does, for a button: {@code "Sample this machine in lab gibbs"}
 * @param labId   the other lab
 * @param folder  where the run is saved for it
 * @param changes settings of the other lab, as text, from the run's settings and the file
 */
public record Sequel(String words, String labId, Path folder, BiFunction<Record, Path, Map<String, String>> changes) {}
