package dev.detsim.junit.engine;

/** Says something if the JVM is shut down before it is closed: a tool that loses patience does not ask. */
final class LastWords implements AutoCloseable {
    private final Thread hook;

    private LastWords(Thread hook) {
        this.hook = hook;
    }

    static LastWords of(Runnable words) {
        var hook = Thread.ofPlatform().name("detsim-last-words").unstarted(words);
        Runtime.getRuntime().addShutdownHook(hook);
        return new LastWords(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The words are being said.
        }
    }
}
