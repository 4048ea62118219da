package org.gibbsite.ui.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.PagePart;

/**
 * How the room of a page is shared out, from its size alone: nothing that is laid out is asked, so that no layout can lead
 * to another. First the notes give way, then settings and charts; the hero has a quarter of the page, of a low one 30 %.
 *
 * @param open      parts that lie beside the stage; the others are folded
 * @param low       whether margins are narrow
 * @param companion whether a second panel has room beside the big one
 * @param hero      share of the stage's width that the big one gets beside a companion
 */
record PageRoom(Set<PagePart> open, boolean low, boolean companion, double hero) {
    /** Under this height, em, a page is low. */
    private static final double HIGH = 58;
    /** Of the page's area, for the picture of the first panel; a little more than is promised. */
    private static final double WANTED = 0.255, WANTED_LOW = 0.32;
    private static final double LEAST_SHARE = 0.6, MOST_SHARE = 0.74;
    /** A narrower stage, em, has no room for a companion. */
    private static final double PAIR = 46;
    /** Under this width, em, a stage shows nothing. */
    private static final double LEAST_STAGE = 20;

    // Sizes in em, as in gibbsite.css and explain.css, with the gap to the stage.
    private static final double SETTINGS = 21.6, NOTES = 26.6, RAIL = 2.9, CHARTS = 12.1, STRIP = 3.9;
    /** Around all of it: margins at both sides; margins, top bar, transport and status line. */
    private static final double AROUND_WIDE = 1.4, AROUND_HIGH = 10.5, AROUND_HIGH_LOW = 8.2;
    /** Around a picture in its card: margins at both sides; margins, title and the line below the picture. */
    private static final double CARD_WIDE = 2.4, CARD_HIGH = 6.2, CARD_HIGH_LOW = 5;

    /**
     * @param wide    of the page, em
     * @param high    of the page, em
     * @param choices what a person wants open or folded all the same
     */
    static PageRoom of(double wide, double high, FoldChoices choices) {
        PageRoom room = null;
        for (Set<PagePart> open : inOrder()) {
            room = of(wide, high, leavingAStage(wide, chosen(open, choices), choices));
            if (room.heroArea(wide, high) >= wanted(high) * wide * high) return room;
        }
        return room;
    }

    /** What lies open where nobody has chosen: from all that one may wish for to the least. */
    private static Iterable<Set<PagePart>> inOrder() {
        return java.util.List.of(EnumSet.allOf(PagePart.class), EnumSet.of(PagePart.SETTINGS, PagePart.CHARTS),
                EnumSet.noneOf(PagePart.class));
    }

    private static Set<PagePart> chosen(Set<PagePart> byRoom, FoldChoices choices) {
        Set<PagePart> open = EnumSet.noneOf(PagePart.class);
        for (PagePart part : PagePart.values()) {
            if (choices.get(part).orElse(byRoom.contains(part))) open.add(part);
        }
        return open;
    }

    /** What is kept open folds all the same where it would leave nothing to the stage: the notes first. */
    private static Set<PagePart> leavingAStage(double wide, Set<PagePart> open, FoldChoices choices) {
        for (PagePart part : java.util.List.of(PagePart.NOTES, PagePart.SETTINGS)) {
            if (choices.get(part).orElse(false) && stageWide(wide, open) < LEAST_STAGE) open.remove(part);
        }
        return open;
    }

    private static PageRoom of(double wide, double high, Set<PagePart> open) {
        boolean low = isLow(high);
        double stage = stageWide(wide, open);
        double needed = (wanted(high) + 0.01) * wide * high / pictureHigh(high, open) + CARD_WIDE;
        // In hundredths: a window that is dragged moves the divider now and then, not with every pixel.
        double hero = Math.ceil(100 * Math.clamp(needed / stage, LEAST_SHARE, MOST_SHARE)) / 100;
        return new PageRoom(Set.copyOf(open), low, stage >= PAIR, hero);
    }

    private static boolean isLow(double high) { return high < HIGH; }

    private static double wanted(double high) { return isLow(high) ? WANTED_LOW : WANTED; }

    private static double stageWide(double wide, Set<PagePart> open) {
        double settings = open.contains(PagePart.SETTINGS) ? SETTINGS : RAIL;
        double notes = open.contains(PagePart.NOTES) ? NOTES : RAIL;
        return Math.max(1, wide - AROUND_WIDE - settings - notes);
    }

    private static double pictureHigh(double high, Set<PagePart> open) {
        double around = isLow(high) ? AROUND_HIGH_LOW + CARD_HIGH_LOW : AROUND_HIGH + CARD_HIGH;
        return Math.max(1, high - around - (open.contains(PagePart.CHARTS) ? CHARTS : STRIP));
    }

    /** Beside a companion, in em². Where that has no room there is more, but what is open must not depend on it. */
    private double heroArea(double wide, double high) {
        return (hero * stageWide(wide, open) - CARD_WIDE) * pictureHigh(high, open);
    }

    boolean isOpen(PagePart part) { return open.contains(part); }

    /** What to remember of a wish: nothing where the room alone does the same. */
    static Optional<Boolean> choice(PagePart part, boolean wanted, double wide, double high, FoldChoices choices) {
        FoldChoices without = FoldChoices.inMemory();
        for (PagePart other : PagePart.values()) if (other != part) without.put(other, choices.get(other));
        return of(wide, high, without).isOpen(part) == wanted ? Optional.empty() : Optional.of(wanted);
    }
}
