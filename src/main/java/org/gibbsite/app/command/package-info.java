/**
 * The commands of the command line: labs, run, resume, picture, devices, data, check, bench.
 *
 * <p>May use every package but {@code app} itself, which hands it the labs and the window.
 *
 * <p>Start reading at {@link org.gibbsite.app.command.RunCommand}.
 */
package org.gibbsite.app.command;
