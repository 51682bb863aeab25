package dev.detsim.tests.statics.audit;

/** Prints which of the classes that are its arguments can be initialised. */
final class Initializes {
    private Initializes() {
    }

    public static void main(String[] names) {
        for (String name : names) {
            try {
                Class.forName(name).getDeclaredFields();
                System.out.println(name);
            } catch (LinkageError | ClassNotFoundException e) {
                continue;
            }
        }
        System.exit(0);
    }
}
