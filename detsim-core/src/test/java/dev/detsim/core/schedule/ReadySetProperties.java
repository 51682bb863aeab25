package dev.detsim.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.core.thread.SimThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.internal.misc.Unsafe;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The set does what a plain set would do, and its order is a function of what was done to it. */
class ReadySetProperties {
    private static final int THREADS = 40;
    private final List<SimThread> threads = Stream.generate(ReadySetProperties::thread).limit(THREADS).toList();

    /** A thread that is nothing but a member of sets: what it would run is of no interest here. */
    private static SimThread thread() {
        try {
            SimThread thread = (SimThread) Unsafe.getUnsafe().allocateInstance(SimThread.class);
            thread.readyIndex = -1;
            return thread;
        } catch (InstantiationException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 300)
    void agreesWithAPlainSet(@ForAll @Size(max = 150) List<@IntRange(min = 0, max = THREADS - 1) Integer> choices) {
        ReadySet ready = new ReadySet();
        Set<SimThread> plain = new LinkedHashSet<>();
        for (int choice : choices) {
            SimThread thread = threads.get(choice);
            if (plain.add(thread)) {
                ready.add(thread);
            } else {
                plain.remove(thread);
                ready.remove(thread);
                ready.remove(thread);
            }
            assertThat(members(ready)).containsExactlyInAnyOrderElementsOf(plain);
            assertThat(threads).allMatch(t -> ready.contains(t) == plain.contains(t));
        }
        plain.forEach(ready::remove);
        assertThat(ready.size()).isZero();
    }

    @Property(tries = 200)
    void lastTakesThePlaceOfTheOneThatGoes(@ForAll @IntRange(min = 1, max = THREADS) int size,
            @ForAll @IntRange(min = 0, max = THREADS - 1) int which) {
        ReadySet ready = new ReadySet();
        List<SimThread> expected = new ArrayList<>(threads.subList(0, size));
        expected.forEach(ready::add);
        SimThread gone = expected.get(which % size);
        ready.remove(gone);
        SimThread last = expected.removeLast();
        if (last != gone) {
            expected.set(which % size, last);
        }
        assertThat(members(ready)).isEqualTo(expected);
        expected.forEach(ready::remove);
    }

    private static List<SimThread> members(ReadySet ready) {
        return IntStream.range(0, ready.size()).mapToObj(ready::get).toList();
    }
}
