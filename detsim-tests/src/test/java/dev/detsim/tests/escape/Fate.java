package dev.detsim.tests.escape;

/** What happens at a door. */
enum Fate {
    /** The same whenever a seed is run again. */
    CONTROLLED,
    /** An error that fails the run, even if it is caught. */
    REFUSED,
    /** The real thing, and why that is right is said. */
    REAL
}
