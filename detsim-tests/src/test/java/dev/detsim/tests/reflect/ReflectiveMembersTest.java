package dev.detsim.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hashes, the environment, threads and streams, asked for by reflection, are the world's. */
class ReflectiveMembersTest {
    private static final Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType HASH = MethodType.methodType(int.class);

    /** What a world of a seed computes. */
    private interface Body {
        List<?> run() throws Throwable;
    }

    private static List<?> inWorld(long seed, Body body) {
        List<Object> seen = new ArrayList<>();
        RunResult result = Worlds.run(RunOptions.of(seed), sim -> {
            try {
                seen.addAll(body.run());
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
        assertThat(result.failure()).isEmpty();
        return seen;
    }

    private static void assertOfTheSeed(Body body) {
        List<?> first = inWorld(1, body);
        assertThat(inWorld(1, body)).isEqualTo(first);
        assertThat(inWorld(2, body)).isNotEqualTo(first);
    }

    private static final class Plain {
        MethodHandle superHash() throws ReflectiveOperationException {
            return MethodHandles.lookup().findSpecial(Object.class, "hashCode", HASH, Plain.class);
        }

        Supplier<Integer> superReference() {
            return super::hashCode;
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }
    }

    @Test
    void identityHashesAreTheSeeds() {
        assertOfTheSeed(() -> List.of(Object.class.getMethod("hashCode").invoke(new Object()),
                System.class.getMethod("identityHashCode", Object.class).invoke(null, new Plain()),
                (int) LOOKUP.findVirtual(Object.class, "hashCode", HASH).invoke(new Object()),
                (int) LOOKUP.findVirtual(ReflectiveMembersTest.class, "hashCode", HASH)
                        .invoke(new ReflectiveMembersTest()),
                (int) LOOKUP.bind(new Object(), "hashCode", HASH).invoke(),
                (int) new Plain().superHash().invoke(new Plain()),
                new Plain().superReference().get(),
                Object.class.getMethod("toString").invoke(new Object())));
    }

    @Test
    void anOverriddenHashStaysWhatItIs() {
        assertThat(inWorld(1, () -> List.of(Object.class.getMethod("hashCode").invoke(new Plain()),
                (int) LOOKUP.bind(new Plain(), "hashCode", HASH).invoke()))).hasToString("[7, 7]");
    }

    @Test
    void aProxysHashGoesThroughItsHandler() {
        assertOfTheSeed(() -> {
            Object target = new Object();
            InvocationHandler handler = (proxy, method, arguments) -> method.invoke(target, arguments);
            return List.of(Proxy.newProxyInstance(ReflectiveMembersTest.class.getClassLoader(),
                    new Class<?>[] {Comparator.class}, handler).hashCode());
        });
    }

    @Test
    void theEnvironmentIsTheNodes() {
        List<?> seen = inWorld(1, () -> {
            Runtime runtime = Runtime.getRuntime();
            return List.of(Runtime.class.getMethod("availableProcessors").invoke(runtime),
                    Runtime.class.getMethod("freeMemory").invoke(runtime),
                    (long) LOOKUP.bind(runtime, "maxMemory", MethodType.methodType(long.class)).invoke(),
                    Runtime.getRuntime().availableProcessors(), runtime.freeMemory(), runtime.maxMemory());
        });
        assertThat(seen.subList(0, 3)).isEqualTo(seen.subList(3, 6));
    }

    @Test
    void theCurrentThreadIsTheOneThatCodeSees() {
        assertThat(inWorld(1, () -> {
            MethodHandle current =
                    LOOKUP.findStatic(Thread.class, "currentThread", MethodType.methodType(Thread.class));
            return List.of(Thread.class.getMethod("currentThread").invoke(null) == Thread.currentThread(),
                    (Thread) current.invokeExact() == Thread.currentThread());
        })).allMatch(Boolean.TRUE::equals);
    }

    @Test
    void standardOutputIsTheNodes() {
        assertThat(inWorld(1, () -> {
            VarHandle variable = LOOKUP.findStaticVarHandle(System.class, "out", PrintStream.class);
            return List.of(System.class.getField("out").get(null) == System.out,
                    LOOKUP.findStaticGetter(System.class, "err", PrintStream.class).invoke() == System.err,
                    LOOKUP.unreflectGetter(System.class.getField("out")).invoke() == System.out,
                    variable.get() == System.out, variable.getVolatile() == System.out,
                    LOOKUP.unreflectVarHandle(System.class.getField("err")).get() == System.err);
        })).allMatch(Boolean.TRUE::equals);
    }

    @Test
    void outsideTheyAreReal() throws Throwable {
        assertThat(System.class.getField("out").get(null)).isSameAs(System.out);
        Object plain = new Object();
        assertThat(Object.class.getMethod("hashCode").invoke(plain)).isEqualTo(System.identityHashCode(plain));
        assertThat(Runtime.class.getMethod("maxMemory").invoke(Runtime.getRuntime()))
                .isEqualTo(Runtime.getRuntime().maxMemory());
    }

    @Test
    void notifyByReflectionWakes() {
        assertThat(inWorld(1, () -> {
            Object monitor = new Object();
            Thread waiter = Thread.ofPlatform().unstarted(() -> {
                synchronized (monitor) {
                    try {
                        Object.class.getMethod("wait").invoke(monitor);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            });
            waiter.start();
            while (waiter.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            synchronized (monitor) {
                Object.class.getMethod("notify").invoke(monitor);
            }
            waiter.join();
            return List.of(waiter.getState());
        })).hasToString("[TERMINATED]");
    }
}
