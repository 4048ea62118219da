/**
 * What the settings of a lab are made of: records whose components say their range, help and when they apply and count;
 * reading, changing and checking them by name.
 *
 * <p>May use the JDK alone.
 *
 * <p>Start reading at {@link org.gibbsite.experiment.settings.Parameters}.
 */
package org.gibbsite.experiment.settings;
