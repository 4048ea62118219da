package org.gibbsite.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gibbsite.compute.ejml.EjmlBackend;
import org.gibbsite.compute.opencl.OpenClDevices;
import org.gibbsite.compute.simd.SimdBackend;

/** The back ends of this machine. Chosen once, in {@code app}, and passed on by constructor. */
public final class Backends {
    private Backends() {}

    /** Each back end that there is, the best one first, and why the unavailable ones are. */
    public static List<BackendProbe> probe() {
        List<BackendProbe> probes = new ArrayList<>();
        probes.add(simd());
        probes.add(new BackendProbe.Available(EjmlBackend.NAME, "EJML, plain Java",
                (threads, computing) -> new EjmlBackend()));
        probes.add(openCl(OpenClDevices.find()));
        return List.copyOf(probes);
    }

    private static BackendProbe simd() {
        try {
            int bits = SimdBackend.vectorBits();
            return new BackendProbe.Available(SimdBackend.NAME, "Vector API, " + bits + " bit", SimdBackend::new);
        } catch (LinkageError missing) { // the incubating module has to be asked for when Java starts
            return new BackendProbe.Unavailable("simd",
                    "this Java was started without --add-modules jdk.incubator.vector");
        }
    }

    private static BackendProbe openCl(OpenClDevices found) {
        String reason = found.devices().isEmpty()
                ? found.reason()
                : "not used by the present labs; devices: " + String.join("; ", found.devices());
        return new BackendProbe.Unavailable("opencl", reason);
    }

    /** A back end that has the processors to itself. @param name as for the other */
    public static MatrixBackend create(String name, int threads) {
        return create(name, threads, new Sharers());
    }

    /**
     * Makes a back end.
     *
     * @param name      as in {@link BackendProbe#name()}, or null for the best one of this machine
     * @param threads   at least 1, the calling thread included
     * @param computing divide the processors among them
     */
    public static MatrixBackend create(String name, int threads, Sharers computing) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1: " + threads);
        List<BackendProbe> probes = probe();
        for (BackendProbe probe : probes) {
            switch (probe) {
                case BackendProbe.Available available -> {
                    if (name == null || name.equals(available.name()))
                        return available.maker().make(threads, computing);
                }
                case BackendProbe.Unavailable missing -> {
                    if (missing.name().equals(name)) {
                        throw new IllegalArgumentException(
                                "back end '" + name + "' cannot be used: " + missing.reason());
                    }
                }
            }
        }
        throw new IllegalArgumentException("there is no back end '" + name + "'; there are "
                + probes.stream().map(BackendProbe::name).collect(Collectors.joining(", ")));
    }
}
