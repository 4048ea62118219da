package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets whose labels are not 0 to 9: every lab that takes images runs on them, and its tables name the classes. */
@Timeout(120)
class AwkwardLabelsTest {
    private static final int TRAIN = 60;

    @TempDir private Path folder;

    private enum Labels {
        UNLABELLED(i -> i % 2 == 0 ? i % 10 : 255),
        FROM_128(i -> 128 + i % 3),
        ONE_CLASS(i -> 200),
        RARE(i -> i == 0 ? 255 : 0);

        private final IntUnaryOperator ofCase;

        Labels(IntUnaryOperator ofCase) { this.ofCase = ofCase; }
    }

    @ParameterizedTest
    @CsvSource({"rbm,UNLABELLED,20", "rbm,ONE_CLASS,1", "vae,UNLABELLED,20", "vae,FROM_128,7", "vae,RARE,20",
            "gibbs,UNLABELLED,20"}) void theyOpenAndTheRunEnds(String lab, Labels labels, int tests)
                    throws IOException {
        Path data = Files.createDirectory(folder.resolve("data")), out = folder.resolve("out");
        MadeImages.write(data, "train", TRAIN, labels.ofCase);
        MadeImages.write(data, "t10k", tests, labels.ofCase);
        String[] more = switch (lab) {
            case "rbm" -> new String[]{"batchSize=10", "hiddenUnits=4"};
            case "vae" -> new String[]{"batchSize=10", "hiddenUnits=4"};
            default -> new String[]{"start=data", "visibleUnits=16"};
        };
        Result result = new CapturedCommandLine().run("run", lab, "--data", data.toString(), "--set", more[0], "--set",
                more[1], "--steps", "5", "--out", out.toString());
        assertThat(result.status()).as(result.all()).isZero();
        if (lab.equals("vae")) {
            assertThat(Files.readAllLines(out.resolve("latent.csv")).stream().skip(1).map(line -> line.split(",")[1]))
                    .hasSize(tests).allMatch(label -> Integer.parseInt(label) >= 0)
                    .contains(Integer.toString(labels.ofCase.applyAsInt(tests - 1)));
        }
    }
}
