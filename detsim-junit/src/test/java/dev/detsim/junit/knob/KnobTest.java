package dev.detsim.junit.knob;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnobTest {
    @Test
    void namesInTheEnvironmentAreWordByWord() {
        assertThat(Knob.SEED.variable()).isEqualTo("DETSIM_SEED");
        assertThat(Knob.TIME_LIMIT.variable()).isEqualTo("DETSIM_TIME_LIMIT");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void examplesAreAccepted(Form form) {
        assertThat(form.accepts(form.example())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-5s", "1.5s", "5 s", "5d", "10000000000h"})
    void otherDurationsAreNotUnderstood(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void durationsHaveUnits() {
        assertThat(Durations.parse("250ms")).contains(Duration.ofMillis(250));
        assertThat(Durations.parse("30s")).contains(Duration.ofSeconds(30));
        assertThat(Durations.parse("10m")).contains(Duration.ofMinutes(10));
        assertThat(Durations.parse("2h")).contains(Duration.ofHours(2));
    }
}
