package org.gibbsite.experiment;

/** Other settings from the coming step on. */
public record Retune<S extends Record>(S settings) implements Turn {
}
