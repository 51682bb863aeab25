package dev.detsim.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every way to the clock reads virtual time, whether it was looked up in the world or long before. */
class ReflectiveClockTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final MethodType CLOCK = MethodType.methodType(long.class);
    private static final Lookup LOOKUP = MethodHandles.lookup();

    /** Something that gives a clock. */
    private interface Door extends Callable<LongSupplier> {
    }

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("method reference", () -> System::nanoTime);
        doors.put("Method.invoke", () -> invoking(System.class.getMethod("nanoTime")));
        doors.put("Method.invoke of what getDeclaredMethods gives", () -> invoking(declared()));
        doors.put("Lookup.findStatic", () -> calling(LOOKUP.findStatic(System.class, "nanoTime", CLOCK)));
        doors.put("publicLookup",
                () -> calling(MethodHandles.publicLookup().findStatic(System.class, "nanoTime", CLOCK)));
        doors.put("Lookup.unreflect", () -> calling(LOOKUP.unreflect(System.class.getMethod("nanoTime"))));
        doors.put("adapted handle", () -> calling(MethodHandles.dropArguments(
                LOOKUP.findStatic(System.class, "nanoTime", CLOCK), 0, String.class).bindTo("x")));
        doors.put("handle of a handle", () -> calling(foundByHandle()));
        doors.put("Method.invoke of Method.invoke", () -> invokingTwice(System.class.getMethod("nanoTime")));
        doors.put("MethodHandleProxies", () -> MethodHandleProxies.asInterfaceInstance(LongSupplier.class,
                LOOKUP.findStatic(System.class, "nanoTime", CLOCK)));
        doors.put("LambdaMetafactory", ReflectiveClockTest::linked);
        doors.put("wall clock by Method.invoke", () -> millis(System.class.getMethod("currentTimeMillis")));
        return doors;
    }

    private static MethodHandle foundByHandle() throws Exception {
        MethodHandle find = LOOKUP.findVirtual(Lookup.class, "findStatic",
                MethodType.methodType(MethodHandle.class, Class.class, String.class, MethodType.class));
        try {
            return (MethodHandle) find.bindTo(LOOKUP).invokeWithArguments(System.class, "nanoTime", CLOCK);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Method declared() {
        return List.of(System.class.getDeclaredMethods()).stream().filter(m -> m.getName().equals("nanoTime"))
                .findFirst().orElseThrow();
    }

    private static LongSupplier invoking(Method method) {
        return () -> get(() -> (long) method.invoke(null));
    }

    private static LongSupplier invokingTwice(Method method) throws Exception {
        Method invoke = Method.class.getMethod("invoke", Object.class, Object[].class);
        return () -> get(() -> (long) invoke.invoke(method, null, new Object[0]));
    }

    private static LongSupplier millis(Method method) {
        return () -> get(() -> (long) method.invoke(null) * 1_000_000);
    }

    private static LongSupplier calling(MethodHandle handle) {
        return () -> get(() -> {
            try {
                return (long) handle.invokeExact();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
    }

    private static LongSupplier linked() throws Exception {
        MethodHandle clock = LOOKUP.findStatic(System.class, "nanoTime", CLOCK);
        MethodHandle factory = LambdaMetafactory.metafactory(LOOKUP, "getAsLong",
                MethodType.methodType(LongSupplier.class), CLOCK, clock, CLOCK).getTarget();
        try {
            return (LongSupplier) factory.invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static long get(Callable<Long> value) {
        try {
            return value.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    List<DynamicTest> lookedUpInTheWorld() {
        return doors().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertVirtual(e.getValue()))).toList();
    }

    @TestFactory
    List<DynamicTest> lookedUpBefore() {
        return doors().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
            LongSupplier clock = e.getValue().call();
            long before = clock.getAsLong();
            assertThat(clock.getAsLong() - before).isBetween(0L, HOUR);
            assertVirtual(() -> clock);
        })).toList();
    }

    private static void assertVirtual(Door door) {
        assertThat(readings(door)).isEqualTo(readings(door));
    }

    private static List<Long> readings(Door door) {
        List<Long> readings = new ArrayList<>();
        RunResult result = Worlds.run(RunOptions.of(3), sim -> {
            LongSupplier clock = door.call();
            readings.add(clock.getAsLong());
            Thread.sleep(500_000);
            readings.add(clock.getAsLong());
        });
        assertThat(result.failure()).isEmpty();
        assertThat(readings.get(1) - readings.get(0)).isBetween(499_000_000_000L, 501_000_000_000L);
        return readings;
    }
}
