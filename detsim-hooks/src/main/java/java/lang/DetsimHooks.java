package java.lang;

/** Placeholder until the first hooks. */
public final class DetsimHooks {
    private DetsimHooks() {
    }
}
