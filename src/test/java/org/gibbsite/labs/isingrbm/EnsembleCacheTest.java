package org.gibbsite.labs.isingrbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.ising.Correlations;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.LatticeEnsemble;
import org.gibbsite.models.ising.LatticeEnsemble.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleCacheTest {
    private static final Recipe RECIPE = new Recipe(10, 2.3, 400, 5);

    private static LatticeEnsemble drawn(Recipe recipe, long slice) {
        LatticeEnsemble ensemble = new LatticeEnsemble(recipe, Backends.create(null, 1));
        while (ensemble.advance(slice)) continue;
        return ensemble;
    }

    @Test void slicesDoNotMatterAndTheEnergyIsExact() {
        byte[] samples = drawn(RECIPE, 1000).samples();
        assertThat(samples).isEqualTo(drawn(RECIPE, 1_000_000).samples());
        double sum = 0, squares = 0;
        for (int n = 0; n < 400; n++) {
            double e = -Correlations.bonds(Arrays.copyOfRange(samples, n * 100, n * 100 + 100), 10) / 100.0;
            sum += e;
            squares += e * e;
        }
        double mean = sum / 400, error = Math.sqrt((squares / 400 - mean * mean) / 400);
        assertThat((mean - new Kaufman(10).energyPerSite(2.3)) / error).as("%s ± %s", mean, error).isBetween(-5.0, 5.0);
    }

    @Test void anUnfinishedSetIsNeverHandedOut() {
        LatticeEnsemble ensemble = new LatticeEnsemble(RECIPE, Backends.create(null, 1));
        ensemble.advance(300_000);
        assertThat(ensemble.done()).isBetween(1, 399);
        assertThat(ensemble.progress()).isBetween(0.0, 1.0);
        assertThatIllegalStateException().isThrownBy(ensemble::samples).withMessageContaining("of 400 samples");
    }

    @Test void whatWasKeptIsFoundAndOnlyThat(@TempDir Path folder) throws IOException {
        EnsembleCache cache = new EnsembleCache(folder.resolve("ising"));
        assertThat(cache.find(RECIPE)).isEmpty();
        byte[] samples = drawn(RECIPE, 1_000_000).samples();
        cache.keep(RECIPE, samples);
        assertThat(cache.find(RECIPE)).hasValueSatisfying(found -> assertThat(found).isEqualTo(samples));
        assertThat(cache.find(new Recipe(10, 2.31, 400, 5))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> cache.keep(RECIPE, Arrays.copyOf(samples, 300)));
    }

    @Test void aDamagedFileOrThatOfAnotherRecipeIsAsGoodAsNone(@TempDir Path folder) throws IOException {
        EnsembleCache cache = new EnsembleCache(folder);
        Recipe other = new Recipe(10, 2.3, 400, 6);
        cache.keep(RECIPE, new byte[40_000]);
        Files.copy(cache.file(RECIPE), cache.file(other));
        assertThat(cache.find(other)).isEmpty();
        byte[] whole = Files.readAllBytes(cache.file(RECIPE));
        Files.write(cache.file(RECIPE), Arrays.copyOf(whole, whole.length / 2));
        assertThat(cache.find(RECIPE)).isEmpty();
    }
}
