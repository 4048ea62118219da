package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPicturesTest {
    private static final String FOLDER = "/org/gibbsite/ui/shell/cards/";

    @Test void everyLabHasARecordedPictureForBothGrounds() {
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            for (String ground : new String[]{"light", "dark"}) {
                String file = entry.lab().id() + "-" + ground + ".png";
                assertThat(CardPicturesTest.class.getResource(FOLDER + file))
                        .as(file + " (record it with: gibbsite cards --lab " + entry.lab().id() + ")").isNotNull();
            }
        }
    }

    @Test void oneCommandRecordsThem(@TempDir Path folder) {
        CapturedCommandLine.Result result = new CapturedCommandLine().run("cards", "--lab", "gibbs", "--out",
                folder.resolve("new").toString());
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(folder.resolve("new/gibbs-light.png")).exists().satisfies(file -> assertThat(
                Files.size(file)).as("bytes").isGreaterThan(10_000));
        assertThat(folder.resolve("new/gibbs-dark.png")).exists();
        assertThat(new CapturedCommandLine().run("cards", "--lab", "nothing").status()).isEqualTo(2);
    }
}
