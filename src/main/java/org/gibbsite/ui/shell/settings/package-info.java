/**
 * The form of a lab's settings: fields, their editors, their help.
 *
 * <p>May use {@code ui.shell.control}, {@code ui}, {@code experiment}, JavaFX, ControlsFX.
 *
 * <p>Start reading at {@link org.gibbsite.ui.shell.settings.SettingsForm}.
 */
package org.gibbsite.ui.shell.settings;
