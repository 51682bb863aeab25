package dev.detsim.net.jdk;

import java.io.IOException;
import java.io.InputStream;

/** The input of a socket. */
final class SimInputStream extends InputStream {
    private final SimSocketImpl impl;

    SimInputStream(SimSocketImpl impl) {
        this.impl = impl;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) > 0 ? one[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        return impl.read(b, off, len);
    }

    @Override
    public int available() throws IOException {
        return impl.available();
    }

    @Override
    public void close() throws IOException {
        impl.close();
    }
}
