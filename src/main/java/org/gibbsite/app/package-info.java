/**
 * The composition root: builds everything, knows everything.
 *
 * <p>May use every package.
 *
 * <p>Start reading at {@link org.gibbsite.app.LabCatalog}.
 */
package org.gibbsite.app;
