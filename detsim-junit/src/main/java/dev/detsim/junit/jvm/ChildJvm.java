package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.junit.jvm.RealJvms.Printed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A process. What it prints goes to {@code printed}, but for the messages. One that shows no sign of life for
 * so long that load does not explain it is killed.
 */
final class ChildJvm implements Jvm {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Process process;
    private final Duration patience;
    private final PrintStream orders;
    private final Map<Long, Job> jobs = new ConcurrentSkipListMap<>();
    private final LastLines last = new LastLines();
    private final AtomicLong ids = new AtomicLong();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private volatile String lastWords = "";

    /** A run that was ordered. */
    private static final class Job {
        private final RunOptions options;
        private final CompletableFuture<RunResult> result = new CompletableFuture<>();
        private volatile boolean begun;

        Job(RunOptions options) {
            this.options = options;
        }
    }

    ChildJvm(Process process, Duration patience, Printed printed) {
        this.patience = patience;
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var errors = daemon("err", () -> read(process.getErrorStream(), printed.err()));
        var output = daemon("out", () -> read(process.getInputStream(), printed.out()));
        daemon("end", () -> ended(errors, output));
    }

    private Thread daemon(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name("detsim-jvm-%d-%s".formatted(process.pid(), name)).start(task);
    }

    private void read(InputStream stream, Consumer<String> printed) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> hear(line, printed));
        } catch (IOException | UncheckedIOException closed) {
            // The process has ended.
        } catch (RuntimeException nonsense) {
            lastWords = "said what cannot be understood (%s) and was killed; it ".formatted(nonsense);
            process.destroyForcibly();
        }
    }

    private void hear(String line, Consumer<String> printed) {
        heard = System.nanoTime();
        Message.of(line).ifPresentOrElse(this::hear, () -> {
            last.add(line);
            printed.accept(line);
        });
    }

    private void hear(Message message) {
        switch (message.name()) {
            case "begin" -> jobs.get(message.number("id")).begun = true;
            case "result" -> jobs.remove(message.number("id")).result.complete(RunReply.result(message));
            case "refused" -> jobs.remove(message.number("id")).result
                    .completeExceptionally(new IllegalStateException(message.text("why")));
            case "dying" -> lastWords = message.text("why") + "; it ";
            default -> {
                // A sign of life.
            }
        }
    }

    /** A process that it has started may hold its streams open, so their end is not waited for. */
    private void ended(Thread errors, Thread output) {
        try {
            var status = process.waitFor();
            output.join(LOOK);
            errors.join(LOOK);
            end.complete(lastWords + ExitStatus.spoken(status) + last);
        } catch (InterruptedException unexpected) {
            end.completeExceptionally(unexpected);
        }
    }

    /** Has the process set system properties. */
    void order(Message message) {
        orders.println(message.line());
    }

    @Override
    public RunResult run(RunRequest request) throws JvmDied {
        var id = ids.incrementAndGet();
        var job = new Job(request.options());
        jobs.put(id, job);
        order(request.message(id));
        return await(job);
    }

    private RunResult await(Job job) throws JvmDied {
        while (true) {
            var result = result(job);
            if (result.isPresent()) {
                return result.get();
            }
            if (end.isDone()) {
                throw new JvmDied(end.join(), jobs.values().stream().filter(other -> other.begun)
                        .map(other -> other.options).toList());
            }
            if (System.nanoTime() - heard > patience.toNanos()) {
                lastWords = "gave no sign of life for %s ms and was killed; it ".formatted(patience.toMillis());
                process.destroyForcibly();
            }
        }
    }

    private Optional<RunResult> result(Job job) {
        try {
            CompletableFuture.anyOf(job.result, end).get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(job.result.getNow(null));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another JVM was running seed " + job.options.seed());
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause().getMessage(), refused.getCause());
        }
    }

    @Override
    public long cpuNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        orders.close();
    }
}
