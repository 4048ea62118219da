package org.gibbsite.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFileTest {
    @TempDir Path folder;

    @Test void pngRoundTripIsExact() throws IOException {
        for (int alpha : new int[]{0xFF000000, 0x80000000}) {
            Raster picture = new Raster(7, 5);
            for (int i = 0; i < 35; i++) picture.argb()[i] = i * 0x01030507 & 0xFFFFFF | alpha;
            Path file = folder.resolve("p.png");
            PngFile.write(picture, file);
            assertThat(PngFile.read(file).argb()).containsExactly(picture.argb());
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test void pictureHasTheRightsOfAnyOtherFile() throws IOException {
        Path file = folder.resolve("p.png"), other = Files.createFile(folder.resolve("other"));
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "a file system without POSIX rights");
        PngFile.write(new Raster(2, 2), file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test void failedWriteLeavesNothingBehind() {
        assertThatThrownBy(() -> PngFile.write(new Raster(2, 2), folder.resolve("missing/p.png")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test void halfBlocksShowTwoPixelsPerCharacter() {
        Raster picture = new Raster(2, 3,
                new int[]{0xFFFF0000, 0xFFFF0000, 0xFF0000FF, 0xFF0000FF, 0xFF00FF00, 0xFF010203});
        List<String> lines = HalfBlocks.lines(picture, HalfBlocks.Colours.TRUE_COLOUR);
        assertThat(lines).containsExactly("\u001b[38;2;255;0;0m\u001b[48;2;0;0;255m▀▀\u001b[0m",
                "\u001b[38;2;0;255;0m\u001b[49m▀\u001b[38;2;1;2;3m\u001b[49m▀\u001b[0m");
        assertThat(HalfBlocks.lines(picture, HalfBlocks.Colours.XTERM_256).getFirst())
                .isEqualTo("\u001b[38;5;196m\u001b[48;5;21m▀▀\u001b[0m");
    }

    @Test void xtermColoursAreTheNearest() {
        assertThat(HalfBlocks.xterm(0, 0, 0)).isEqualTo(16);
        assertThat(HalfBlocks.xterm(255, 255, 255)).isEqualTo(231);
        assertThat(HalfBlocks.xterm(128, 128, 128)).isEqualTo(244);
        assertThat(HalfBlocks.xterm(95, 135, 175)).isEqualTo(16 + 36 + 12 + 3);
    }
}
