package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class UnseenScreenTest {

    @Test void aScreenThatCannotBeIsOneSentence() {
        assertThatThrownBy(() -> UnseenScreen.open("no-Xvfb-here", 64, 48)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the program no-Xvfb-here is not here").hasMessageContaining("apt install xvfb");
    }

    @Test void anEmptyScreenIsOfOneColourAndLeavesNothingBehind() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        Set<Path> before = folders();
        long servers = servers();
        try (UnseenScreen screen = UnseenScreen.open("Xvfb", 640, 480)) {
            assertThat(screen.display()).matches(":\\d+");
            assertThat(servers()).isEqualTo(servers + 1);
            int[] look = new int[screen.length()];
            Arrays.fill(look, -1);
            screen.look(look);
            assertThat(Arrays.stream(look).distinct().toArray()).as("colours of 320 × 240 pixels").hasSize(1)
                    .doesNotContain(-1);
        }
        assertThat(servers()).isEqualTo(servers);
        assertThat(folders()).isEqualTo(before);
    }

    @Test void aPixelIsSeenWhereItIsPainted() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        Set<Path> before = folders();
        try (UnseenScreen screen = UnseenScreen.open("Xvfb", 64, 48)) {
            Path folder = folders().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
            int[] look = new int[screen.length()];
            screen.look(look);
            paint(folder.resolve("Xvfb_screen0"), 64, 48, 6, 10, 0x123456);
            int[] after = new int[screen.length()];
            screen.look(after);
            look[10 / 2 * 32 + 6 / 2] = 0x123456;
            assertThat(after).as("every second pixel of every second row").containsExactly(look);
        }
    }

    /** Over the pixels of a screen, which end its file, 4 bytes each. */
    private static void paint(Path picture, int width, int height, int x, int y, int colour) throws IOException {
        try (FileChannel file = FileChannel.open(picture, StandardOpenOption.WRITE)) {
            ByteBuffer pixel = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(colour).flip();
            file.write(pixel, file.size() - 4L * (width * (height - y) - x));
        }
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("gibbsite-screen-"))
                    .collect(Collectors.toSet());
        }
    }

    private static long servers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("Xvfb")).count();
    }

    @Test void processorTimeOfChildrenIsCounted() throws IOException, InterruptedException {
        double before = ChildTime.seconds();
        Assumptions.assumeFalse(Double.isNaN(before), "needs /proc");
        assertThat(new ProcessBuilder("/bin/sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done").start()
                .waitFor()).isZero();
        assertThat(ChildTime.seconds() - before).isGreaterThan(0.01);
    }
}
