package dev.detsim.core.world;

import dev.detsim.core.thread.SimThread;
import dev.detsim.core.trace.Kind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the nodes print: folded into the trace and passed to the real stream, whose lock all worlds share, in real mode. What
 * a dead thread prints is not seen.
 */
final class Output {
    private final World world;
    private PrintStream out;
    private PrintStream err;

    Output(World world) {
        this.world = world;
    }

    PrintStream out(PrintStream real) {
        if (out == null) {
            out = stream(real);
        }
        return out;
    }

    PrintStream err(PrintStream real) {
        if (err == null) {
            err = stream(real);
        }
        return err;
    }

    private PrintStream stream(PrintStream real) {
        return new PrintStream(new Passage(real), true, StandardCharsets.UTF_8);
    }

    private final class Passage extends OutputStream {
        private final PrintStream real;
        private final LinePrefix prefix = new LinePrefix();

        Passage(PrintStream real) {
            this.real = real;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            SimThread t = world.running();
            if (t != null && t.dead) {
                return;
            }
            world.fold(Kind.OUTPUT, bytes, from, length);
            if (t != null) {
                world.event(Kind.OUTPUT, t.process.host().name(),
                        () -> new String(bytes, from, length, StandardCharsets.UTF_8).stripTrailing());
            }
            if (LinePrefix.isOn()) {
                byte[] shown = prefix.apply(bytes, from, length, t == null ? null : t.process, world::where);
                show(shown, 0, shown.length);
            } else {
                show(bytes, from, length);
            }
        }

        private void show(byte[] bytes, int from, int length) {
            DetsimHooks.enterReal();
            try {
                real.write(bytes, from, length);
                real.flush();
            } finally {
                DetsimHooks.exitReal();
            }
        }
    }
}
