package dev.detsim.tests.proof;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the garbage collector, the JIT and the JDK's caches could change. */
final class StressedState {
    private static final int OBJECTS = 2_000;
    private static final int FAST_THROWS = 15_000;

    private StressedState() {
    }

    static void run(Notes notes) throws Exception {
        references(notes);
        notes.add("thrown", thrown());
        notes.add(InetAddress.getLocalHost(), InetAddress.getByName("test"), InetAddress.getLoopbackAddress());
        ConcurrentHashMap<Integer, Integer> counted = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int k = 0; k < 50; k++) {
                    counted.merge(k % 5, 1, Integer::sum);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        notes.add(counted);
    }

    private static void references(Notes notes) {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        List<WeakReference<Object>> weak = new ArrayList<>();
        List<SoftReference<Object>> soft = new ArrayList<>();
        List<PhantomReference<Object>> phantoms = new ArrayList<>();
        WeakHashMap<Object, Integer> map = new WeakHashMap<>();
        for (int i = 0; i < OBJECTS; i++) {
            weak.add(new WeakReference<>(new byte[64], queue));
            soft.add(new SoftReference<>(new byte[64], queue));
            phantoms.add(new PhantomReference<>(new byte[64], queue));
            map.put(new byte[64], i);
        }
        System.gc();
        notes.add("references", weak.stream().filter(r -> r.get() == null).count(),
                soft.stream().filter(r -> r.get() == null).count(), queue.poll(), phantoms.size(), map.size());
    }

    /** Compiled code leaves stack traces out, unless it is told not to. */
    private static int thrown() {
        int withoutTrace = 0;
        int[] none = new int[1];
        for (int i = 0; i < FAST_THROWS; i++) {
            try {
                none[i + 1]++;
            } catch (ArrayIndexOutOfBoundsException e) {
                withoutTrace += e.getStackTrace().length == 0 ? 1 : 0;
            }
        }
        return withoutTrace;
    }
}
