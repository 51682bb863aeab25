package dev.detsim.junit.jvm;

import dev.detsim.SimBody;
import dev.detsim.junit.report.TestName;
import dev.detsim.junit.sweep.SeedRunner;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The other end: reads orders from standard input until it ends, runs what is ordered, and says how it ended. */
public final class ChildMain {
    /** How often it gives a sign of life. */
    static final Duration PULSE = Duration.ofMillis(500);
    private static final int OUT_OF_MEMORY = 3;

    private final SeedRunner runner;
    private final Bodies bodies;
    private final PrintStream out;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("detsim-sweep-", 1).factory());

    /** Makes the body of a simulation. */
    @FunctionalInterface
    public interface Bodies {
        /** The body of {@code test}. */
        SimBody of(TestName test) throws ReflectiveOperationException;
    }

    private ChildMain(SeedRunner runner, Bodies bodies, PrintStream out) {
        this.runner = runner;
        this.bodies = bodies;
        this.out = out;
    }

    /** Serves the JVM that started this one, and ends this one with it. Never returns. */
    public static void serve(SeedRunner runner, Bodies bodies) throws IOException {
        var messages = new LineStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(messages.another(), true, StandardCharsets.UTF_8));
        var main = new ChildMain(runner, bodies, new PrintStream(messages, true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> main.die(thrown));
        Thread.ofPlatform().daemon().name("detsim-pulse").start(main::pulse);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().map(Message::of).flatMap(message -> message.stream()).forEach(main::obey);
        }
        Runtime.getRuntime().halt(0);
    }

    private void pulse() {
        while (true) {
            say(new Message("alive"));
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }

    private void obey(Message message) {
        if (message.name().equals("run")) {
            workers.execute(() -> run(message));
        } else {
            begin(message);
        }
    }

    private void begin(Message properties) {
        properties.fields().stream().skip(1).filter(field -> !field.value().equals(System.getProperty(field.key())))
                .forEach(field -> System.setProperty(field.key(), field.value()));
        if (Boolean.parseBoolean(properties.text("load"))) {
            Load.begin(() -> running.get() > 0);
        }
    }

    private void run(Message order) {
        var id = order.number("id");
        running.incrementAndGet();
        say(new Message("begin").with("id", id));
        try {
            var request = RunRequest.of(order);
            var result = runner.run(request.options(), bodies.of(request.test()));
            result.failure().filter(ChildMain::isOutOfMemory).ifPresent(this::die);
            say(RunReply.message(id, result));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError impossible) {
            say(new Message("refused").with("id", id).with("why", impossible));
        } finally {
            running.decrementAndGet();
        }
    }

    /** After that, no other world of this JVM can be trusted. */
    private static boolean isOutOfMemory(Throwable failure) {
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause).limit(OUT_OF_MEMORY)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private void die(Throwable thrown) {
        try {
            say(new Message("dying").with("why", thrown));
        } finally {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private void say(Message message) {
        out.println(message.line());
    }
}
