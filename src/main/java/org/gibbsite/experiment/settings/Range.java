package org.gibbsite.experiment.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values a numeric settings component may take, ends included. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {
    double min();

    double max();

    /** Slider on 1-2-5 detents of a logarithmic scale; {@code min} may then be 0, which is its own left-most detent. */
    boolean logarithmic() default false;

    /** Stops of the slider where the regular ones do not suit, rising, inside the range; empty for the regular ones. */
    double[] stops() default {};

    /** A value that attracts: the slider stops there from nearby, and says its {@link #magnetName}; NaN for none. */
    double magnet() default Double.NaN;

    /** Of the magnet, a short word: {@code "critical"}. */
    String magnetName() default "";
}
