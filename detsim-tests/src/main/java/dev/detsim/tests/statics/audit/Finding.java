package dev.detsim.tests.statics.audit;

/**
 * Something that can be changed and is reachable from a static field that all processes share.
 *
 * @param path from the class with that field, by fields, to the object
 * @param type of the object
 * @param why  it can be changed
 */
record Finding(String path, String type, String why) {
    static final String PREFIX = "MUTABLE ";

    @Override
    public String toString() {
        return PREFIX + path + " [" + type + "]: " + why;
    }
}
