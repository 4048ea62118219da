package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class UnseenScreenTest {

    @Test void aScreenThatCannotBeIsOneSentence() {
        assertThatThrownBy(() -> UnseenScreen.open("no-Xvfb-here", 64, 48)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the program no-Xvfb-here is not here").hasMessageContaining("apt install xvfb");
    }

    @Test void anEmptyScreenIsOfOneColourAndLeavesNoServerBehind() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        try (UnseenScreen screen = UnseenScreen.open("Xvfb", 640, 480)) {
            assertThat(screen.display()).matches(":\\d+");
            int[] look = new int[screen.length()];
            Arrays.fill(look, -1);
            screen.look(look);
            assertThat(Arrays.stream(look).distinct().toArray()).as("colours of 320 × 240 pixels").hasSize(1)
                    .doesNotContain(-1);
        }
    }

    @Test void processorTimeOfChildrenIsCounted() throws IOException, InterruptedException {
        double before = ChildTime.seconds();
        Assumptions.assumeFalse(Double.isNaN(before), "needs /proc");
        assertThat(new ProcessBuilder("/bin/sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done").start()
                .waitFor()).isZero();
        assertThat(ChildTime.seconds() - before).isGreaterThan(0.01);
    }
}
