package org.gibbsite.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** The toolkit without a display, for pictures. */
final class HeadlessToolkit {
    private HeadlessToolkit() {}

    /** Starts it, unless another one already runs, which draws as well. */
    static void start() {
        choose();
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            // It was started before: its own platform draws as well.
        }
    }

    /** Makes it the one that starts when a window is opened. */
    static void choose() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /** Does something on the JavaFX thread and waits for it. @throws IllegalArgumentException as thrown there */
    static <T> T call(Callable<T> task) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IllegalArgumentException refused) throw refused;
            throw new IllegalStateException(failure.getCause());
        }
    }
}
