package org.gibbsite.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Runs pieces of tests on the JavaFX thread of a toolkit without a display. */
public final class FxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FxTest() {}

    /** The result of {@code task}, computed on the JavaFX thread. */
    public static <T> T call(Callable<T> task) {
        start();
        CompletableFuture<T> result = submit(task);
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AssertionError broken) throw broken;
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the JavaFX thread did not answer within " + PATIENCE.toSeconds() + " s", late);
        }
    }

    /** Sends a task to the JavaFX thread. @throws IllegalStateException while there is no toolkit */
    public static <T> CompletableFuture<T> submit(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return null;
        });
    }

    /** Waits until {@code condition}, read on the JavaFX thread, holds. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for: " + what);
            try {
                Thread.sleep(5);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    private static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            // Another test started it: there is one toolkit in a JVM.
        }
    }
}
