package dev.detsim.tests.statics.cases;

/** What a case has seen: static state itself, so that two processes do not see each other's. */
final class Trail {
    private static final StringBuilder SEEN = new StringBuilder();

    private Trail() {
    }

    static void add(Object what) {
        synchronized (SEEN) {
            SEEN.append(what).append(' ');
        }
    }

    /** Notes that an initialiser has come by, and gives the value of a field. */
    static <T> T add(String what, T value) {
        add(what);
        return value;
    }

    static String take() {
        synchronized (SEEN) {
            String seen = SEEN.toString().trim();
            SEEN.setLength(0);
            return seen;
        }
    }
}
