package org.gibbsite.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files of rasters. A file is either complete or not there. */
public final class PngFile {
    /** Of one name at one time; more are leavings that somebody should look at. */
    private static final int MOST_NEIGHBOURS = 1000;

    private PngFile() {}

    /** Writes beside the target first, then moves. The folder must exist. */
    public static void write(Raster picture, Path file) throws IOException {
        byte[] bytes = encode(picture);
        Path folder = file.toAbsolutePath().getParent();
        Path part = neighbour(folder, file.getFileName().toString());
        try {
            Files.write(part, bytes);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A new empty file that has the rights of any other: those of a temporary file are for its owner alone. */
    private static Path neighbour(Path folder, String name) throws IOException {
        for (int i = 0;; i++) {
            try {
                return Files.createFile(folder.resolve("." + name + "." + i + ".part"));
            } catch (FileAlreadyExistsException taken) {
                if (i == MOST_NEIGHBOURS) throw taken;
            }
        }
    }

    public static Raster read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) throw new IOException(file + " is no picture that can be read here");
        int width = image.getWidth(), height = image.getHeight();
        return new Raster(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** The bytes of the file. Alpha is kept only where some pixel is not opaque. */
    public static byte[] encode(Raster picture) throws IOException {
        int kind = isOpaque(picture) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), kind);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean isOpaque(Raster picture) {
        for (int pixel : picture.argb()) if (pixel >>> 24 != 255) return false;
        return true;
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
