package org.gibbsite.app;

/**
 * The Vector API, resolved while the program runs. Named on the JVM's command line ({@code --add-modules}) it works just
 * as well, but then every start prints a warning that it is an incubating module, and no option silences that line alone.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /**
     * Loads the module where the launcher has opened the way ({@code --add-exports
     * java.base/jdk.internal.module=ALL-UNNAMED}) and it is not there yet. Where that fails, training goes on without: the
     * list of back ends then says that the Vector API is missing. To be called before any class that uses it is linked; it takes
     * a tenth of a second, so that only what computes calls it.
     */
    static synchronized void load() {
        // An archive cannot hold classes of a module that came while the program ran, nor those that use it.
        if (ModuleLayer.boot().findModule(NAME).isPresent() || Boolean.getBoolean(Rehearsal.PROPERTY)) return;
        try {
            Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
        } catch (ReflectiveOperationException | LinkageError | RuntimeException otherJava) {
            return;
        }
    }
}
