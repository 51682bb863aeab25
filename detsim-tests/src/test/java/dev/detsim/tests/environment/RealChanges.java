package dev.detsim.tests.environment;

import java.io.PrintStream;

/** Makes all changes in a real JVM, one after another, and prints which of them others in it see. */
final class RealChanges {
    private RealChanges() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        for (Change change : Change.values()) {
            String before = seenByAnother(change);
            Thread changer = new Thread(() -> make(change));
            changer.start();
            changer.join();
            String after = seenByAnother(change);
            out.println(change + " " + (before.equals(after) ? "stays" : "leaks"));
        }
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String seenByAnother(Change change) throws Exception {
        return change.see();
    }
}
