package org.gibbsite.compute.opencl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/**
 * The OpenCL devices of this machine, or the reason why there is none. Never throws: a machine without OpenCL is normal.
 *
 * @param devices one line a device, for people: {@code "Portable Computing Language: cpu-AMD EPYC, 2 compute units"}
 * @param reason  one sentence where {@code devices} is empty, else empty
 */
public record OpenClDevices(List<String> devices, String reason) {

    public OpenClDevices {
        devices = List.copyOf(devices);
    }

    /** Looks for devices. The first call loads JOCL's native library. */
    public static OpenClDevices find() {
        try {
            CL.setExceptionsEnabled(true);
            List<String> devices = list();
            return new OpenClDevices(devices, devices.isEmpty() ? "no OpenCL device was found" : "");
        } catch (CLException none) {
            return new OpenClDevices(List.of(), "no OpenCL platform is installed (" + firstLine(none) + ")");
        } catch (LinkageError | RuntimeException missing) { // JOCL loads its native library in a static initialiser
            return new OpenClDevices(List.of(), "the OpenCL library is not installed (" + firstLine(missing) + ")");
        }
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + ": " + message.strip();
    }

    private static List<String> list() {
        List<String> lines = new ArrayList<>();
        for (cl_platform_id platform : platforms()) {
            String name = text((size, value, actual) -> CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, size, value,
                    actual));
            for (cl_device_id device : devices(platform)) {
                String deviceName = text((size, value, actual) -> CL.clGetDeviceInfo(device, CL.CL_DEVICE_NAME, size,
                        value, actual));
                lines.add(name + ": " + deviceName + ", " + computeUnits(device) + " compute units");
            }
        }
        return lines;
    }

    private static cl_platform_id[] platforms() {
        int[] count = new int[1];
        CL.clGetPlatformIDs(0, null, count);
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        CL.clGetPlatformIDs(platforms.length, platforms, null);
        return platforms;
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        try {
            int[] count = new int[1];
            CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, 0, null, count);
            cl_device_id[] devices = new cl_device_id[count[0]];
            CL.clGetDeviceIDs(platform, CL.CL_DEVICE_TYPE_ALL, devices.length, devices, null);
            return devices;
        } catch (CLException none) { // CL_DEVICE_NOT_FOUND: a driver without its hardware
            return new cl_device_id[0];
        }
    }

    private static int computeUnits(cl_device_id device) {
        int[] units = new int[1];
        CL.clGetDeviceInfo(device, CL.CL_DEVICE_MAX_COMPUTE_UNITS, Integer.BYTES, Pointer.to(units), null);
        return units[0];
    }

    /** One of OpenCL's information calls, which give first the size of an answer, then the answer. */
    @FunctionalInterface
    private interface Query {
        void ask(long size, Pointer value, long[] actualSize);
    }

    private static String text(Query query) {
        long[] size = new long[1];
        query.ask(0, null, size);
        byte[] bytes = new byte[(int) size[0]];
        query.ask(bytes.length, Pointer.to(bytes), null);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
