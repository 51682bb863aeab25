package dev.detsim.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds that log through one appender, whose lock they share, are the same alone and side by side. */
class LogbackInWorldsTest {
    private static final int SEEDS = 40;
    private static final String CONFIGURATION = """
            <configuration>
              <conversionRule conversionWord="sim" class="dev.detsim.junit.logback.SimConverter"/>
              <appender name="file" class="ch.qos.logback.core.FileAppender">
                <file>%s</file>
                <encoder><pattern>%%sim %%msg%%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="file"/></root>
            </configuration>
            """;

    @TempDir
    Path directory;

    @Test
    void aSharedAppenderMovesNoWorld() throws Exception {
        LoggerContext context = context(directory.resolve("log"));
        Logger log = context.getLogger("sample");
        var alone = LongStream.range(0, SEEDS).mapToObj(seed -> run(seed, log)).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var together = LongStream.range(0, SEEDS).<Callable<Long>>mapToObj(seed -> () -> run(seed, log)).toList();
            for (int seed = 0; seed < SEEDS; seed++) {
                assertThat(pool.submit(together.get(seed)).get()).isEqualTo(alone.get(seed));
            }
            var hashes = pool.invokeAll(together);
            for (int seed = 0; seed < SEEDS; seed++) {
                assertThat(hashes.get(seed).get()).isEqualTo(alone.get(seed));
            }
        }
        context.stop();
        assertThat(Files.readAllLines(directory.resolve("log"))).hasSize(3 * SEEDS * 40)
                .allMatch(line -> line.matches("\\d+ step=\\d+ test/logger-\\d \\d+\\.\\d{6} line \\d+"));
    }

    private static long run(long seed, Logger log) {
        var result = Worlds.run(RunOptions.of(seed), _ -> {
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> log(log), "logger-" + i);
                threads[i].start();
            }
            for (Thread t : threads) {
                t.join();
            }
        });
        assertThat(result.failure()).isEmpty();
        return result.hash();
    }

    private static void log(Logger log) {
        for (int i = 0; i < 10; i++) {
            log.info("line {}", i);
            Thread.yield();
        }
    }

    private static LoggerContext context(Path file) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        String text = CONFIGURATION.formatted(file);
        configurator.doConfigure(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return context;
    }
}
