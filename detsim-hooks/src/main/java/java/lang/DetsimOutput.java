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
}
