package org.gibbsite.lesson;

/** A piece of running text. */
public sealed interface Inline {

    /** Words in one face. */
    record Words(String text, boolean emphasis, boolean strong) implements Inline {}

    /** Words as typed, in a fixed-width face. */
    record Code(String text) implements Inline {}

    /** A formula in the line, as LaTeX source. */
    record Formula(String latex) implements Inline {}

    /** A proposed run. @param address as {@code "rbm?hiddenUnits=16&seed=7#500"} */
    record RunLink(String text, String address) implements Inline {}

    /** A panel that is spoken of. @param panel as {@link Symbol#panel} */
    record PanelLink(String text, String panel) implements Inline {}
}
