package org.gibbsite.ui.shell.exhibit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which parts of a page a person keeps open or folded, whatever the room. */
public interface FoldChoices {
    /** True keeps it open, false folded; empty leaves it to the room. */
    Optional<Boolean> get(PagePart part);

    void put(PagePart part, Optional<Boolean> choice);

    /** Forgotten with the page. */
    static FoldChoices inMemory() {
        Map<PagePart, Boolean> kept = new EnumMap<>(PagePart.class);
        return new FoldChoices() {
            @Override public Optional<Boolean> get(PagePart part) { return Optional.ofNullable(kept.get(part)); }

            @Override public void put(PagePart part, Optional<Boolean> choice) {
                choice.ifPresentOrElse(open -> kept.put(part, open), () -> kept.remove(part));
            }
        };
    }
}
