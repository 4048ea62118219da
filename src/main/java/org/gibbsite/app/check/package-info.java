/**
 * Check the math: small proofs, carried out here and now, that this machine computes what the notes say.
 *
 * <p>May use everything below {@code ui}.
 *
 * <p>Start reading at {@link org.gibbsite.app.check.Check} and {@link org.gibbsite.app.check.Checks}.
 */
package org.gibbsite.app.check;
