package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MeasuredRun;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is special to lab {@code vae}; what every lab promises is in {@code LabContractTest}. */
class VaeLabTest {
    @TempDir private Path folder;

    private static final RandomKey KEY = RandomKey.of(4);
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    private static VaeSettings settings(String... changes) {
        return Parameters.changed(new VaeLab().defaults(), changes);
    }

    private MeasuredRun<VaeSettings, VaeFrame> start(VaeSettings settings) {
        return MeasuredRun.of(new VaeExperiment(settings, new LabContext(KEY, backend, new Shelf(Places.ofSystem()))));
    }

    private static void advance(MeasuredRun<VaeSettings, VaeFrame> run, int updates) {
        for (int i = 0; i < updates; i++) run.step(KEY.fold(i));
        run.measure();
    }

    @Test void noLatentUnitsAreRefused() {
        assertThatThrownBy(() -> settings("latentUnits=0")).hasMessage("latentUnits must be 1 to 100: 0");
    }

    @Test void tooManyRowsAreRefusedWithTheFigure() {
        VaeSettings large = settings("batchSize=10000", "importanceSamples=100000");
        assertThatThrownBy(() -> start(large)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1\u202f000\u202f000\u202f000 rows need")
                .hasMessageContaining("GB of memory, and ");
    }

    @Test void aLossThatIsNotANumberStopsWithItsUpdate() {
        MeasuredRun<VaeSettings, VaeFrame> run = start(
                settings("data=bars-and-stripes", "hiddenUnits=20", "batchSize=100",
                        "optimiser=sgd", "learningRate=10", "likelihood=gaussian", "measureEvery=0"));
        assertThatThrownBy(() -> advance(run, 500)).isInstanceOf(DivergedException.class)
                .hasMessageMatching("Diverged at update \\d+: .*Try a learning rate below 10.*");
    }

    @Test void theBoundRisesAndItsTermsAddUp() {
        MeasuredRun<VaeSettings, VaeFrame> run = start(
                settings("hiddenUnits=50", "trainingImages=2000", "measureEvery=100"));
        advance(run, 200);
        double first = run.history().get("negativeElboTest").valueAt(0);
        double last = run.metrics().get("negativeElboTest");
        assertThat(last).isLessThan(first - 200);
        assertThat(run.metrics().get("reconstructionTermTest") + run.metrics().get("klTest")).isCloseTo(last,
                Offset.offset(1e-6));
        assertThat(run.metrics().get("activeUnitsTest")).isBetween(0.0, 2.0);
    }

    @Test void everyFigureHasInk() {
        MeasuredRun<VaeSettings, VaeFrame> run = start(
                settings("data=bars-and-stripes", "hiddenUnits=20", "batchSize=100",
                        "latentUnits=3", "secondLayerUnits=2"));
        advance(run, 20);
        assertThat(VaeFigures.figures(run.frame())).hasSize(5).allSatisfy(
                figure -> assertThat(distinct(figure)).as(figure.name()).isGreaterThan(2));
    }

    private static long distinct(Figure figure) {
        return Arrays.stream(figure.picture().argb()).distinct().count();
    }

    @Test void theTableOfPlacesHasALineForEachImage() {
        MeasuredRun<VaeSettings, VaeFrame> run = start(
                settings("data=bars-and-stripes", "hiddenUnits=20", "batchSize=100"));
        VaeFrame frame = run.frame();
        java.util.List<String> lines = LatentTable.csv(frame).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("image,class,mean1,mean2,deviation1,deviation2");
        VaeFrame.TestCodes codes = frame.testCodes().get();
        assertThat(lines).hasSize(1 + codes.count());
        assertThat(Float.parseFloat(lines.getLast().split(",")[3])).isCloseTo(codes.means()[2 * codes.count() - 1],
                Offset.offset(1e-5f));
    }

    /** The test set in its order, some hundred images at a time, is encoded as the probes are, class after class. */
    @Test void theWholeTestSetLiesWhereItsImagesLie() {
        VaeFrame frame = start(settings("data=scribble", "hiddenUnits=20", "batchSize=100")).frame();
        VaeFrame.TestCodes codes = frame.testCodes().get();
        assertThat(codes.count()).isGreaterThan(frame.probeCount());
        int[] seen = new int[frame.classes()];
        for (int probe = 0; probe < frame.probeCount(); probe++) {
            int label = frame.probeLabels()[probe], image = position(codes.labels(), label, seen[label]++);
            for (int unit = 0; unit < 2; unit++) {
                assertThat(codes.means()[2 * image + unit]).isCloseTo(frame.latentMeans()[2 * probe + unit],
                        Offset.offset(1e-5f));
                assertThat(codes.deviations()[2 * image + unit]).isCloseTo(frame.latentDeviations()[2 * probe + unit],
                        Offset.offset(1e-5f));
            }
        }
    }

    /** Where a class occurs for the time after {@code before} times. */
    private static int position(int[] labels, int label, int before) {
        int at = -1;
        for (int left = before; left >= 0; left--) {
            do
                at++;
            while (labels[at] != label);
        }
        return at;
    }

    /** The picture in the file, pixel by pixel, is the grid of the frame. */
    @Test void theMapAsSvgHoldsTheImagesOfTheFrame() throws Exception {
        VaeFrame frame = SmallRuns.bars(20);
        List<ResultFile> files = VaeFigures.files(frame);
        assertThat(files).extracting(ResultFile::name).containsExactly("figures/manifold.svg", "latent.csv");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.getFirst().text().getBytes(StandardCharsets.UTF_8)));
        Element image = (Element) svg.getElementsByTagName("image").item(0);
        Path file = Files.write(folder.resolve("map.png"),
                Base64.getDecoder().decode(image.getAttribute("href").substring("data:image/png;base64,".length())));
        Raster map = PngFile.read(file);
        int side = frame.manifoldSide(), width = frame.width();
        assertThat(map.width()).isEqualTo(side * width);
        for (int cell : new int[]{0, side - 1, side * side / 2, side * side - 1}) {
            float grey = frame.manifold()[cell * frame.pixels() + 5];
            int expected = ColourScale.unit(Colormap.INK).argb(grey);
            int x = cell % side * width + 5 % width, y = cell / side * frame.height() + 5 / width;
            assertThat(map.argb()[y * map.width() + x]).as("cell %d", cell).isEqualTo(expected);
        }
    }

    @Test void quantilesAreTheInverseOfTheDistribution() {
        assertThat(NormalQuantile.of(0.5)).isEqualTo(0);
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963985, Offset.offset(1e-8));
        assertThat(NormalQuantile.of(0.01)).isCloseTo(-2.326347874, Offset.offset(1e-8));
    }
}
