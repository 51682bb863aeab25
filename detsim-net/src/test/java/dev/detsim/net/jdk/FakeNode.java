package dev.detsim.net.jdk;

import dev.detsim.Node;
import java.net.InetAddress;
import java.util.concurrent.Callable;

/** Only the name of a node. */
public record FakeNode(String name) implements Node {
    @Override
    public InetAddress address() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node main(Main main) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node main(Class<?> mainClass, String... args) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node property(String key, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node variable(String name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Node start() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void restart() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resume() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public <T> T call(Callable<T> function) {
        throw new UnsupportedOperationException();
    }
}
