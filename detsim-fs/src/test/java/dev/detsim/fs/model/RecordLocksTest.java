package dev.detsim.fs.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordLocksTest {
    private final RecordLocks locks = new RecordLocks();
    private final Object one = new Object();
    private final Object two = new Object();

    @Test
    void exclusiveLocksExclude() {
        assertThat(locks.acquire(one, 0, 10, false)).isTrue();
        assertThat(locks.acquire(two, 9, 1, true)).isFalse();
        assertThat(locks.acquire(two, 10, 1, false)).isTrue();
        locks.release(one, 0, 10);
        assertThat(locks.acquire(two, 9, 1, true)).isTrue();
    }

    @Test
    void sharedLocksAreShared() {
        assertThat(locks.acquire(one, 0, Long.MAX_VALUE, true)).isTrue();
        assertThat(locks.acquire(two, 5, Long.MAX_VALUE, true)).isTrue();
        assertThat(locks.acquire(two, 5, 1, false)).isFalse();
    }

    @Test
    void aProcessReplacesItsOwnLocks() {
        locks.acquire(one, 0, 10, false);
        assertThat(locks.acquire(one, 5, 10, true)).isTrue();
        assertThat(locks.acquire(two, 5, 10, true)).isTrue();
        assertThat(locks.acquire(two, 4, 1, true)).isFalse();
    }

    @Test
    void aPartCanBeReleased() {
        locks.acquire(one, 0, 30, false);
        locks.release(one, 10, 10);
        assertThat(locks.acquire(two, 10, 10, false)).isTrue();
        assertThat(locks.acquire(two, 9, 1, false)).isFalse();
        assertThat(locks.acquire(two, 20, 1, false)).isFalse();
    }

    @Test
    void theDeadHoldNothing() {
        locks.acquire(one, 0, 30, false);
        assertThat(locks.releaseAll(one)).isTrue();
        assertThat(locks.releaseAll(one)).isFalse();
        assertThat(locks.acquire(two, 0, 30, false)).isTrue();
    }
}
