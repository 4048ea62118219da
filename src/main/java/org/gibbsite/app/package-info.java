/**
 * The composition root: builds everything, knows everything.
 *
 * <p>May use every package.
 *
 * <p>Start reading at {@code LabCatalog}.
 */
package org.gibbsite.app;
