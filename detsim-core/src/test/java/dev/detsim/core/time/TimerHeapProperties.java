package dev.detsim.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The heap does what a sorted list would do. */
class TimerHeapProperties {
    private final TimerHeap heap = new TimerHeap();
    private final List<TimerEntry> sorted = new ArrayList<>();
    private final List<TimerEntry> everAdded = new ArrayList<>();
    private final List<Integer> ran = new ArrayList<>();

    @Property(tries = 300)
    void agreesWithASortedList(@ForAll @Size(max = 120) List<@IntRange(min = 0, max = 99) Integer> choices) {
        for (int choice : choices) {
            step(choice);
            assertThat(heap.size()).isEqualTo(sorted.size());
            assertThat(heap.firstDeadline())
                    .isEqualTo(sorted.isEmpty() ? Long.MAX_VALUE : sorted.getFirst().deadline());
            assertThat(everAdded).allMatch(e -> e.isDone() != sorted.contains(e));
        }
        while (heap.size() > 0) {
            poll();
        }
        assertThat(sorted).isEmpty();
    }

    /** Half of the choices add, a quarter cancel, a quarter poll. */
    private void step(int choice) {
        if (choice < 50) {
            add(choice % 10);
        } else if (choice < 75 && !everAdded.isEmpty()) {
            cancel(everAdded.get(choice * 7 % everAdded.size()));
        } else if (heap.size() > 0) {
            poll();
        }
    }

    private void add(long deadline) {
        int number = everAdded.size();
        TimerEntry e = heap.add(deadline, () -> ran.add(number));
        everAdded.add(e);
        sorted.add(e);
        // The sort is stable: of equal deadlines the one that was added first comes first.
        sorted.sort(Comparator.comparingLong(TimerEntry::deadline));
    }

    private void cancel(TimerEntry e) {
        boolean pending = sorted.remove(e);
        assertThat(e.cancel(false)).isEqualTo(pending);
        assertThat(e.isCancelled()).isEqualTo(pending);
    }

    private void poll() {
        TimerEntry first = heap.poll();
        assertThat(first == sorted.removeFirst()).isTrue();
        first.run();
        assertThat(ran.getLast()).isEqualTo(everAdded.indexOf(first));
    }
}
