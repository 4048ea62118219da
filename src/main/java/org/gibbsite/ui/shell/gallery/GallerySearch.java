package org.gibbsite.ui.shell.gallery;

import java.util.List;
import java.util.Locale;

/** What is typed into the search of the gallery: words that all have to be found, in any order. */
record GallerySearch(List<String> words) {

    static GallerySearch of(String typed) {
        return new GallerySearch(
                typed.isBlank() ? List.of() : List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** @param text in lower case */
    boolean finds(String text) {
        return words.stream().allMatch(text::contains);
    }
}
