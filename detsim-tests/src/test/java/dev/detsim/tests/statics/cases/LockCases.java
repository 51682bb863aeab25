package dev.detsim.tests.statics.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Locks that classes are, and threads that meet in an initialiser. */
final class LockCases {
    private LockCases() {
    }

    static Thread start(Runnable body) {
        Thread thread = new Thread(body);
        thread.start();
        return thread;
    }

    static final class Slow {
        static volatile int value;

        static {
            Trail.add("in");
            sleep(20);
            value = 42;
            Trail.add("out");
        }
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Trail.add("interrupted");
            Thread.currentThread().interrupt();
        }
    }

    static void threadsWaitForAnInitializer() throws InterruptedException {
        int[] seen = new int[3];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            threads.add(start(() -> seen[number] = Slow.value));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Trail.add(Arrays.toString(seen));
    }

    static final class SlowFailure {
        static int value = fail();

        static int fail() {
            sleep(20);
            throw new IllegalStateException("slow");
        }
    }

    static void threadsWaitForAFailure() throws InterruptedException {
        String[] seen = new String[2];
        Thread first = start(() -> seen[0] = kind(() -> Trail.add(SlowFailure.value)));
        Thread second = start(() -> seen[1] = kind(() -> Trail.add(SlowFailure.value)));
        first.join();
        second.join();
        Arrays.sort(seen);
        Trail.add(Arrays.toString(seen));
    }

    static String kind(Runnable action) {
        try {
            action.run();
            return "fine";
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    static final class Begun {
        static final CountDownLatch LATCH = new CountDownLatch(1);
    }

    static final class Interrupted {
        static int value;

        static {
            Begun.LATCH.countDown();
            sleep(100);
            value = 7;
        }
    }

    static void anInterruptIsKeptWhileAThreadWaits() throws InterruptedException {
        int[] seen = new int[1];
        Thread first = start(() -> seen[0] = Interrupted.value);
        Thread second = new Thread(() -> {
            int value = Interrupted.value;
            Trail.add(value + "," + Thread.interrupted());
        });
        Begun.LATCH.await();
        second.start();
        second.interrupt();
        second.join();
        first.join();
        Trail.add(seen[0]);
    }

    static final class Counter {
        static int count;

        static synchronized int add(int n, long wide, double wider) {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
            return count += n;
        }

        static synchronized void increment() {
            count++;
        }

        static synchronized int nested(int depth) {
            return depth == 0 ? count : nested(depth - 1);
        }
    }

    static void staticSynchronizedMethodsExcludeEachOther() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(start(() -> {
                for (int k = 0; k < 500; k++) {
                    Counter.add(1, 2, 3);
                    Counter.increment();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Trail.add(Counter.count);
        Trail.add(OrderCases.outcome(() -> Counter.add(-1, 0, 0)));
        Trail.add(Counter.add(0, 0, 0) + "," + Counter.nested(3));
    }

    static final class Watched {
        static boolean done;

        static synchronized boolean holdsOwnLock() {
            return Thread.holdsLock(Watched.class);
        }
    }

    static void aClassIsWaitedFor() throws InterruptedException {
        Thread other = start(() -> {
            synchronized (Watched.class) {
                Watched.done = true;
                Watched.class.notifyAll();
            }
        });
        synchronized (Watched.class) {
            while (!Watched.done) {
                Watched.class.wait(2000);
            }
            Trail.add(Thread.holdsLock(Watched.class));
        }
        other.join();
        Trail.add(Watched.holdsOwnLock() + "," + Thread.holdsLock(Watched.class));
    }

    static void aClassInAVariableIsTheSameLock() {
        Class<?> type = Watched.class;
        Object same = type;
        synchronized (type) {
            Trail.add(Thread.holdsLock(Watched.class) + "," + Thread.holdsLock(same));
        }
        synchronized (same) {
            Trail.add(Thread.holdsLock(type));
        }
    }

    static final String LOCK = "a lock that is a constant";

    static void aConstantIsWaitedFor() throws InterruptedException {
        boolean[] done = new boolean[1];
        Thread other = start(() -> {
            synchronized (LOCK) {
                done[0] = true;
                LOCK.notify();
            }
        });
        synchronized (LOCK) {
            while (!done[0]) {
                LOCK.wait(1000, 1);
            }
        }
        other.join();
        Trail.add("notified");
    }

    static void aLockThatIsNotHeldIsRefused() {
        Trail.add(OrderCases.outcome(() -> Watched.class.notify()));
        Trail.add(kind(() -> {
            try {
                Watched.class.wait();
            } catch (InterruptedException e) {
                Trail.add("interrupted");
            }
        }));
    }

    static void aLockIsLeftByAnException() throws InterruptedException {
        Trail.add(kind(() -> {
            synchronized (Watched.class) {
                throw new IllegalStateException();
            }
        }));
        Thread other = start(() -> {
            synchronized (Watched.class) {
                Trail.add("entered");
            }
        });
        other.join();
    }

    static final class PerThread {
        static final ThreadLocal<int[]> COUNTS = ThreadLocal.withInitial(() -> new int[1]);
        static final ClassValue<Object> VALUES = new ClassValue<>() {
            @Override
            protected Object computeValue(Class<?> type) {
                return Trail.add("computed", new Object());
            }
        };
    }

    static void threadLocalsAndClassValues() {
        Trail.add(++PerThread.COUNTS.get()[0]);
        Trail.add(++PerThread.COUNTS.get()[0]);
        Trail.add(PerThread.VALUES.get(String.class) == PerThread.VALUES.get(String.class));
    }
}
