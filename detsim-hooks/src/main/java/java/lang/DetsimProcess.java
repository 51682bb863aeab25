package java.lang;

/** A simulated process, for what the JDK keeps once in a JVM and each process must have for itself. */
public abstract class DetsimProcess {
    /** A field begins with what it is outside worlds. */
    public static final int SAME = 0;
    /** It begins with null. */
    public static final int NONE = 1;
    /** It begins with a copy of the collection that it is outside worlds. */
    public static final int COPY = 2;
    /** It begins with a new object of the same class. */
    public static final int NEW = 3;
    /** It begins with what the process knows. */
    public static final int SPECIAL = 4;
    /** It begins with false. */
    public static final int NO_FLAG = 5;
    /** It begins with 0. */
    public static final int NO_NUMBER = 6;

    protected DetsimProcess() {
    }

    /** What a static field of the JDK is in this process; at first what {@code begin}, one of the constants, says. */
    public abstract Object read(String field, Object real, int begin);

    /** Sets such a field. */
    public abstract void write(String field, Object value);

    /** What an operating system would know it by. */
    public abstract long pid();

    /** The host that it runs on. */
    public abstract String hostName();

    /** When it was started, in milliseconds since 1970. */
    public abstract long startMillis();
}
