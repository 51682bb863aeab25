package dev.detsim.tests.statics.cases;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Static state by method handles and var handles. */
final class HandleCases {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private HandleCases() {
    }

    static final class Own {
        static int number = 1;
        static volatile String text = "a";
        static final VarHandle NUMBER;
        static final VarHandle TEXT;

        static {
            try {
                NUMBER = MethodHandles.lookup().findStaticVarHandle(Own.class, "number", int.class);
                TEXT = MethodHandles.lookup().findStaticVarHandle(Own.class, "text", String.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static void aClassThatKeepsHandlesOfItself() {
        Trail.add(Own.NUMBER.compareAndSet(1, 5) + "," + Own.number);
        Trail.add((int) Own.NUMBER.getAndAdd(3) + "," + Own.number);
        Trail.add(Own.TEXT.compareAndSet("a", "b") + "," + Own.text);
    }

    static final class OfInstances {
        static final VarHandle X;
        static final AtomicIntegerFieldUpdater<OfInstances> Y =
                AtomicIntegerFieldUpdater.newUpdater(OfInstances.class, "y");
        static final Object LOCK = new Object();
        volatile int x;
        volatile int y;

        static {
            try {
                X = MethodHandles.lookup().findVarHandle(OfInstances.class, "x", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static void handlesOfInstanceFields() {
        OfInstances object = new OfInstances();
        Trail.add(OfInstances.X.compareAndSet(object, 0, 3) + "," + object.x);
        Trail.add(OfInstances.Y.incrementAndGet(object) + "," + (OfInstances.LOCK != null));
    }

    static final class Found {
        static int number = Trail.add("Found", 3);
    }

    static void gettersAndSetters() throws Throwable {
        MethodHandle getter = LOOKUP.findStaticGetter(Found.class, "number", int.class);
        MethodHandle setter = LOOKUP.findStaticSetter(Found.class, "number", int.class);
        Trail.add("before");
        setter.invoke(9);
        Trail.add((int) getter.invokeExact() + "," + Found.number);
    }

    static final class Reflected {
        static int number = Trail.add("Reflected", 3);
        static long wide = 7;
    }

    static void reflectedFields() throws Throwable {
        Field number = Reflected.class.getDeclaredField("number");
        Trail.add((int) LOOKUP.unreflectGetter(number).invokeExact());
        LOOKUP.unreflectSetter(number).invokeExact(4);
        VarHandle variable = LOOKUP.unreflectVarHandle(Reflected.class.getDeclaredField("wide"));
        variable.setVolatile(8L);
        Trail.add(Reflected.number + "," + Reflected.wide + "," + (long) variable.getAcquire());
    }

    static final class Missing {
        static int number;
        int instance;
    }

    static void wrongFieldsAreRefused() {
        Trail.add(ReflectionCases.failure(() -> LOOKUP.findStaticGetter(Missing.class, "none", int.class)));
        Trail.add(ReflectionCases.failure(() -> LOOKUP.findStaticGetter(Missing.class, "number", long.class)));
        Trail.add(ReflectionCases.failure(() -> LOOKUP.findStaticVarHandle(Missing.class, "instance", int.class)));
    }

    static final class Refused {
        private static int number = 1;
    }

    static void accessIsChecked() {
        Lookup outside = MethodHandles.publicLookup();
        Trail.add(ReflectionCases.failure(() -> outside.findStaticGetter(Refused.class, "number", int.class)));
        Trail.add(Refused.number);
    }

    static final class Ensured {
        static {
            Trail.add("Ensured");
        }
    }

    static void ensureInitialized() throws IllegalAccessException {
        Trail.add("before");
        LOOKUP.ensureInitialized(Ensured.class);
        LOOKUP.ensureInitialized(Ensured.class);
    }

    static final class Invoked {
        static int calls = Trail.add("Invoked", 0);

        Invoked() {
            calls++;
        }

        static int call(int n) {
            return n + ++calls;
        }
    }

    static void methodsAndConstructors() throws Throwable {
        MethodHandle call = LOOKUP.findStatic(Invoked.class, "call", MethodType.methodType(int.class, int.class));
        MethodHandle make = LOOKUP.findConstructor(Invoked.class, MethodType.methodType(void.class));
        Trail.add("before");
        Trail.add(make.invoke() != null);
        Trail.add((int) call.invokeExact(10));
    }

    static final class Unsafely {
        static int number = 5;
        static Object object = "x";
    }

    /** By reflection, for a compiler warns of its use. */
    private static Object unsafe(String method, Object... arguments) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field unsafe = type.getDeclaredField("theUnsafe");
        unsafe.setAccessible(true);
        for (Method found : type.getMethods()) {
            if (found.getName().equals(method) && found.getParameterCount() == arguments.length
                    && (arguments.length == 1 || found.getParameterTypes()[0] == Object.class)) {
                return found.invoke(unsafe.get(null), arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    static void unsafeReadsAndWrites() throws ReflectiveOperationException {
        Field number = Unsafely.class.getDeclaredField("number");
        Unsafely.number = 77;
        Object base = unsafe("staticFieldBase", number);
        Object offset = unsafe("staticFieldOffset", number);
        Trail.add(unsafe("getInt", base, offset));
        unsafe("putInt", base, offset, 78);
        Trail.add(Unsafely.number);
    }

    static final class Allocated {
        static int number = Trail.add("Allocated", 1);
        int own = 5;
    }

    static void unsafeAllocationInitializes() throws ReflectiveOperationException {
        Trail.add("before");
        Trail.add(((Allocated) unsafe("allocateInstance", Allocated.class)).own);
    }
}
