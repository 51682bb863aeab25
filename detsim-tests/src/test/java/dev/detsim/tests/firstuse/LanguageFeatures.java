package dev.detsim.tests.firstuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the language and its classes of reflection stand on. */
final class LanguageFeatures {
    private static final List<String> FIELD = new ArrayList<>();

    private LanguageFeatures() {
    }

    /** A value. */
    private record Pair(int a, String b, double c) implements Serializable {
    }

    /** Alternatives. */
    private sealed interface Shape permits Circle, Square {
    }

    private record Circle(int r) implements Shape {
    }

    private record Square(int a) implements Shape {
    }

    /** Serialized by its fields. */
    @Deprecated(since = "1", forRemoval = false)
    private static final class Old implements Serializable {
        private static final long serialVersionUID = 1;
        private final TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
        private final TimeUnit unit = TimeUnit.DAYS;
    }

    static Object lambdas() {
        int captured = FIELD.size() + 3;
        IntUnaryOperator plus = i -> i + captured;
        Function<Object, String> text = String::valueOf;
        return text.andThen(String::length).apply(plus.applyAsInt(5))
                + IntStream.range(0, 9).mapToObj(i -> new Pair(i, "", 0))
                        .collect(Collectors.groupingBy(p -> p.a() % 3, TreeMap::new, Collectors.counting())).toString()
                + List.of("b", "a").stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    static Object records() {
        Pair p = new Pair(1, "b", 2);
        return p + " " + p.hashCode() + p.equals(new Pair(1, "b", 2)) + new Circle(3) + new Square(4).hashCode();
    }

    static Object switches() {
        return area(new Circle(2)) + area(new Square(3)) + of(TimeUnit.DAYS) + of("text") + of(7) + named("two");
    }

    private static int area(Shape shape) {
        return switch (shape) {
            case Circle(int r) when r > 5 -> r;
            case Circle(int r) -> 3 * r * r;
            case Square(int a) -> a * a;
        };
    }

    private static String of(Object o) {
        return switch (o) {
            case TimeUnit u when u == TimeUnit.DAYS -> "days";
            case String s -> s;
            case Integer i -> "int " + i;
            default -> "other";
        };
    }

    private static int named(String name) {
        return switch (name) {
            case "one" -> 1;
            case "two" -> 2;
            default -> 0;
        };
    }

    static Object concatenation() {
        long l = FIELD.size();
        char c = 'c';
        return l + "," + c + true + 1.5f + null + new int[0].length + "\1\2" + (byte) 1 + (short) 2 + 3.5;
    }

    static Object methodHandles() throws Exception {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle handle = lookup.findVirtual(String.class, "concat", MethodType.methodType(String.class,
                String.class));
        MethodHandle folded = MethodHandles.filterReturnValue(MethodHandles.insertArguments(handle, 1, "tail"),
                lookup.findVirtual(String.class, "length", MethodType.methodType(int.class)));
        Callable<?> proxy = MethodHandleProxies.asInterfaceInstance(Callable.class,
                MethodHandles.constant(String.class, "constant"));
        try {
            return folded.invoke("head") + " " + folded.invokeWithArguments("x") + proxy.call() + proxy.getClass();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static Object varHandles() throws Exception {
        VarHandle handle = MethodHandles.arrayElementVarHandle(int[].class);
        int[] array = new int[2];
        handle.setVolatile(array, 1, 5);
        return handle.compareAndSet(array, 1, 5, 6) + " " + array[1] + handle.getAndAdd(array, 0, 2);
    }

    static Object proxies() throws Exception {
        Callable<?> proxy = (Callable<?>) Proxy.newProxyInstance(LanguageFeatures.class.getClassLoader(),
                new Class<?>[] {Callable.class, Comparable.class}, (p, method, arguments) -> method.getName());
        return proxy.call() + proxy.toString() + proxy.getClass().getName();
    }

    static Object reflection() throws Exception {
        return Arrays.toString(Pair.class.getRecordComponents()) + String.class.getMethod("length").invoke("four")
                + ArrayList.class.getConstructor(int.class).newInstance(3)
                + Integer.class.getField("MAX_VALUE").get(null)
                + Shape.class.getPermittedSubclasses().length + Arrays.toString(Old.class.getDeclaredFields());
    }

    static Object annotations() {
        return Old.class.getAnnotation(Deprecated.class) + " " + Old.class.getAnnotation(Deprecated.class).hashCode()
                + Callable.class.getAnnotations().length;
    }

    static Object serialization() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(out)) {
            stream.writeObject(new Old());
            stream.writeObject(new Pair(1, "x", 2));
            stream.writeObject(new LinkedHashMap<>(Map.of(1, 2)));
            stream.writeObject(EnumSet.of(TimeUnit.DAYS));
            stream.writeObject((Comparator<String> & Serializable) String::compareTo);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            Old old = (Old) stream.readObject();
            return old.map + " " + old.unit + stream.readObject() + stream.readObject() + stream.readObject()
                    + (stream.readObject() instanceof Comparator<?>) + out.size();
        }
    }

    static Object services() {
        return ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class).stream().map(p -> p.type().getName())
                .toList() + " " + ServiceLoader.load(java.util.spi.ToolProvider.class).stream().count();
    }

    static Object exceptions() {
        try {
            Object o = FIELD.isEmpty() ? null : "x";
            return o.toString();
        } catch (NullPointerException e) {
            return e.getMessage() + e.getStackTrace()[0] + new EnumMap<>(Map.of(TimeUnit.DAYS, 1));
        }
    }

    static Object stackWalker() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass().getName()
                + StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow().getMethodName());
    }

    static Object modules() {
        return ModuleLayer.boot().modules().size() + " " + Object.class.getModule().getDescriptor().packages().size()
                + LanguageFeatures.class.getModule() + Object.class.getModule().isExported("java.lang");
    }

    static Object classLoader() throws Exception {
        ClassLoader loader = new ClassLoader(LanguageFeatures.class.getClassLoader()) {
        };
        return loader.loadClass("java.util.ArrayDeque").getName() + loader.getName();
    }

    static Object classFiles() throws Exception {
        byte[] bytes = ClassFile.of().build(ClassDesc.of("dev.detsim.tests.firstuse.Made"), b -> b.withFlags(1));
        return MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass().getName()
                + ClassFile.of().parse(bytes).methods().size();
    }

    static Object generics() {
        ParameterizedType type = (ParameterizedType) new HashMap<String, List<Integer>>() {
            private static final long serialVersionUID = 1;
        }.getClass().getGenericSuperclass();
        return type + " " + type.hashCode();
    }
}
