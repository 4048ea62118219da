package org.gibbsite.app.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;

/** A lab that counts the frames its runs are asked for: one for each picture that the window takes. */
record CountedFrames<S extends Record, F extends Frame>(Lab<S, F> lab, AtomicLong frames) implements Lab<S, F> {

    private static final Set<String> FRAMES = Set.of("frame", "glance");

    @Override public String id() { return lab.id(); }

    @Override public String title() { return lab.title(); }

    @Override public String promise() { return lab.promise(); }

    @Override public String chapter() { return lab.chapter(); }

    @Override public String stepName() { return lab.stepName(); }

    @Override public String stepName(S settings) {
        return lab.stepName(settings);
    }

    @Override public boolean beginsByPhases() { return lab.beginsByPhases(); }

    @Override public S defaults() { return lab.defaults(); }

    @Override public List<Metric> metrics() { return lab.metrics(); }

    @Override public List<Preset<S>> presets() { return lab.presets(); }

    @SuppressWarnings("unchecked") // the proxy passes every call on to an experiment of this very type
    @Override public Experiment<S, F> start(S settings, LabContext context) {
        Experiment<S, F> own = lab.start(settings, context);
        return (Experiment<S, F>) Proxy.newProxyInstance(Experiment.class.getClassLoader(),
                new Class<?>[]{Experiment.class}, (proxy, method, arguments) -> {
                    if (FRAMES.contains(method.getName())) frames.incrementAndGet();
                    try {
                        return method.invoke(own, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
