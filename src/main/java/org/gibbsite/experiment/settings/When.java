package org.gibbsite.experiment.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a settings component counts at all: {@code "method = tempering"}. While other settings of the lab say otherwise, the
 * form hides it and the command line refuses it by name; it keeps its value, which changes nothing that is seen.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface When {
    /** As {@link Condition#parse} reads it. */
    String value();
}
