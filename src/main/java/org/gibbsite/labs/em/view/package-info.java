/**
 * The panels of lab {@code em}.
 *
 * <p>May use the lab, {@code kit}, {@code models}, {@code experiment}, {@code ui}, {@code raster} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.labs.em.view.EmView}.
 */
package org.gibbsite.labs.em.view;
