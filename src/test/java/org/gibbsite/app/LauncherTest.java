package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The launcher under the shells of this machine, in locales that are there and that are not; {@link ArrivedPath} stands for
 * Gibbsite.
 */
class LauncherTest {
    private static final String NAME = "wörk-ξ-東";
    private static final List<String> SHELLS = List.of("dash", "bash", "busybox sh", "zsh");

    @TempDir private Path folder;

    private Path home;

    @BeforeEach void install() throws IOException {
        assumeTrue(File.separatorChar == '/', "the launcher of Windows is gibbsite.cmd");
        assumeTrue(run(Map.of("LC_ALL", "C.UTF-8"), "locale charmap").strip().equals("UTF-8"),
                "no locale in UTF-8 here");
        home = Files.createDirectories(folder.resolve(NAME));
        Files.copy(Path.of("gibbsite"), home.resolve("gibbsite"));
        Path dist = Files.createDirectories(home.resolve("target/dist/lib")).getParent();
        Files.createDirectory(dist.resolve("javafx"));
        Files.createFile(dist.resolve("lib/gibbsite-1.jar"));
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script(jdk.resolve("bin/javac"), "exit 1");
        script(jdk.resolve("bin/java"), "exec '%s/bin/java' -Xshare:auto -cp '%s' %s \"$@\"".formatted(
                System.getProperty("java.home"), Path.of("target/test-classes").toAbsolutePath(),
                ArrivedPath.class.getName()));
    }

    static Stream<Map<String, String>> locales() {
        return Stream.of(Map.of(), Map.of("LC_ALL", "en_US.UTF-8"), Map.of("LC_ALL", "xx_XX.UTF-8@none"),
                Map.of("LC_CTYPE", "UTF-8"), Map.of("LANG", "en_US.UTF-8"), Map.of("LANG", "C"),
                Map.of("LC_ALL", "POSIX"), Map.of("LANG", "de_DE.ISO-8859-1"), Map.of("LC_ALL", "C.UTF-8"),
                Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8"), Map.of("LC_ALL", "", "LC_CTYPE", "de_DE.UTF-8@euro"),
                Map.of("LANG", "xx_XX", "LC_CTYPE", "C.UTF-8"), Map.of("LANG", "C.UTF-8", "LC_MESSAGES", "xx_XX"));
    }

    @ParameterizedTest
    @MethodSource("locales") void lettersOutsideAsciiArriveInEveryLocale(Map<String, String> locale)
            throws IOException {
        assertThat(start("sh", locale)).isEqualTo("UTF-8 true");
    }

    @Test void everyShellOfThisMachineWill() throws IOException {
        List<String> tried = new ArrayList<>();
        for (String shell : SHELLS) {
            if (run(Map.of(), "command -v " + shell.split(" ")[0]).isBlank()) continue;
            tried.add(shell);
            assertThat(start(shell, Map.of("LC_ALL", "en_US.UTF-8"))).as(shell).isEqualTo("UTF-8 true");
            assertThat(start(shell, Map.of("LC_CTYPE", "UTF-8"))).as(shell).isEqualTo("UTF-8 true");
        }
        assertThat(tried).as("shells").isNotEmpty();
    }

    /** Where nothing tells which locales there are, one in UTF-8 is taken on trust. */
    @Test void withoutACommandThatKnowsLocalesItWorksAsWell() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : "sh dirname grep find head uname df awk stty readlink ls java".split(" ")) {
            String found = run(Map.of(), "command -v " + tool).strip();
            if (found.startsWith("/")) script(tools.resolve(tool), "exec '" + found + "' \"$@\"");
        }
        for (String locale : List.of("en_US.UTF-8", "C", "")) {
            assertThat(start("sh", Map.of("LC_ALL", locale, "PATH", tools.toString()))).isEqualTo("UTF-8 true");
        }
    }

    @Test void whatARehearsalThatWasKilledHasLeftGoesWithTheNext() throws IOException {
        Path left = Files.createFile(home.resolve("target/dist/classes.aot.99"));
        start("sh", Map.of("LC_ALL", "C.UTF-8", "GIBBSITE_CDS", "make"));
        assertThat(left).doesNotExist();
    }

    @Test void aFolderAtWhichJavaWouldCutItsPathsIsRefused() throws IOException {
        Path cut = Files.createDirectory(folder.resolve("a:b"));
        Files.copy(Path.of("gibbsite"), cut.resolve("gibbsite"));
        assertThat(run(Map.of(), "sh '" + cut.resolve("gibbsite") + "' --version 2>&1")).startsWith("gibbsite: ")
                .contains("a:b has a colon in its name").hasLineCount(1);
    }

    /** From a working folder with such letters, with an argument of such letters. */
    private String start(String shell, Map<String, String> locale) throws IOException {
        return run(locale, "cd '" + home + "' && " + shell + " './gibbsite' '../" + NAME + "' 2>/dev/null").strip();
    }

    private String run(Map<String, String> environment, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG")
                || name.equals("LANGUAGE") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
