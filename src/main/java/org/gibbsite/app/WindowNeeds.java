package org.gibbsite.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a window needs of a machine beside Java, and how each system gets it. */
final class WindowNeeds {
    private final String system;
    private final Map<String, String> environment;
    private final Predicate<String> hasLibrary;

    /** @param hasLibrary whether the system finds a library of that name */
    WindowNeeds(String system, Map<String, String> environment, Predicate<String> hasLibrary) {
        this.system = system;
        this.environment = environment;
        this.hasLibrary = hasLibrary;
    }

    static WindowNeeds ofSystem() {
        return new WindowNeeds(System.getProperty("os.name", ""), System.getenv(), WindowNeeds::canLoad);
    }

    /** Why no window can open here: a sentence, then the commands that help, a line for each system. Starts nothing. */
    Optional<String> missing() {
        // On macOS and Windows the toolkit draws with what every such system has.
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) return Optional.empty();
        if (!hasLibrary.test("libgtk-3.so.0")) return Optional.of(library("GTK 3", "libgtk-3-0", "gtk3"));
        if (!hasLibrary.test("libXtst.so.6")) return Optional.of(library("libXtst", "libxtst6", "libXtst"));
        if (!isSet("DISPLAY")) return Optional.of(isSet("WAYLAND_DISPLAY") ? noXwayland() : noDisplay());
        return Optional.empty();
    }

    /** The sentence for a toolkit that does not start though nothing is missing. @param reason in its own words */
    String refused(String reason) {
        return isSet("DISPLAY") && String.valueOf(reason).contains("DISPLAY")
                ? "The window cannot open, because no display answers at DISPLAY=" + environment.get("DISPLAY")
                        + ": log in to a desktop, or over a network with ssh -X"
                : "The window cannot open: " + reason;
    }

    private static String library(String name, String debian, String fedora) {
        return "The window needs the library " + name + ", which is not here. Install it and start again:"
                + commands("sudo apt install " + debian, "sudo dnf install " + fedora, "nothing to install",
                        "nothing to install");
    }

    private static String noXwayland() {
        return "There is a Wayland desktop, but the window needs its X server, which is not running (DISPLAY is not set)."
                + " Install it and log in again:"
                + commands("sudo apt install xwayland", "sudo dnf install xorg-x11-server-Xwayland",
                        "nothing to install", "nothing to install");
    }

    private static String noDisplay() {
        return "There is no display here (DISPLAY is not set). Log in to a desktop, or see the window from another"
                + " machine with ssh -X, for which this machine and that one need:"
                + commands("sudo apt install xauth", "sudo dnf install xorg-x11-xauth",
                        "brew install --cask xquartz", "winget install marha.VcXsrv");
    }

    /** In the form in which the launcher says how to get a JDK. */
    private static String commands(String debian, String fedora, String mac, String windows) {
        return "\n  Debian, Ubuntu   " + debian + "\n  Fedora           " + fedora + "\n  macOS            " + mac
                + "\n  Windows          " + windows;
    }

    private boolean isSet(String variable) { return !environment.getOrDefault(variable, "").isBlank(); }

    /** Opening a library by name is a restricted method: it may run code of that library, as the toolkit would anyway. */
    @SuppressWarnings("restricted") private static boolean canLoad(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
