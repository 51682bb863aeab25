package dev.detsim.net.model;

/** Is told that an endpoint or a listener may be ready for something. It asks again; being told proves nothing. */
@FunctionalInterface
public interface Watcher {
    /** Data, the end or an error can be read; or a connection can be accepted. */
    int READ = 1;
    /** There is room to write, or an error. */
    int WRITE = 4;
    /** The attempt to connect has ended. */
    int CONNECT = 8;

    /** Nobody watches. */
    Watcher NONE = _ -> {
    };

    /** {@code ready} is a sum of the constants above. */
    void ready(int ready);
}
