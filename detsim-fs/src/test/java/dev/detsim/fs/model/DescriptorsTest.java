package dev.detsim.fs.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptorsTest {
    private final Descriptors<String> open = new Descriptors<>(100, 3);

    @Test
    void numbersAreGivenInOrderAndNotAtOnceAgain() {
        assertThat(open.add("a")).isEqualTo(100);
        assertThat(open.add("b")).isEqualTo(101);
        assertThat(open.remove(101)).isEqualTo("b");
        assertThat(open.add("c")).isEqualTo(102);
        assertThat(open.add("d")).isEqualTo(101);
        assertThat(open.get(100)).isEqualTo("a");
        assertThat(open.get(99)).isNull();
    }

    @Test
    void removalIsInTheOrderOfTheNumbers() {
        open.add("b1");
        open.add("a");
        open.add("b2");
        assertThat(open.removeIf(s -> s.startsWith("b"))).containsExactly("b1", "b2");
        assertThat(open.get(101)).isEqualTo("a");
    }
}
