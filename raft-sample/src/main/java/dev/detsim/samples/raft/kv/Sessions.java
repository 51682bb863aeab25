package dev.detsim.samples.raft.kv;

import dev.detsim.samples.raft.kv.Command.InSession;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Exactly-once semantics (section 8; dissertation, section 6.3): "the state machine tracks the latest serial number
 * processed for each client, along with the associated response". A client has one operation under way at a time, so
 * the latest is enough. The table is part of the replicated state: it changes by applied entries only, never by time.
 */
final class Sessions {
    private final int limit;
    /** In order of use: the first is the one longest unused. */
    private final Map<Long, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /** {@code limit} decides which session expires, so it must be the same on every server. */
    Sessions(int limit) {
        this.limit = limit;
    }

    void open(long id) {
        sessions.put(id, new Session());
        if (sessions.size() > limit) {
            Iterator<Long> longestUnusedFirst = sessions.keySet().iterator();
            longestUnusedFirst.next();
            longestUnusedFirst.remove();
        }
    }

    /** Applies the command's operation unless the session shows that it was applied before. */
    Outcome execute(InSession command, Function<Operation, Result> map) {
        Session session = sessions.get(command.session());
        return session == null ? new Outcome.SessionExpired() : session.execute(command, map);
    }

    /** One client's latest operation. */
    private static final class Session {
        private long latest;
        private @Nullable Outcome answer;

        Outcome execute(InSession command, Function<Operation, Result> map) {
            if (answer == null || command.sequence() > latest) {
                answer = new Outcome.Completed(map.apply(command.operation()));
                latest = command.sequence();
                return answer;
            }
            return command.sequence() == latest ? answer : new Outcome.StaleSequence();
        }
    }
}
