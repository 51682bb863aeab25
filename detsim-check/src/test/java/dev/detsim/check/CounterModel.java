package dev.detsim.check;

import java.util.Random;

/** A counter that adds its input and answers with the sum. */
final class CounterModel implements DeterministicModel<Integer, Integer, Integer> {

    static Integer randomInput(Random random) {
        return random.nextInt(3);
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Answer<Integer, Integer> apply(Integer sum, Integer add) {
        return new Answer<>(sum + add, sum + add);
    }
}
