package dev.detsim.tests.firstuse;

/** Run in a JVM of its own: uses each feature of its arguments twice, in this order, and prints what came of both. */
final class FirstUses {
    /** What a line with a result begins with: the JVM around may print as well. */
    static final String MARK = "used ";

    private FirstUses() {
    }

    public static void main(String[] args) {
        for (String name : args) {
            Feature feature = Feature.valueOf(name);
            System.out.println(MARK + name + " " + feature.use(1));
            System.out.println(MARK + name + " " + feature.use(1));
        }
    }
}
