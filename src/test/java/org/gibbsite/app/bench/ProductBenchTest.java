package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductBenchTest {

    @Test void everyShapeInUseHasItsRateAndItsShareOfThePeak() {
        List<String> lines = new ArrayList<>();
        ProductBenchReport report = new ProductBench(1, 1e-3, false, lines::add).run();
        JsonObject json = report.json();
        assertThat(json.get("bench").getAsString()).isEqualTo("product");
        assertThat(report.rows()).extracting(ProductBenchReport.Row::name).containsExactly("100×784×500",
                "100×500×784  second transposed", "784×100×500  first transposed", "100×500×2000", "20×784×500",
                "1000×784×500", "1024×1024×1024");
        assertThat(lines).hasSize(2 + report.rows().size());
        for (var element : json.getAsJsonArray("rows")) {
            JsonObject row = element.getAsJsonObject();
            assertThat(row.get("gflops").getAsDouble()).isPositive();
            assertThat(row.get("peakGflops").getAsDouble()).isPositive();
            assertThat(row.has("ratio")).isFalse();
        }
    }

    @Test void aRowSaysRateShareAndRatio() {
        var row = new ProductBenchReport.Row("100×784×500", 90, 100, 0.9, 75, 1.2);
        assertThat(row.text()).contains("90.0 GFLOP/s").contains("90 % of 100.0").contains("1.20 × 75.0");
    }

    @Test void badOptionsAreRefused() {
        assertThatThrownBy(() -> new ProductBench(0, 1, false, line -> {})).hasMessageContaining("threads");
        assertThatThrownBy(() -> new ProductBench(1, 0, false, line -> {})).hasMessageContaining("seconds");
    }
}
