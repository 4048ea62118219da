package org.gibbsite.labs.isingrbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.LatticeEnsemble.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetTest {
    /** Large enough to be kept. */
    private static final Recipe LARGE = new Recipe(16, 3.5, 16_000, 4);
    private static final Recipe SMALL = new Recipe(8, 2.5, 400, 4);

    private static TrainingSet set(Recipe recipe, Path folder) {
        return new TrainingSet(recipe, Backends.create(null, 1), Optional.ofNullable(folder));
    }

    private static long files(Path folder) throws IOException {
        if (!Files.exists(folder)) return 0;
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test void anInterruptedDrawingLeavesNothingAndTheNextOneDrawsTheSame(@TempDir Path folder) throws IOException {
        assertThat(16L * 16 * 16_000).isGreaterThan(TrainingSet.WORTH_KEEPING);
        TrainingSet interrupted = set(LARGE, folder);
        interrupted.draw(9000);
        byte[] last = interrupted.sample(8999);
        assertThat(files(folder)).as("files of a set that is not whole").isZero();

        TrainingSet again = set(LARGE, folder);
        assertThat(again.sample(8999)).isEqualTo(last);
        again.draw(LARGE.count());
        assertThat(files(folder)).isEqualTo(1);
        TrainingSet found = set(LARGE, folder);
        for (int n : new int[]{0, 7, 8999, 15_999})
            assertThat(found.sample(n)).as("sample " + n).isEqualTo(
                    again.sample(n));
        assertThat(found.energy(16_000)).isEqualTo(again.energy(16_000));
        assertThat(found.hash()).isEqualTo(again.hash());
    }

    @Test void aFileThatWasCutShortIsDrawnAnew(@TempDir Path folder) throws IOException {
        TrainingSet whole = set(LARGE, folder);
        whole.draw(LARGE.count());
        Path file;
        try (Stream<Path> all = Files.walk(folder)) {
            file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        TrainingSet anew = set(LARGE, folder);
        anew.draw(LARGE.count());
        assertThat(anew.sample(15_999)).isEqualTo(whole.sample(15_999));
        assertThat(Files.size(file)).isEqualTo(bytes.length);
    }

    @Test void aFolderThatCannotBeWrittenCostsNothingButTime(@TempDir Path folder) throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        TrainingSet set = set(LARGE, blocked);
        set.draw(LARGE.count());
        assertThat(set.sample(15_999)).hasSize(256);
    }

    @Test void smallSetsAreNotKept(@TempDir Path folder) throws IOException {
        set(SMALL, folder).draw(400);
        assertThat(files(folder)).isZero();
    }

    @Test void batchesAreTheSpinsAsZeroAndOne() {
        TrainingSet set = set(SMALL, null);
        FMatrixRMaj batch = new FMatrixRMaj(0, 0);
        set.gather(new int[]{5, 399, 0}, 1, 2, batch);
        assertThat(batch.numRows).isEqualTo(2);
        byte[] last = set.sample(399);
        for (int i = 0; i < 64; i++) assertThat(batch.data[i]).isEqualTo(last[i] > 0 ? 1f : 0f);
    }

    @Test void stepsAndSharesAddUp() {
        TrainingSet set = set(SMALL, null);
        assertThat(set.steps()).isEqualTo(8);
        assertThat(set.drawnAfter(3)).isEqualTo(150);
        assertThat(set.drawnAfter(1000)).isEqualTo(400);
        assertThat(set.trainingCases() + set.testCases()).isEqualTo(400);
        assertThat(set(LARGE, null).steps()).isEqualTo(200);
    }

    @Test void theMeanEnergyIsKaufmans() {
        double[] energy = set(SMALL, null).energy(400);
        assertThat((energy[0] - new Kaufman(8).energyPerSite(2.5)) / energy[1]).as("standard errors")
                .isBetween(-5.0, 5.0);
    }
}
