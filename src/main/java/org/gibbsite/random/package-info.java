/**
 * Randomness as a value: counter-based keys.
 *
 * <p>May use nothing but the JDK.
 *
 * <p>Start reading at {@link org.gibbsite.random.RandomKey}.
 */
package org.gibbsite.random;
