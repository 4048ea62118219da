/**
 * Commands with their keys, and the controls that pages and their parts share.
 *
 * <p>May use {@code experiment}, JavaFX, ControlsFX, icons.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.control.Command}.
 */
package org.gibbsite.ui.shell.control;
