package dev.detsim;

/** A fault that is in force until it is closed. Closing it again does nothing. */
public interface Fault extends AutoCloseable {
    @Override
    void close();
}
