package org.gibbsite.experiment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a settings component appears to people: in the generated form, in {@code --help} and in the docs. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
    /** Heading in the form: Data, Model, Learning, Sampling, Measuring. */
    String group();

    /** One line. */
    String help();

    /** The symbol of the equations, {@code "ε"}; may be empty. */
    String symbol() default "";

    /** {@code "images"}, {@code "nats"}; may be empty. */
    String unit() default "";

    Applies applies() default Applies.RESET;

    /** Folded under "more". */
    boolean more() default false;

    /** When a change takes effect. */
    enum Applies {
        NOW, NEXT_EPOCH, RESET
    }
}
