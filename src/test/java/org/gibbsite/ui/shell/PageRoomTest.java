package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.PagePart;
import org.junit.jupiter.api.Test;

final class PageRoomTest {
    private final FoldChoices none = FoldChoices.inMemory();

    private static PageRoom of(double wide, double high, double em, FoldChoices choices) {
        return PageRoom.of(wide / em, high / em, choices);
    }

    @Test void notesGiveWayFirstThenSettingsAndCharts() {
        assertThat(of(1920, 1080, 15, none).open()).containsExactlyInAnyOrder(PagePart.values());
        assertThat(of(1920, 1080, 18, none).open()).containsExactlyInAnyOrder(PagePart.SETTINGS, PagePart.CHARTS);
        assertThat(of(1366, 768, 13.5, none).open()).isEmpty();
        assertThat(of(1366, 768, 18, none).open()).isEmpty();
    }

    /** A window that is dragged wider or higher never folds what it had room for. */
    @Test void growingFoldsNothing() {
        for (double high = 30; high < 100; high += 1) {
            for (double wide = 40; wide < 240; wide += 1) {
                int open = PageRoom.of(wide, high, none).open().size();
                assertThat(PageRoom.of(wide + 1, high, none).open().size())
                        .as("wider than " + wide + " × " + high + " em")
                        .isGreaterThanOrEqualTo(open);
                assertThat(PageRoom.of(wide, high + 1, none).open().size())
                        .as("higher than " + wide + " × " + high + " em")
                        .isGreaterThanOrEqualTo(open);
            }
        }
    }

    @Test void whatAPersonChoseHolds() {
        FoldChoices choices = FoldChoices.inMemory();
        choices.put(PagePart.SETTINGS, Optional.of(true));
        choices.put(PagePart.NOTES, Optional.of(false));
        assertThat(of(1366, 768, 18, choices).open()).containsExactly(PagePart.SETTINGS);
        assertThat(of(1920, 1080, 15, choices).isOpen(PagePart.NOTES)).isFalse();
    }

    @Test void whatIsKeptOpenLeavesAStage() {
        FoldChoices choices = FoldChoices.inMemory();
        choices.put(PagePart.SETTINGS, Optional.of(true));
        choices.put(PagePart.NOTES, Optional.of(true));
        assertThat(of(1366, 768, 18, choices).open()).contains(PagePart.SETTINGS, PagePart.NOTES);
        assertThat(of(900, 600, 18, choices).open()).containsExactly(PagePart.SETTINGS);
        assertThat(of(900, 600, 32, choices).open()).isEmpty();
    }

    @Test void onlyWhatTheRoomWouldNotDoIsRemembered() {
        assertThat(PageRoom.choice(PagePart.NOTES, true, 128, 72, none)).isEmpty();
        assertThat(PageRoom.choice(PagePart.NOTES, false, 128, 72, none)).contains(false);
        assertThat(PageRoom.choice(PagePart.SETTINGS, true, 76, 43, none)).contains(true);
        assertThat(PageRoom.choice(PagePart.SETTINGS, false, 76, 43, none)).isEmpty();
    }

    @Test void companionGoesFromANarrowStage() {
        assertThat(of(1366, 768, 18, none).companion()).isTrue();
        assertThat(of(800, 600, 18, none).companion()).isFalse();
    }
}
