package dev.detsim.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.check.KeyValueOp.Cas;
import dev.detsim.check.KeyValueOp.Get;
import dev.detsim.check.KeyValueOp.Put;
import dev.detsim.check.Reply.Done;
import dev.detsim.check.Reply.Swapped;
import dev.detsim.check.Reply.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keys are checked one by one, and a model may be more than a deterministic one. */
class PartitionTest {

    private final History<KeyValueOp, Reply> history = new History<>();

    private void record(KeyValueOp input, Reply output) {
        history.invoke("c", input).ok(output);
    }

    private Verdict<Register, KeyValueOp, Reply> verdict(long budget) {
        return Linearizability.check(history, new KeyValueModel(), budget);
    }

    @Test
    void keysDoNotMix() {
        record(new Put("x", "1"), new Done());
        record(new Put("y", "2"), new Done());
        record(new Cas("z", null, "3"), new Swapped(true));
        record(new Get("x"), new Value("1"));
        record(new Get("y"), new Value("2"));
        record(new Get("z"), new Value("3"));
        assertThat(Proofs.ok(verdict(100)).proof()).extracting(Verdict.Linearization::partition)
                .containsExactly("x", "y", "z");
    }

    @Test
    void violationNamesItsKey() {
        record(new Put("x", "1"), new Done());
        record(new Get("y"), new Value("1"));
        assertThat(Proofs.violation(verdict(100)).prefix().partition()).isEqualTo("y");
    }

    @Test
    void violationOfOneKeyIsFoundThoughAnotherIsUndecided() {
        for (int i = 0; i < 30; i++) {
            record(new Put("x", "" + i), new Done());
        }
        assertThat(Proofs.unknown(verdict(20)).partition()).isEqualTo("x");
        record(new Get("y"), new Value("never written"));
        assertThat(verdict(20)).isInstanceOf(Verdict.Violation.class);
    }

    /** A register that may keep its old value: the model's state is the set of values it may hold. */
    private static final class LossyRegister implements Model<Set<String>, RegisterOp, Reply> {

        @Override
        public Set<String> initial() {
            return Set.of("0");
        }

        @Override
        public Optional<Set<String>> step(Set<String> state, RegisterOp input, Reply output) {
            if (output instanceof Value(var read)) {
                return read != null && state.contains(read) ? Optional.of(Set.of(read)) : Optional.empty();
            }
            return stepOpen(state, input);
        }

        @Override
        public Optional<Set<String>> stepOpen(Set<String> state, RegisterOp input) {
            var next = new TreeSet<>(state);
            if (input instanceof RegisterOp.Write(var value)) {
                next.add(value);
            }
            return Optional.of(next);
        }
    }

    @Test
    void modelMayChoose() {
        var lossy = new History<RegisterOp, Reply>();
        lossy.invoke("c", new RegisterOp.Write("1")).ok(new Done());
        lossy.invoke("c", new RegisterOp.Read()).ok(new Value("0"));
        assertThat(Linearizability.check(lossy, new LossyRegister())).isInstanceOf(Verdict.Ok.class);
        lossy.invoke("c", new RegisterOp.Read()).ok(new Value("1"));
        assertThat(Linearizability.check(lossy, new LossyRegister())).isInstanceOf(Verdict.Violation.class);
    }
}
