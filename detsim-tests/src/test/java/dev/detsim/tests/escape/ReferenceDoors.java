package dev.detsim.tests.escape;

import dev.detsim.Detsim;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the garbage collector would do at a moment of its own. */
final class ReferenceDoors {
    private static final int OBJECTS = 1_000;

    private ReferenceDoors() {
    }

    static void add(Cases cases) {
        cases.put("cleaner", sim -> cleaned());
        cases.put("finalizer", sim -> finalized());
        cases.put("references", sim -> cleared());
    }

    private static void collect() throws Exception {
        Detsim.escape("a collection that nobody asked for", () -> {
            System.gc();
            return null;
        });
    }

    private static Object cleaned() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Cleaner cleaner = Cleaner.create();
        for (int i = 0; i < OBJECTS; i++) {
            cleaner.register(new Object(), count::incrementAndGet);
        }
        collect();
        Thread.sleep(1_000);
        return count.get();
    }

    /** Counts the objects that are finalized. */
    private static final class Finalized {
        private final AtomicInteger count;

        Finalized(AtomicInteger count) {
            this.count = count;
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            count.incrementAndGet();
        }
    }

    private static Object finalized() throws Exception {
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < OBJECTS; i++) {
            new Finalized(count);
        }
        collect();
        Thread.sleep(1_000);
        return count.get();
    }

    private static Object cleared() throws Exception {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        List<WeakReference<Object>> weak = new ArrayList<>();
        List<SoftReference<Object>> soft = new ArrayList<>();
        List<PhantomReference<Object>> phantoms = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            weak.add(new WeakReference<>(new Object(), queue));
            soft.add(new SoftReference<>(new Object(), queue));
            phantoms.add(new PhantomReference<>(new Object(), queue));
        }
        collect();
        long gone = weak.stream().filter(r -> r.get() == null).count()
                + soft.stream().filter(r -> r.get() == null).count();
        return gone + " " + queue.poll() + " " + phantoms.size();
    }
}
