package dev.detsim.samples.raft;

import dev.detsim.samples.raft.kv.Command;
import dev.detsim.samples.raft.kv.Operation;
import dev.detsim.samples.raft.log.LogEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of what is stored and sent. */
public final class Samples {
    private Samples() {
    }

    /** Any log entry. */
    public static Arbitrary<LogEntry> entries() {
        return Combinators.combine(positive(), positive(), commands()).as(LogEntry::new);
    }

    /** Any command. */
    public static Arbitrary<Command> commands() {
        Arbitrary<Command> inSession =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), operations()).as(Command.InSession::new);
        return Arbitraries.oneOf(Arbitraries.of(new Command.NoOp(), new Command.OpenSession()), inSession);
    }

    private static Arbitrary<Operation> operations() {
        Arbitrary<Operation> put = Combinators.combine(text(), text()).as(Operation.Put::new);
        Arbitrary<Operation> get = text().map(Operation.Get::new);
        Arbitrary<Operation> cas = Combinators.combine(text(), text().injectNull(0.2), text())
                .as(Operation.CompareAndSet::new);
        return Arbitraries.oneOf(put, get, cas);
    }

    /** Text of all of Unicode, without unpaired surrogates, which UTF-8 cannot carry. */
    public static Arbitrary<String> text() {
        return Arbitraries.strings().all().ofMaxLength(20).filter(s -> s.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Arbitrary<Long> positive() {
        return Arbitraries.longs().greaterOrEqual(1);
    }
}
