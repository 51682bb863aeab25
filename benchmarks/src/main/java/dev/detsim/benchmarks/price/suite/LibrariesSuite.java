package dev.detsim.benchmarks.price.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.detsim.libraries.Works;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An ordinary suite: each library is used some times, and does the same again. */
public class LibrariesSuite {
    private static final int TIMES = 3;

    @ParameterizedTest
    @EnumSource
    void doesTheSameAgain(Works work) throws Exception {
        for (long seed = 0; seed < TIMES; seed++) {
            assertEquals(work.digest(seed), work.digest(seed));
        }
    }
}
