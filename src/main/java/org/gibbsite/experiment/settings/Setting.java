package org.gibbsite.experiment.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a settings component appears to people: in the generated form, in {@code --help} and in the docs. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
    /** Heading in the form, where the record of the component does not give it by its name. */
    String group() default "";

    /** One line. */
    String help();

    /** The symbol of the equations, {@code "ε"}; may be empty. */
    String symbol() default "";

    /** {@code "images"}, {@code "nats"}; may be empty. */
    String unit() default "";

    Applies applies() default Applies.RESET;

    /** What the house does with it, whatever its name. */
    Role role() default Role.NONE;

    /** Folded under "more". */
    boolean more() default false;

    /**
     * {@link #DATA}: names a data set, offered by name and downloaded on wish. {@link #EPOCHS}: passes over the training cases
     * after which a run ends.
     */
    enum Role {
        NONE, DATA, EPOCHS
    }

    /** When a change takes effect. */
    enum Applies {
        NOW, NEXT_EPOCH, RESET
    }
}
