package dev.detsim.core.world;

import dev.detsim.InvariantViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What must be true all the time; evaluated by the loop between two steps. */
final class Invariants {
    private final List<Invariant> all = new ArrayList<>();

    private record Invariant(String name, int every, BooleanSupplier holds) {
    }

    void add(String name, int every, BooleanSupplier holds) {
        if (every < 1) {
            throw new IllegalArgumentException("invariant [" + name + "] is to be checked every [" + every
                    + "] steps: expected 1 or more");
        }
        all.add(new Invariant(name, every, holds));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first violation at this step, or null. */
    @Nullable
    Throwable check(DetsimCarrier me, DetsimStaticState body, long step) {
        me.enterWorld(body);
        try {
            for (Invariant i : all) {
                if (step % i.every == 0 && !i.holds.getAsBoolean()) {
                    return new InvariantViolation(i.name, step);
                }
            }
            return null;
        } catch (Throwable e) {
            return e;
        } finally {
            me.exitWorld();
        }
    }
}
