package org.gibbsite.lesson;

import java.util.List;

/** What stands under one of the headings of {@link Notes#HEADINGS}. */
public record Section(String heading, List<Block> blocks) {
}
