package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.gibbsite.app.command.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output goes to a disk that is full, or to a reader that has gone. */
@Timeout(120)
class LostOutputTest {
    private static final String FULL = "No space left on device", GONE = "Broken pipe";

    private final CapturedCommandLine commandLine = new CapturedCommandLine();

    @TempDir private Path folder;

    /** Takes so many bytes. */
    private static final class Disk extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;
        private final String reason;

        Disk(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override public void write(int b) throws IOException {
            if (taken.size() == room) throw new IOException(reason);
            taken.write(b);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"labs", "labs --json", "--help", "--version", "run rbm --help", "devices", "data where",
            "check ising-1d",
            "run rbm --set data=bars-and-stripes --set hiddenUnits=4 --steps 5 --json"}) void aFullDiskIsAFailureInOneSentence(
                    String command) {
        for (int room : new int[]{0, 20}) {
            Result result = commandLine.runInto(new Disk(room, FULL), command.split(" "));
            assertThat(result.status()).as(result.all()).isEqualTo(Exit.FAILED);
            assertThat(result.err().strip())
                    .isEqualTo("gibbsite: standard output could not be written: No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"labs", "labs --json", "--help",
            "check ising-1d"}) void toAReaderThatHasGoneThereIsNothingToSay(
                    String command) {
        Result result = commandLine.runInto(new Disk(20, GONE), command.split(" "));
        assertThat(result.status()).as(result.all()).isEqualTo(Exit.UNREAD);
        assertThat(result.err()).isEmpty();
    }

    @Test void aRunThatNobodyReadsAndThatLeavesNothingEnds() {
        String[] endless = "run ising-2d --set side=8 --set sweeps=1000000000".split(" ");
        assertThat(commandLine.runInto(new Disk(0, FULL), endless).status()).isEqualTo(Exit.FAILED);
    }

    @Test void resultsInAFolderAreWrittenAllTheSame() {
        Result result = commandLine.runInto(new Disk(0, FULL), "run", "ising-1d", "--steps", "5", "--out",
                folder.toString());
        assertThat(result.status()).isEqualTo(Exit.FAILED);
        assertThat(folder.resolve("summary.json")).exists();
        assertThat(folder.resolve("checkpoint.npz")).exists();
    }

    @Test void aMistakeKeepsItsStatus() {
        Result result = commandLine.runInto(new Disk(0, FULL), "run", "rbm", "--seed", "x");
        assertThat(result.status()).isEqualTo(Exit.BAD_INPUT);
        assertThat(result.err()).contains("--seed must be a whole number: 'x'");
    }
}
