package dev.detsim.samples.raft.kv;

import dev.detsim.samples.raft.kv.Operation.CompareAndSet;
import dev.detsim.samples.raft.kv.Operation.Get;
import dev.detsim.samples.raft.kv.Operation.Put;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The map itself. */
final class KeyValueMap {
    private final Map<String, String> values = new HashMap<>();

    Result execute(Operation operation) {
        return switch (operation) {
            case Put put -> put(put);
            case Get get -> get(get);
            case CompareAndSet cas -> compareAndSet(cas);
        };
    }

    private Result put(Put put) {
        values.put(put.key(), put.value());
        return new Result.Written();
    }

    private Result get(Get get) {
        String value = values.get(get.key());
        return value == null ? new Result.Absent() : new Result.Found(value);
    }

    private Result compareAndSet(CompareAndSet cas) {
        boolean matches = Objects.equals(values.get(cas.key()), cas.expect());
        if (matches) {
            values.put(cas.key(), cas.update());
        }
        return new Result.Swapped(matches);
    }
}
