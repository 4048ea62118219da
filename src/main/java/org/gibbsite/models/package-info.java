/**
 * The mathematics, a package a model family.
 *
 * <p>May use {@code random}, {@code compute} (not its back ends) and EJML.
 *
 * <p>Start reading at {@code rbm}.
 */
package org.gibbsite.models;
