package dev.detsim.tests.statics.cases;

/** A class without nestmates: nobody else can call its private method, except by reflection. */
final class Lone {
    static {
        Trail.add("Lone");
    }

    private Lone() {
    }

    private static int twice(int n) {
        return n * 2;
    }

    static int fourTimes(int n) {
        return twice(twice(n));
    }
}
