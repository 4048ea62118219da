package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowNeedsTest {
    private static final Set<String> ALL = Set.of("libgtk-3.so.0", "libXtst.so.6");
    private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");

    @Test void aDesktopHasAllThatIsNeeded() {
        assertThat(missing("Linux", DESKTOP, ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"}) void otherSystemsBringTheirOwn(String system) {
        assertThat(missing(system, Map.of(), Set.of())).isEmpty();
    }

    @Test void eachMissingThingComesWithTheCommandOfEachSystem() {
        assertThat(missing("Linux", DESKTOP, Set.of())).hasValueSatisfying(text -> isHelp(text, "GTK 3",
                "sudo apt install libgtk-3-0", "sudo dnf install gtk3"));
        assertThat(missing("Linux", DESKTOP, Set.of("libgtk-3.so.0"))).hasValueSatisfying(text -> isHelp(text,
                "libXtst", "sudo apt install libxtst6", "sudo dnf install libXtst"));
        assertThat(missing("Linux", Map.of("DISPLAY", " "), ALL)).hasValueSatisfying(text -> isHelp(text,
                "DISPLAY is not set", "sudo apt install xauth", "brew install", "winget install"));
        assertThat(missing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ALL)).hasValueSatisfying(
                text -> isHelp(text, "Wayland", "sudo apt install xwayland", "sudo dnf install"));
    }

    @Test void aDisplayThatDoesNotAnswerIsNamed() {
        WindowNeeds needs = new WindowNeeds("Linux", Map.of("DISPLAY", ":99"), ALL::contains);
        assertThat(needs.refused("Unable to open DISPLAY")).contains("DISPLAY=:99").hasLineCount(1);
        assertThat(needs.refused("something else")).isEqualTo("The window cannot open: something else");
    }

    private static Optional<String> missing(String system, Map<String, String> environment, Set<String> libraries) {
        return new WindowNeeds(system, environment, libraries::contains).missing();
    }

    private static void isHelp(String text, String... parts) {
        assertThat(text).contains(parts);
        assertThat(text.lines()).hasSize(5);
        assertThat(text.lines().skip(1).map(line -> line.strip().split("   +")[0])).containsExactly("Debian, Ubuntu",
                "Fedora", "macOS", "Windows");
    }
}
