package dev.detsim.agent.start;

/** Tells whether the agent is at work, before and after it was woken. */
public final class Wake {
    private Wake() {
    }

    /** Prints one line. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("waits " + waits() + ", woken " + wake() + ", waits " + waits() + ", woken " + wake());
    }

    private static Object wake() throws ReflectiveOperationException {
        return Class.forName("dev.detsim.agent.DetsimAgent").getMethod("wake").invoke(null);
    }

    private static boolean waits() {
        try {
            Class.forName("java.lang.DetsimHooks", false, null);
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }
}
