package java.lang;

/**
 * The static fields of one class in one process: the agent generates a subclass for each class whose statics belong to the
 * process, with an instance field for each of them. The fields below are the state of the initialisation (JVMS 5.5).
 */
public abstract class DetsimHolder {
    /** The thread that initialises the class at the moment, or null. */
    Thread owner;
    /** Why the initialisation failed, or null. */
    Throwable error;
    /** The name of the thread in which it failed. */
    String failedIn;
    /** Whether the initialisation has ended, well or not. */
    volatile boolean settled;
    /** The constants of an enum and the same by name, made when the JDK first asks for them. */
    Object[] constants;
    java.util.Map<String, Object> directory;
    private Thread[] waiters = {};

    protected DetsimHolder() {
    }

    /** The class. */
    protected abstract Class<?> type();

    /** The holder of the class in the running process, initialised or being initialised by the caller. */
    protected abstract DetsimHolder here();

    /** Initialises the superclass and the superinterfaces with default methods. */
    protected void initializeSupers() {
    }

    /** Runs the class's initialiser on this holder. */
    protected void initialize() {
    }

    /** Whether it is an enum that has constants for each process. */
    protected boolean hasValues() {
        return false;
    }

    /** The constants of such an enum. */
    protected Object[] values() {
        throw new IllegalStateException(type() + " has no constants of its own");
    }

    /** Before a wait; guarded by the process. */
    void addWaiter(Thread thread) {
        Thread[] more = new Thread[waiters.length + 1];
        System.arraycopy(waiters, 0, more, 0, waiters.length);
        more[waiters.length] = thread;
        waiters = more;
    }

    /** Those that wait, in the order in which they came. */
    Thread[] waiters() {
        return waiters;
    }
}
