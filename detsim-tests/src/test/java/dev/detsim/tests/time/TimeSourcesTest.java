package dev.detsim.tests.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever tells the time tells the world's: the same when a seed is run again, and later by what was slept. */
class TimeSourcesTest {
    private static final long SLEEP = 500_000;
    private static final ZoneId ZONE = ZoneOffset.UTC;

    /** Milliseconds since the epoch. */
    private static Map<String, Callable<Long>> clocks() {
        Map<String, Callable<Long>> all = new LinkedHashMap<>();
        all.put("System.currentTimeMillis", System::currentTimeMillis);
        all.put("Instant", () -> Instant.now().toEpochMilli());
        all.put("Clock.systemUTC", () -> Clock.systemUTC().millis());
        all.put("Clock.tickMillis", () -> Clock.tickMillis(ZONE).millis());
        all.put("InstantSource", () -> InstantSource.system().millis());
        all.put("LocalDateTime", () -> LocalDateTime.now(ZONE).toInstant(ZoneOffset.UTC).toEpochMilli());
        all.put("ZonedDateTime", () -> ZonedDateTime.now(ZONE).toInstant().toEpochMilli());
        all.put("OffsetDateTime", () -> OffsetDateTime.now().toInstant().toEpochMilli());
        all.put("Date", () -> new Date().getTime());
        all.put("Calendar", () -> Calendar.getInstance().getTimeInMillis());
        all.put("GregorianCalendar", () -> new GregorianCalendar().getTimeInMillis());
        all.put("Timestamp", () -> Timestamp.from(Instant.now()).getTime());
        all.put("LogRecord", () -> new LogRecord(Level.INFO, "x").getInstant().toEpochMilli());
        all.put("time of a new file", TimeSourcesTest::fileTime);
        all.put("creation of a new file", TimeSourcesTest::creation);
        all.put("time of a file that was written again", TimeSourcesTest::modified);
        all.put("File.lastModified", TimeSourcesTest::lastModified);
        all.put("time of a directory", () -> Files.getLastModifiedTime(Files.createTempDirectory("time")).toMillis());
        return all;
    }

    private static long fileTime() throws Exception {
        return Files.getLastModifiedTime(Files.createTempFile("time", "")).toMillis();
    }

    private static long creation() throws Exception {
        Path file = Files.createTempFile("time", "");
        return Files.readAttributes(file, BasicFileAttributes.class).creationTime().toMillis();
    }

    private static long modified() throws Exception {
        Path file = Path.of("/modified");
        Files.writeString(file, "again");
        return Files.getLastModifiedTime(file).toMillis();
    }

    private static long lastModified() throws Exception {
        return File.createTempFile("time", "").lastModified();
    }

    @TestFactory
    List<DynamicTest> virtualAndTheSameAgain() {
        return clocks().entrySet().stream().map(e -> dynamicTest(e.getKey(), () -> {
            List<Long> readings = readings(e.getValue());
            assertThat(readings.get(1) - readings.get(0)).isBetween(SLEEP - 10, SLEEP + 10);
            assertThat(readings(e.getValue())).isEqualTo(readings);
        })).toList();
    }

    private static List<Long> readings(Callable<Long> clock) {
        List<Long> readings = new ArrayList<>();
        RunResult result = Worlds.run(RunOptions.of(5), sim -> {
            readings.add(clock.call());
            Thread.sleep(SLEEP);
            readings.add(clock.call());
        });
        assertThat(result.failure()).isEmpty();
        return readings;
    }

    /** What does not give milliseconds. */
    @TestFactory
    List<DynamicTest> otherViews() {
        Map<String, Callable<?>> views = Map.of("year", () -> Year.now(ZONE), "date of another calendar",
                () -> JapaneseDate.now(ZONE), "entry of an archive", () -> new ZipEntry("x").getTime());
        return views.entrySet().stream().map(e -> dynamicTest(e.getKey(), () -> {
            Object[] seen = new Object[2];
            for (int i = 0; i < 2; i++) {
                int run = i;
                Worlds.run(RunOptions.of(5), sim -> seen[run] = e.getValue().call());
            }
            assertThat(seen[0]).isNotNull().isEqualTo(seen[1]);
        })).toList();
    }
}
