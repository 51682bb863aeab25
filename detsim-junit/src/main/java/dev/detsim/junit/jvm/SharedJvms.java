package dev.detsim.junit.jvm;

import dev.detsim.core.run.RunResult;
import dev.detsim.junit.report.TestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JVMs that are not ended when they are closed but kept for the next who wants one under the same conditions: what ran there
 * before must not matter. One that died or has a thread that could not be stopped is not given to anybody again.
 */
public final class SharedJvms implements Jvms, AutoCloseable {
    private final Jvms source;
    private final List<Shared> idle = new ArrayList<>();

    /** None yet. */
    public SharedJvms(Jvms source) {
        this.source = source;
    }

    @Override
    public Jvm start(TestName test, Conditions conditions) {
        var key = new Key(conditions, test.type().getClassLoader());
        return taken(key).orElseGet(() -> new Shared(key, source.start(test, conditions)));
    }

    private synchronized Optional<Jvm> taken(Key key) {
        var found = idle.stream().filter(jvm -> jvm.key.equals(key)).findFirst();
        found.ifPresent(idle::remove);
        return found.map(jvm -> jvm);
    }

    private synchronized void back(Shared jvm) {
        idle.add(jvm);
    }

    /** Ends those that nobody has. */
    @Override
    public synchronized void close() {
        idle.forEach(jvm -> jvm.jvm.close());
        idle.clear();
    }

    private record Key(Conditions conditions, ClassLoader loader) {
    }

    private final class Shared implements Jvm {
        private final Key key;
        private final Jvm jvm;
        private volatile boolean sound = true;

        Shared(Key key, Jvm jvm) {
            this.key = key;
            this.jvm = jvm;
        }

        @Override
        public RunResult run(RunRequest request) throws JvmDied {
            try {
                var result = jvm.run(request);
                sound &= !result.tainted();
                return result;
            } catch (JvmDied death) {
                sound = false;
                throw death;
            }
        }

        @Override
        public long cpuNanos() {
            return jvm.cpuNanos();
        }

        @Override
        public void close() {
            if (sound) {
                back(this);
            } else {
                jvm.close();
            }
        }
    }
}
