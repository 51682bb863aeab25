package dev.detsim.junit.jvm;

/** What was thrown in another JVM: it looks the same, but is of no type that anybody could catch. */
public final class RemoteThrowable extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String text;

    RemoteThrowable(String type, String text) {
        super(text);
        this.type = type;
        this.text = text;
    }

    /** The name of its class there. */
    public String type() {
        return type;
    }

    @Override
    public String toString() {
        return text;
    }
}
