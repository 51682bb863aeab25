package dev.detsim.tests.escape;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Threads, whoever starts them, and what parks and lists them. */
final class ThreadDoors {
    private ThreadDoors() {
    }

    static void add(Cases cases) {
        cases.put("thread-start", sim -> raced(Thread::new));
        cases.put("thread-subclass", sim -> raced(Sub::new));
        cases.put("thread-builder", sim -> raced(task -> Thread.ofPlatform().unstarted(task)));
        cases.put("thread-virtual", sim -> raced(task -> Thread.ofVirtual().unstarted(task)));
        cases.put("innocuous-thread", sim -> raced(ThreadDoors::innocuous));
        cases.put("park", sim -> parked(LockSupport::park, LockSupport::unpark));
        cases.put("unsafe-park", sim -> parked(unsafe("sun.misc.Unsafe", "theUnsafe")));
        cases.put("internal-unsafe-park", sim -> parked(unsafe("jdk.internal.misc.Unsafe", "theUnsafe")));
        cases.put("stack-traces", sim -> {
            Thread thread = new Thread(ThreadDoors::sleep, "listed");
            thread.start();
            Thread.sleep(1);
            return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
        });
        cases.put("thread-enumerate", sim -> {
            Thread[] threads = new Thread[50];
            int count = Thread.enumerate(threads);
            ThreadGroup root = Thread.currentThread().getThreadGroup();
            return count + " " + root.enumerate(new Thread[50]);
        });
        cases.put("stack-walker", sim -> StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow()
                .getMethodName()));
        cases.put("own-scheduler", sim -> withScheduler(Runnable::run));
        cases.put("carrier", sim -> carrier());
    }

    /** Makes a thread for a task. */
    private interface Factory {
        Thread make(Runnable task) throws Exception;
    }

    /** The order in which threads get on, which the seed decides. */
    private static Object raced(Factory factory) throws Exception {
        List<Integer> order = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            threads.add(factory.make(() -> {
                sleep(ThreadLocalRandom.current().nextInt(9));
                order.add(number);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return order + " " + threads;
    }

    private static void sleep() {
        sleep(5);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Started as it is. */
    private static final class Sub extends Thread {
        Sub(Runnable task) {
            super(task);
        }
    }

    private static Thread innocuous(Runnable task) throws Exception {
        Class<?> type = Class.forName("jdk.internal.misc.InnocuousThread");
        return (Thread) type.getMethod("newThread", Runnable.class).invoke(null, task);
    }

    private static Object parked(Runnable park, Consumer<Thread> unpark) throws Exception {
        Thread thread = new Thread(park);
        thread.start();
        Thread.sleep(1);
        Thread.State state = thread.getState();
        unpark.accept(thread);
        thread.join();
        return state + " " + thread.getState() + " " + System.nanoTime();
    }

    private static Object parked(Object unsafe) throws Exception {
        Method park = unsafe.getClass().getMethod("park", boolean.class, long.class);
        Method unpark = unsafe.getClass().getMethod("unpark", Object.class);
        return parked(() -> call(park, unsafe, false, 0L), thread -> call(unpark, unsafe, thread));
    }

    private static void call(Method method, Object on, Object... arguments) {
        try {
            method.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object unsafe(String type, String field) throws Exception {
        Field the = Class.forName(type).getDeclaredField(field);
        the.setAccessible(true);
        return Objects.requireNonNull(the.get(null));
    }

    private static Object withScheduler(Executor scheduler) throws Exception {
        Class<?> type = Class.forName("java.lang.VirtualThread");
        Constructor<?> constructor =
                type.getDeclaredConstructor(Executor.class, String.class, int.class, Runnable.class);
        constructor.setAccessible(true);
        return constructor.newInstance(scheduler, "own", 0, (Runnable) () -> {
        });
    }

    private static Object carrier() throws Exception {
        Object access = Class.forName("jdk.internal.access.SharedSecrets").getMethod("getJavaLangAccess").invoke(null);
        return Class.forName("jdk.internal.access.JavaLangAccess").getMethod("currentCarrierThread").invoke(access);
    }
}
