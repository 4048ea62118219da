/**
 * What a terminal shows of a run: progress bar, sparkline, a few pictures in half-block characters.
 *
 * <p>May use {@code raster}.
 *
 * <p>Start reading at {@link org.gibbsite.app.terminal.RunDisplay}.
 */
package org.gibbsite.app.terminal;
