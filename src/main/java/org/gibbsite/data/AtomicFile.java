package org.gibbsite.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes a file whole or not at all: into a neighbour first, forced to the disk, then moved over the old one. Whatever
 * fails on the way, the old file stays as it was and the neighbour is gone.
 */
public final class AtomicFile {

    /** What is to be written. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /** Replaces {@code file}, making its folder if need be. @throws DataException with the reason in one sentence */
    public static void write(Path file, Body body) {
        write(file, UnaryOperator.identity(), body);
    }

    /**
     * As {@link #write(Path, Body)}.
     *
     * @param disk stands between the body and the file: a test puts a disk there that fills up
     */
    public static void write(Path file, UnaryOperator<OutputStream> disk, Body body) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) throw new DataException("cannot write " + file + ": it is a folder");
        // Not longer for a file with a long name, which may be as long as the disk allows.
        Path neighbour = target.resolveSibling(".gibbsite-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            try {
                writeForced(neighbour, disk, body);
                replace(neighbour, target);
            } finally {
                Files.deleteIfExists(neighbour);
            }
        } catch (IOException e) {
            throw new DataException("cannot write " + file + ": " + FileReason.of(e, neighbour, file), e);
        }
    }

    private static void writeForced(Path path, UnaryOperator<OutputStream> disk, Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(disk.apply(Channels.newOutputStream(channel)), 1 << 16)) {
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Moves {@code from} over {@code to} in one stroke where the file system can. */
    static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
