package java.lang;

import java.lang.ref.Cleaner;

/** A cleanup that runs when it is asked to, and never by the garbage collector. */
final class DetsimCleanup implements Cleaner.Cleanable {
    private Runnable action;

    DetsimCleanup(Runnable action) {
        this.action = action;
    }

    @Override
    public void clean() {
        Runnable once = action;
        action = null;
        if (once != null) {
            once.run();
        }
    }
}
