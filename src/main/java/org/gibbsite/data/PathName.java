package org.gibbsite.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people write them. */
public final class PathName {
    /** What stands for bytes that are no letters in the character set of the locale. */
    private static final char LOST = '\uFFFD';

    private PathName() {}

    /**
     * The path that a text means.
     *
     * @throws DataException one sentence that begins with the text, where it is blank or has letters that no file name has
     *         here
     */
    public static Path of(String text) {
        if (text.isBlank()) throw new DataException("'" + text + "' is no path: a name is missing");
        // Java would go on to another file, one whose name has the mark for what was lost.
        if (text.indexOf(LOST) >= 0) throw new DataException(withLostLetters(text));
        try {
            return Path.of(text);
        } catch (InvalidPathException refused) {
            throw new DataException(isEncodable(text)
                    ? "'" + text + "' is no path: " + refused.getReason()
                    : withLostLetters(text), refused);
        }
    }

    private static boolean isEncodable(String text) {
        return characterSet().isEmpty() || java.nio.charset.Charset.isSupported(characterSet())
                && java.nio.charset.Charset.forName(characterSet()).newEncoder().canEncode(text);
    }

    private static String withLostLetters(String text) {
        return "'" + text + "' has letters that file names cannot have in the character set of this system, "
                + characterSet() + ": start in a locale that has them, such as LC_ALL=C.UTF-8, or rename";
    }

    /** In which Java reads and writes file names. */
    private static String characterSet() {
        return System.getProperty("sun.jnu.encoding", "");
    }
}
