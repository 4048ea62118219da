package org.gibbsite.ui.shell.exhibit;

import java.nio.file.Path;

/**
 * A run that was left, as it stands on the disk.
 *
 * @param file  with the whole of it
 * @param labId of its lab
 * @param words where it stands and when it was left, for people: {@code "update 12 300 · seed 42 · yesterday 18:04"}
 */
public record LeftRun(Path file, String labId, String words) {
}
