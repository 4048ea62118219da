package org.gibbsite.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is kept of a failure that nobody foresaw: a file that can be sent to the makers. */
final class FailureReport {
    private FailureReport() {}

    /** Writes the file; returns the sentence for the user. */
    static String write(Throwable failure) {
        String what = failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + failure.getMessage().lines().findFirst().orElse(""));
        try {
            Path file = Files.createTempFile("gibbsite-report-", ".txt");
            Files.writeString(file, text(failure));
            return "something failed that should not have (" + what + "); the report is " + file;
        } catch (IOException noRoom) {
            return "something failed that should not have (" + what + "), and no report could be written";
        }
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        for (String name : new String[]{"java.version", "java.vendor", "os.name", "os.arch", "os.version"}) {
            lines.println(name + " " + System.getProperty(name));
        }
        lines.println("command " + System.getProperty("sun.java.command", ""));
        failure.printStackTrace(lines);
        return text.toString();
    }
}
