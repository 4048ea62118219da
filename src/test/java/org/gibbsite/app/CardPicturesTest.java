package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPicturesTest {
    private static final String FOLDER = "/org/gibbsite/ui/shell/gallery/cards/";

    @Test void everyLabHasARecordedPictureForBothGrounds() throws IOException {
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            String id = entry.lab().id();
            requirePictures(recorded(id, "light"), recorded(id, "dark"), id);
        }
    }

    private static Raster recorded(String lab, String ground) throws IOException {
        String name = lab + "-" + ground + ".png";
        URL file = CardPicturesTest.class.getResource(FOLDER + name);
        assertThat(file).as(name + " (record it with: gibbsite cards --lab " + lab + ")").isNotNull();
        return PngFile.read(Path.of(URI.create(file.toString())));
    }

    /** Of one size, with something on them, the dark one darker. */
    private static void requirePictures(Raster light, Raster dark, String lab) {
        assertThat(List.of(light.width(), light.height())).as(lab).isEqualTo(List.of(dark.width(), dark.height()));
        for (Raster each : List.of(light, dark)) {
            assertThat(Arrays.stream(each.argb()).distinct().count()).as("colours of " + lab).isGreaterThan(8);
        }
        assertThat(brightness(dark)).as(lab).isLessThan(brightness(light) - 10);
    }

    /** The mean of green, in [0, 255]. */
    private static double brightness(Raster picture) {
        return Arrays.stream(picture.argb()).map(argb -> argb >> 8 & 255).average().orElseThrow();
    }

    @Test void oneCommandRecordsThem(@TempDir Path folder) throws IOException {
        CapturedCommandLine.Result result = new CapturedCommandLine().run("cards", "--lab", "gibbs", "--out",
                folder.resolve("new").toString());
        assertThat(result.status()).as(result.all()).isZero();
        Raster light = PngFile.read(folder.resolve("new/gibbs-light.png")), old = recorded("gibbs", "light");
        requirePictures(light, PngFile.read(folder.resolve("new/gibbs-dark.png")), "gibbs");
        assertThat(List.of(light.width(), light.height())).isEqualTo(List.of(old.width(), old.height()));
        assertThat(result.out()).contains("gibbs-light.png: ", "gibbs-dark.png: ").hasLineCount(2);
        assertThat(folder.resolve("new")).isDirectoryNotContaining(file -> !file.toString().contains("gibbs-"));
        assertThat(new CapturedCommandLine().run("cards", "--lab", "nothing").status()).isEqualTo(2);
    }
}
