package org.gibbsite.experiment.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number above 0 that people also know by its reciprocal. The form slides and shows the reciprocal, the number itself
 * beside it; wherever settings are text, either may be given by its name.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reciprocal {
    /** As in {@code --set}: {@code "beta"}. */
    String name();

    /** {@code "β"}. */
    String symbol();

    /** Stops of the slider, rising: values of the reciprocal. */
    double[] stops();
}
