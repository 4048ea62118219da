package org.gibbsite.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One array in NumPy's {@code .npy} format: little-endian, row-major; {@code f4 f8 i4 i8 u1} are written, {@code i1} and
 * {@code b1} read as bytes too, and arrays that lie column by column.
 *
 * <p>Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** Real headers are 64 or 128 bytes long. */
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int CHUNK = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

    private NpyFormat() {}

    /** Bytes that {@link #write} makes of this array. */
    static long length(Tensor tensor) {
        return header(tensor).length + tensor.bytes();
    }

    static void write(Tensor tensor, OutputStream out) throws IOException {
        out.write(header(tensor));
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        switch (tensor) {
            case Tensor.Bytes bytes -> out.write(bytes.values());
            case Tensor.Floats floats -> {
                for (float value : floats.values()) room(buffer, out).putFloat(value);
            }
            case Tensor.Doubles doubles -> {
                for (double value : doubles.values()) room(buffer, out).putDouble(value);
            }
            case Tensor.Ints ints -> {
                for (int value : ints.values()) room(buffer, out).putInt(value);
            }
            case Tensor.Longs longs -> {
                for (long value : longs.values()) room(buffer, out).putLong(value);
            }
        }
        out.write(buffer.array(), 0, buffer.position());
    }

    /**
     * Reads one array.
     *
     * @param available bytes that {@code in} holds: nothing is allocated for a header that promises more or less
     * @param where     begins every message: the file and the entry
     */
    static Tensor read(InputStream in, long available, String where) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
            throw new DataException(where + ": expected a .npy array (first bytes 93 4E 55 4D 50 59), found "
                    + java.util.HexFormat.ofDelimiter(" ").withUpperCase().formatHex(start));
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw new DataException(where + ": expected .npy version 1 to 3, found " + version);
        }
        byte[] size = exactly(in, version == 1 ? 2 : 4);
        long length = version == 1
                ? ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF
                : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL;
        if (length > LONGEST_HEADER) {
            throw new DataException(where + ": expected a header of at most " + LONGEST_HEADER + " bytes, found one of "
                    + length);
        }
        String header = new String(exactly(in, (int) length), StandardCharsets.ISO_8859_1);
        return body(in, header, available - 8 - size.length - length, where);
    }

    private static Tensor body(InputStream in, String header, long available, String where) throws IOException {
        String type = field(TYPE, "descr", header, where);
        boolean byColumns = field(ORDER, "fortran_order", header, where).equals("True");
        if (type.startsWith(">")) {
            throw new DataException(where + ": expected little-endian numbers, found big-endian '" + type + "'");
        }
        int width = switch (type) {
            case "<f4", "<i4" -> 4;
            case "<f8", "<i8" -> 8;
            case "|u1", "|i1", "|b1" -> 1;
            default -> throw new DataException(where + ": expected elements of type <f4, <f8, <i4, <i8 or |u1, found '"
                    + type + "'");
        };
        int[] shape = shape(field(SHAPE, "shape", header, where), where);
        long count = count(shape, where);
        if (count > available / width || count * width != available) {
            throw new DataException(where + ": expected " + count + " elements of " + width + " bytes for shape "
                    + Arrays.toString(shape) + ", found " + available + " bytes");
        }
        Tensor tensor = values(in, type, shape, (int) count);
        return byColumns && shape.length > 1 ? rowByRow(tensor) : tensor;
    }

    /** The elements in row-major order. @param tensor with elements of which the first index runs fastest */
    private static Tensor rowByRow(Tensor tensor) {
        int[] shape = tensor.shape(), stride = new int[shape.length];
        stride[0] = 1;
        for (int axis = 1; axis < shape.length; axis++) stride[axis] = stride[axis - 1] * shape[axis - 1];
        Object values = tensor.values();
        int count = Array.getLength(values);
        Object ordered = Array.newInstance(values.getClass().getComponentType(), count);
        for (int place = 0; place < count; place++) {
            int rest = place, source = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                source += rest % shape[axis] * stride[axis];
                rest /= shape[axis];
            }
            System.arraycopy(values, source, ordered, place, 1);
        }
        return switch (tensor) {
            case Tensor.Bytes _ -> new Tensor.Bytes(shape, (byte[]) ordered);
            case Tensor.Floats _ -> new Tensor.Floats(shape, (float[]) ordered);
            case Tensor.Doubles _ -> new Tensor.Doubles(shape, (double[]) ordered);
            case Tensor.Ints _ -> new Tensor.Ints(shape, (int[]) ordered);
            case Tensor.Longs _ -> new Tensor.Longs(shape, (long[]) ordered);
        };
    }

    private static Tensor values(InputStream in, String type, int[] shape, int count) throws IOException {
        if (type.charAt(0) == '|') return new Tensor.Bytes(shape, exactly(in, count));
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN).flip();
        switch (type) {
            case "<f4" -> {
                float[] values = new float[count];
                for (int i = 0; i < count; i++) values[i] = next(buffer, in, 4L * (count - i)).getFloat();
                return new Tensor.Floats(shape, values);
            }
            case "<f8" -> {
                double[] values = new double[count];
                for (int i = 0; i < count; i++) values[i] = next(buffer, in, 8L * (count - i)).getDouble();
                return new Tensor.Doubles(shape, values);
            }
            case "<i4" -> {
                int[] values = new int[count];
                for (int i = 0; i < count; i++) values[i] = next(buffer, in, 4L * (count - i)).getInt();
                return new Tensor.Ints(shape, values);
            }
            default -> {
                long[] values = new long[count];
                for (int i = 0; i < count; i++) values[i] = next(buffer, in, 8L * (count - i)).getLong();
                return new Tensor.Longs(shape, values);
            }
        }
    }

    private static byte[] header(Tensor tensor) {
        String type = switch (tensor) {
            case Tensor.Bytes _ -> "|u1";
            case Tensor.Floats _ -> "<f4";
            case Tensor.Doubles _ -> "<f8";
            case Tensor.Ints _ -> "<i4";
            case Tensor.Longs _ -> "<i8";
        };
        String sizes = Arrays.stream(tensor.shape()).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        if (tensor.shape().length > 1) sizes = sizes.substring(0, sizes.length() - 1);
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        // NumPy aligns the data to 64 bytes: 10 bytes before the text, a line feed after it.
        int padding = 63 - (10 + text.length()) % 64;
        ByteBuffer header = ByteBuffer.allocate(10 + text.length() + padding + 1).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (text.length() + padding + 1));
        header.put((text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static String field(Pattern pattern, String name, String header, String where) {
        Matcher matcher = pattern.matcher(header);
        if (matcher.find()) return matcher.group(1);
        String found = header.strip();
        throw new DataException(where + ": expected '" + name + "' in the array's header, found "
                + found.substring(0, Math.min(100, found.length())));
    }

    private static int[] shape(String text, String where) {
        try {
            return Arrays.stream(text.split(",")).map(String::strip).filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new DataException(where + ": expected sizes up to " + Integer.MAX_VALUE + ", found shape (" + text
                    + ")", e);
        }
    }

    private static long count(int[] shape, String where) {
        long count = 1;
        for (int size : shape) {
            if (size != 0 && count > Integer.MAX_VALUE / size) {
                throw new DataException(where + ": expected at most " + Integer.MAX_VALUE
                        + " elements, found shape " + Arrays.toString(shape));
            }
            count *= size;
        }
        return count;
    }

    private static ByteBuffer room(ByteBuffer buffer, OutputStream out) throws IOException {
        if (buffer.remaining() < 8) {
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return buffer;
    }

    private static ByteBuffer next(ByteBuffer buffer, InputStream in, long missing) throws IOException {
        if (!buffer.hasRemaining()) {
            int length = (int) Math.min(CHUNK, missing);
            buffer.clear().put(exactly(in, length)).flip();
        }
        return buffer;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("expected " + length + " more bytes, found " + bytes.length);
        }
        return bytes;
    }
}
