package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the pages of all labs, without a display. */
class PagePictureTest {
    private static final int WIDTH = 1000, HEIGHT = 640, STEP = 6;

    static List<String> labs() {
        return LabCatalog.entries().stream().map(entry -> entry.lab().id()).toList();
    }

    @ParameterizedTest
    @MethodSource("labs") void theSameRunGivesTheSamePixels(String lab) throws InterruptedException {
        Raster first = picture(LabCatalog.find(lab), 7), second = picture(LabCatalog.find(lab), 7);
        assertThat(Arrays.stream(first.argb()).distinct().count()).as("colours of the page").isGreaterThan(50);
        long different = differences(first, second);
        assertThat(different).as("pixels that differ between two pictures of one run").isZero();
        assertThat(differences(first, picture(LabCatalog.find(lab), 8))).as("pixels that another seed changes")
                .isPositive();
    }

    private static <S extends Record, F extends Frame> Raster picture(LabCatalog.Entry<S, F> entry, long seed)
            throws InterruptedException {
        FxTest.run(() -> {}); // the toolkit of the other tests draws
        return new PagePicture(WIDTH, HEIGHT, Theme.LIGHT, "", -1).of(entry, entry.preview(), seed, STEP,
                new Shelf(Places.ofSystem()), line -> {});
    }

    private static long differences(Raster one, Raster other) {
        long different = 0;
        for (int i = 0; i < one.argb().length; i++) if (one.argb()[i] != other.argb()[i]) different++;
        return different;
    }
}
