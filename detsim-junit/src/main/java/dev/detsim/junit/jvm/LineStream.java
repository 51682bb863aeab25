package dev.detsim.junit.jvm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes whole lines on, so that those of several writers do not mix. */
final class LineStream extends OutputStream {
    private final OutputStream target;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineStream(OutputStream target) {
        this.target = target;
    }

    /** One for another writer to the same target. */
    LineStream another() {
        return new LineStream(target);
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            pass();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (var i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void pass() throws IOException {
        synchronized (target) {
            line.writeTo(target);
            target.flush();
        }
        line.reset();
    }
}
