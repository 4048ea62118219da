package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.RunFigures;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.Test;

final class CompassPanelTest {
    private final CompassPanel panel = FxTest.call(() -> new CompassPanel(
            new ViewContext(new Selection(), new SimpleObjectProperty<>(Theme.LIGHT))));

    @Test void theReadingsUpToThePresentAreTold() {
        FxTest.run(() -> {
            panel.show(SyntheticFrame.of(4, 4, 8, 10, 25));
            panel.follow(new RunFigures(25, curves(), Double.NaN));
            assertThat(panel.describe()).isEqualTo("Gradient compass at update 25: CD-1 12.0°, 0.920 times the length, "
                    + "CD-k 22.0°, 0.820 times the length, PCD-1 32.0°, 0.720 times the length of the exact gradient, "
                    + "read at update 20.");
        });
    }

    @Test void withoutReadingsThePanelSaysWhy() {
        FxTest.run(() -> {
            panel.show(SyntheticFrame.of(4, 4, 8, 10, 25));
            panel.follow(new RunFigures(25, Map.of(), Double.NaN));
            assertThat(panel.describe()).contains("compass every");
            panel.show(SyntheticFrame.of(5, 5, 21, 10, 25));
            assertThat(panel.describe()).contains("at most 20 units, not 21");
        });
    }

    private static Map<String, Curve> curves() {
        Map<String, Curve> curves = new LinkedHashMap<>();
        long[] steps = {0, 10, 20, 30};
        String[] estimates = {"Cd1", "CdK", "Pcd"};
        for (int n = 0; n < 3; n++) {
            double[] angles = new double[4], ratios = new double[4];
            for (int k = 0; k < 4; k++) {
                angles[k] = 10 + 10 * n + k;
                ratios[k] = 0.9 - 0.1 * n + 0.01 * k;
            }
            curves.put("gradientAngle" + estimates[n], new Curve("angle", "degrees", steps, angles, new double[4]));
            curves.put("gradientRatio" + estimates[n], new Curve("ratio", "1", steps, ratios, new double[4]));
        }
        return curves;
    }
}
