package dev.detsim.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.agent.table.Member;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import dev.detsim.tests.docs.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method whose calls the table replaces everywhere is found as its hook, however it is looked up. */
class LookupTest {
    private static final Path REWRITES =
            Repository.ROOT.resolve("detsim-agent/src/main/resources/dev/detsim/agent/rewrites");
    private static final Lookup LOOKUP = MethodHandles.lookup();

    static List<Row.Call> calls() {
        return RewriteTable.product(files()).rows().stream().filter(Row.Call.class::isInstance)
                .map(Row.Call.class::cast)
                .filter(call -> !call.scope().isLimited()).toList();
    }

    private static Map<String, byte[]> files() {
        try (Stream<Path> files = Files.list(REWRITES)) {
            Map<String, byte[]> contents = new HashMap<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreSuchRows() {
        assertThat(calls()).extracting(call -> call.target().name()).contains("nanoTime", "currentTimeMillis",
                "hashCode", "identityHashCode", "availableProcessors", "freeMemory", "notify", "currentThread");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void byNameItIsTheHook(Row.Call row) throws Exception {
        Method method = method(row.target());
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        Class<?> owner = method.getDeclaringClass();
        assertThat(hook(Modifier.isStatic(method.getModifiers()) ? LOOKUP.findStatic(owner, method.getName(), type)
                : LOOKUP.findVirtual(owner, method.getName(), type))).isEqualTo(row.hook().toString());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void unreflectedItIsTheHook(Row.Call row) throws Exception {
        assertThat(hook(LOOKUP.unreflect(method(row.target())))).isEqualTo(row.hook().toString());
    }

    private static String hook(MethodHandle handle) {
        var info = LOOKUP.revealDirect(handle);
        return info.getDeclaringClass().getSimpleName() + "." + info.getName();
    }

    private static Method method(Member target) throws Exception {
        Class<?> owner = Class.forName(target.owner().replace('/', '.'));
        MethodType type = MethodType.fromMethodDescriptorString(target.descriptor(), null);
        return owner.getDeclaredMethod(target.name(), type.parameterArray());
    }

    @Test
    void whatASubclassInheritsIsFoundAsTheHook() throws Throwable {
        MethodHandle hash = LOOKUP.findVirtual(LookupTest.class, "hashCode", MethodType.methodType(int.class));
        assertThat((int) hash.invokeExact(this)).isEqualTo(hashCode());
        assertThat(hash.type().parameterType(0)).isEqualTo(LookupTest.class);
    }

    @Test
    void theJdksOwnLookupsStay() throws Exception {
        Lookup low = MethodHandles.privateLookupIn(Thread.class, LOOKUP);
        MethodHandle current = low.findStatic(Thread.class, "currentThread", MethodType.methodType(Thread.class));
        assertThat(LOOKUP.revealDirect(current).getDeclaringClass()).isEqualTo(Thread.class);
    }
}
