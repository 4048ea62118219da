package org.gibbsite.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file could not be used, in words: the bare messages of file-system exceptions are only paths. */
public final class FileReason {
    private FileReason() {}

    public static String of(IOException e) {
        return e instanceof FileSystemException file ? of(file, file.getFile()) : other(e);
    }

    /**
     * As {@link #of(IOException)}, where a file with a name that nobody has given stood for {@code named}.
     *
     * @param hidden that file, or the beginning of its name
     */
    public static String of(IOException e, Path hidden, Path named) {
        if (!(e instanceof FileSystemException file)) return other(e);
        boolean own = file.getFile() != null
                && absolute(Path.of(file.getFile())).startsWith(absolute(hidden));
        return of(file, own ? named.toString() : file.getFile());
    }

    private static String absolute(Path path) { return path.toAbsolutePath().toString(); }

    private static String of(FileSystemException e, String file) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied for " + file;
            case FileAlreadyExistsException _ -> file + " is a file";
            case NoSuchFileException _ -> "there is no " + file;
            case NotDirectoryException _ -> file + " is not a folder";
            case DirectoryNotEmptyException _ -> file + " is a folder with something in it";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case FileSystemException other -> words(other) + ": " + file;
        };
    }

    private static String other(IOException e) {
        return e.getMessage() == null ? words(e) : e.getMessage();
    }

    /** {@code FileSystemLoopException} → "file system loop". */
    private static String words(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
