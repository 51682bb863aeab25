package dev.detsim.check;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A queue of numbers: a positive input is put in, 0 takes one out (and answers 0 if there is none). */
final class QueueModel implements DeterministicModel<List<Integer>, Integer, Integer> {

    static Integer randomInput(Random random) {
        return Math.max(0, random.nextInt(7) - 3);
    }

    @Override
    public List<Integer> initial() {
        return List.of();
    }

    @Override
    public Answer<List<Integer>, Integer> apply(List<Integer> queue, Integer input) {
        if (input > 0) {
            return new Answer<>(Stream.concat(queue.stream(), Stream.of(input)).toList(), input);
        }
        return queue.isEmpty()
                ? new Answer<>(queue, 0)
                : new Answer<>(queue.subList(1, queue.size()), queue.getFirst());
    }
}
