package dev.detsim.tests.proof;

import dev.detsim.Sim;
import java.io.File;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Clocks, by every way to them. */
final class StressedTime {
    private StressedTime() {
    }

    static void run(Sim sim, Notes notes) throws Exception {
        for (int i = 0; i < 3; i++) {
            notes.add(System.nanoTime(), System.currentTimeMillis(), Instant.now(), new Date().getTime());
            Thread.sleep(7);
        }
        LongSupplier reference = System::nanoTime;
        notes.add("doors", reference.getAsLong(), System.class.getMethod("nanoTime").invoke(null), handle(),
                hidden().getAsLong());
        notes.add("views", LocalDateTime.now(ZoneOffset.UTC), Calendar.getInstance().getTimeInMillis(),
                new LogRecord(Level.INFO, "x").getInstant(), sim.now());
        notes.add("files", Files.getLastModifiedTime(Files.createTempFile("stress", "")),
                File.createTempFile("stress", "").lastModified(),
                Files.getLastModifiedTime(Files.createDirectory(Path.of("/stressed"))));
        notes.add("spin", spin());
    }

    private static long handle() {
        try {
            return (long) MethodHandles.lookup().findStatic(System.class, "nanoTime", MethodType.methodType(long.class))
                    .invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** What is defined once more as a hidden class. */
    public static final class Clock implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    private static LongSupplier hidden() throws Exception {
        try (var in = StressedTime.class.getResourceAsStream("StressedTime$Clock.class")) {
            return (LongSupplier) MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true).lookupClass()
                    .getConstructor().newInstance();
        }
    }

    private static long spin() {
        long end = System.nanoTime() + 2_000;
        long rounds = 0;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
            rounds++;
        }
        return rounds;
    }
}
