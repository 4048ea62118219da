package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact results against one another, against published numbers and against tables made elsewhere. */
class ExactIsingTest {

    /** Rows of a table of ising-exact, without its heading; the test is skipped where the folder is not here. */
    static List<double[]> table(String name) throws IOException {
        String chosen = System.getenv("GIBBSITE_DATA");
        Path file = Stream.of(chosen == null ? "" : chosen, "../shared/data").filter(text -> !text.isEmpty())
                .map(folder -> Path.of(folder, "ising-exact", name)).filter(Files::exists).findFirst().orElse(null);
        Assumptions.assumeTrue(file != null, "no ising-exact/" + name + " in GIBBSITE_DATA or ../shared/data");
        return Files.readAllLines(file).stream().skip(1).map(
                line -> Stream.of(line.replace("nan", "NaN").split(",")).mapToDouble(Double::parseDouble).toArray())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4}) void enumerationAgreesWithTheTable(int side) throws IOException {
        ExactLattice exact = new ExactLattice(side);
        for (double[] row : table("exact_" + side + "x" + side + "_periodic.csv")) {
            Coupling coupling = new Coupling(row[0], 0);
            Averages own = exact.averages(coupling);
            assertThat(exact.logPartition(coupling)).isCloseTo(row[1], within(1e-9));
            assertThat(own.energy()).isCloseTo(row[2], within(1e-9));
            assertThat(own.specificHeat()).isCloseTo(row[3], within(1e-9));
            assertThat(own.absMagnetisation()).isCloseTo(row[4], within(1e-9));
            assertThat(own.susceptibility()).isCloseTo(row[5], within(1e-9));
            assertThat(own.binder()).isCloseTo(row[6], within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4}) void kaufmanAgreesWithEnumeration(int side) {
        ExactLattice exact = new ExactLattice(side);
        for (double temperature : new double[]{0.7, 1.5, 2, Coupling.CRITICAL_TEMPERATURE, 2.5, 4, 20}) {
            Averages averages = exact.averages(new Coupling(temperature, 0));
            Kaufman kaufman = new Kaufman(side);
            assertThat(kaufman.logPartition(temperature)).isCloseTo(exact.logPartition(new Coupling(temperature, 0)),
                    within(1e-10));
            assertThat(kaufman.energyPerSite(temperature)).isCloseTo(averages.energy(), within(1e-10));
            assertThat(kaufman.specificHeatPerSite(temperature)).isCloseTo(averages.specificHeat(), within(1e-8));
        }
    }

    @Test void kaufmanAgreesWithThePublishedEnergiesOfSide64() {
        double[][] published = {{1.5, -1.951117}, {2.0, -1.745565}, {2.269, -1.424344}, {2.5, -1.106083},
                {4.0, -0.557272}};
        for (double[] row : published)
            assertThat(new Kaufman(64).energyPerSite(row[0])).isCloseTo(row[1], within(6e-7));
    }

    @Test void onsagerAndYangAgreeWithTheTable() throws IOException {
        for (double[] row : table("onsager_infinite.csv")) {
            assertThat(Onsager.energyPerSite(row[0])).as("energy at %s", row[0]).isCloseTo(row[2], within(1e-8));
            assertThat(Onsager.magnetisation(row[0])).as("magnetisation at %s", row[0]).isCloseTo(row[3],
                    within(Math.abs(row[0] - Coupling.CRITICAL_TEMPERATURE) < 1e-9 ? 0.02 : 1e-9));
        }
    }

    @Test void onsagersSpecificHeatIsTheDerivativeOfHisEnergy() {
        for (double t : new double[]{0.8, 1.5, 2.2, 2.3, 3, 10}) {
            double slope = (Onsager.energyPerSite(t + 1e-5) - Onsager.energyPerSite(t - 1e-5)) / 2e-5;
            assertThat(Onsager.specificHeatPerSite(t)).isCloseTo(slope, within(1e-5));
        }
    }

    @Test void kaufmanTendsToOnsager() {
        for (double t : new double[]{1, 2, 3, 5})
            assertThat(new Kaufman(256).energyPerSite(t)).isCloseTo(Onsager.energyPerSite(t), within(1e-9));
        assertThat(Onsager.energyPerSite(Coupling.CRITICAL_TEMPERATURE)).isCloseTo(-Math.sqrt(2), within(1e-7));
    }
}
