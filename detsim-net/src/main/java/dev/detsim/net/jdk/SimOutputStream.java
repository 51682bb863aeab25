package dev.detsim.net.jdk;

import java.io.IOException;
import java.io.OutputStream;

/** The output of a socket. */
final class SimOutputStream extends OutputStream {
    private final SimSocketImpl impl;

    SimOutputStream(SimSocketImpl impl) {
        this.impl = impl;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        impl.write(b, off, len);
    }

    @Override
    public void close() throws IOException {
        impl.close();
    }
}
