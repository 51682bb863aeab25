package java.lang;

import jdk.internal.misc.Unsafe;

/** How a failed initialisation looks from outside: the errors of HotSpot, with its messages. */
final class DetsimInitializers {
    private DetsimInitializers() {
    }

    /** What is written before is seen by whoever sees what is written after. */
    static void fence() {
        Unsafe.getUnsafe().storeStoreFence();
    }

    /** JVMS 5.5 step 10: an error is thrown as it is. */
    static Error errorOf(Throwable thrown) {
        return thrown instanceof Error e ? e : new ExceptionInInitializerError(thrown);
    }

    /** The class stays unusable in its process. */
    static void fail(DetsimHolder holder, Throwable thrown) {
        holder.failedIn = DetsimThreads.currentThread().getName();
        holder.error = thrown;
    }

    /** Whether the caller ends with its process: then it has not failed, and another thread may try again. */
    static boolean isKilled() {
        return Thread.currentCarrierThread() instanceof DetsimCarrier c && c.current != null && c.current.dead;
    }

    /** What every use of the class but the first is told. */
    static Error notInitialized(DetsimHolder holder) {
        Throwable e = holder.error;
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        Throwable cause = new ExceptionInInitializerError(
                "Exception " + e.getClass().getName() + message + " [in thread \"" + holder.failedIn + "\"]");
        cause.setStackTrace(e.getStackTrace());
        Error error = new NoClassDefFoundError("Could not initialize class " + holder.type().getName());
        error.initCause(cause);
        return error;
    }
}
