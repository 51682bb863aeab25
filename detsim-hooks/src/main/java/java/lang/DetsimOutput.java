package java.lang;

import java.io.PrintStream;

/** Standard output and error: {@code System.out} and {@code err} as the code under test reads them. */
public final class DetsimOutput {
    private DetsimOutput() {
    }

    /** After each read of {@code System.out}. */
    public static PrintStream out(PrintStream real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.out(real);
    }

    /** After each read of {@code System.err}. */
    public static PrintStream err(PrintStream real) {
        DetsimWorld w = DetsimWorld.current();
        return w == null ? real : w.err(real);
    }

    /** {@code System.setOut}: of the calling process only. */
    public static boolean setOut(PrintStream stream) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.setOut(stream);
        }
        return w != null;
    }

    /** {@code System.setErr}: of the calling process only. */
    public static boolean setErr(PrintStream stream) {
        DetsimWorld w = DetsimWorld.current();
        if (w != null) {
            w.setErr(stream);
        }
        return w != null;
    }
}
