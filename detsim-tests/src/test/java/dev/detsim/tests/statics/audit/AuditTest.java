package dev.detsim.tests.statics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that processes share can be changed. */
class AuditTest {
    private static final String HERE = "dev.detsim.tests.statics.audit.planted.";
    private static final String MUTABLES = HERE + "Mutables";

    @Test
    void nothingMutableIsSharedOnThisClassPath() throws IOException, InterruptedException {
        Audited audited = Audited.run(List.of(), List.of("after=dev.detsim.tests.statics.cases.Cases"));
        assertThat(audited.findings()).isEmpty();
        assertThat(audited.figure("classes")).isGreaterThan(4000);
        assertThat(audited.figure("objects")).isGreaterThan(500);
        assertThat(audited.failedHereOnly()).isEmpty();
    }

    /** The twin that must fail: each has its path, and why. */
    @Test
    void whatIsPlantedIsFound() throws IOException, InterruptedException {
        Audited audited = Audited.run(List.of("-Ddetsim.share=" + HERE),
                List.of("test-classes", "after=" + HERE + "Writer"));
        assertThat(audited.findings()).allMatch(line -> line.startsWith("MUTABLE " + HERE))
                .noneMatch(line -> line.contains("Immutables")).containsExactlyInAnyOrder(
                        found("ARRAY [[I]: an array with elements"),
                        found("BUILDER [java.lang.StringBuilder]: not final: java.lang.AbstractStringBuilder.value,"
                                + " java.lang.AbstractStringBuilder.coder, java.lang.AbstractStringBuilder.maybeLatin1,"
                                + " java.lang.AbstractStringBuilder.count"),
                        found("MAP [java.util.HashMap]: not final: java.util.HashMap.table, java.util.HashMap.entrySet,"
                                + " java.util.HashMap.size, java.util.HashMap.modCount, java.util.HashMap.threshold"),
                        found("COUNTER [java.util.concurrent.atomic.AtomicInteger]: not final:"
                                + " java.util.concurrent.atomic.AtomicInteger.value"),
                        found("LOCAL [java.lang.ThreadLocal]: has a value for each thread"),
                        found("FAR.inner.e0.value" + inner()), found("CAPTURED.arg$1 [[I]: an array with elements"),
                        found("BOUND.argL1" + inner()),
                        found("HIDDEN [[Ljava.lang.Object;]: an array with elements"),
                        found("IN_LIST.e1 [[J]: an array with elements"), found("replaced" + inner()),
                        "MUTABLE " + HERE + "Writer.WRITTEN [[I]: an array that was written to",
                        "MUTABLE " + MUTABLES + "$Constant.ONE [" + MUTABLES + "$Constant]: not final: " + MUTABLES
                                + "$Constant.note");
    }

    private static String found(String rest) {
        return "MUTABLE " + MUTABLES + "." + rest;
    }

    private static String inner() {
        return " [" + MUTABLES + "$Inner]: not final: " + MUTABLES + "$Inner.count";
    }
}
