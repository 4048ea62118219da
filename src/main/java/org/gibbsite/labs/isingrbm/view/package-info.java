/**
 * The panels of the lab {@code ising-rbm}.
 *
 * <p>May use the lab, {@code models} (values that frames hold), {@code experiment}, {@code ui} and JavaFX.
 *
 * <p>Start reading at {@link org.gibbsite.labs.isingrbm.view.IsingRbmView}.
 */
package org.gibbsite.labs.isingrbm.view;
