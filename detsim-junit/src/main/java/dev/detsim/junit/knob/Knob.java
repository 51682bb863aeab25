package dev.detsim.junit.knob;

import java.util.Locale;

/**
 * Everything that can be set from outside. A knob is one name: a configuration parameter of the JUnit Platform, which
 * covers {@code junit-platform.properties} and JVM system properties, and a variable in the environment. The parameter
 * beats the environment, the environment beats the annotation. An empty value counts as none.
 */
public enum Knob {
    /** Runs one seed. */
    SEED("detsim.seed", Form.SEED, "none", false, "runs just this seed"),
    /** How many seeds. */
    SEEDS("detsim.seeds", Form.COUNT, "the annotation's", false,
            "how many seeds each test runs: n means the base and the n-1 after it"),
    /** Where the seeds begin. */
    BASE("detsim.base", Form.BASE, "0", false, "the first seed; random draws one for this run and prints it"),
    /** Virtual time limit. */
    TIME_LIMIT("detsim.timeLimit", Form.DURATION, "the annotation's", true, "virtual time after which a seed fails"),
    /** Real time limit of one stretch. */
    WATCHDOG("detsim.watchdog", Form.DURATION, "10s", true,
            "real time that a thread may run without reaching a scheduling point"),
    /** How many worlds at once. */
    PARALLEL("detsim.parallel", Form.COUNT, "the available processors", false,
            "how many worlds run at once, in each JVM if there are forks"),
    /** How many other JVMs. */
    FORKS("detsim.forks", Form.PROCESSES, "none: this JVM runs them", false,
            "how many other JVMs run the seeds: one that crashes, hangs or runs out of memory costs one seed only"),
    /** Which seeds are run again in another JVM. */
    CHECK("detsim.check", Form.SHARE, "off", false,
            "which share of the seeds is run again, in other JVMs with other settings, and compared step by step"),
    /** How many failing seeds end a sweep. */
    FAILURES("detsim.failures", Form.COUNT, "1", false, "how many failing seeds end a sweep"),
    /** How often a progress line. */
    PROGRESS("detsim.progress", Form.PERIOD, "10s", false, "real time between progress lines"),
    /** How many last events. */
    EVENTS("detsim.events", Form.COUNT, "10", true, "how many of each node's last events a failure report shows"),
    /** How what nodes print is shown. */
    OUTPUT("detsim.output", Form.OUTPUT, "plain", true,
            "prefixed puts seed, step, node, thread and virtual time before each line that a node prints"),
    /** Where the hashes of all seeds go. */
    HASHES("detsim.hashes", Form.TEXT, "none", false,
            "a file that gets the line of each seed, in their order: equal files are equal runs, to compare JVMs"),
    /** What the reproducing command begins with. */
    COMMAND("detsim.command", Form.TEXT, "mvn test or gradle test", false,
            "what the command that reproduces a failure begins with, for example mvn -Praft"),
    /** The fingerprint to compare with. */
    FINGERPRINT("detsim.fingerprint", Form.TEXT, "none", false,
            "the fingerprint that a failure report printed; what differs from it is said when the seed is replayed");

    private final String key;
    private final Form form;
    private final String initially;
    private final boolean replayed;
    private final String meaning;

    Knob(String key, Form form, String initially, boolean replayed, String meaning) {
        this.key = key;
        this.form = form;
        this.initially = initially;
        this.replayed = replayed;
        this.meaning = meaning;
    }

    /** The configuration parameter and system property. */
    public String key() {
        return key;
    }

    /** The variable in the environment: {@code DETSIM_TIME_LIMIT} for {@code detsim.timeLimit}. */
    public String variable() {
        return key.replace('.', '_').replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** What its value must look like. */
    public Form form() {
        return form;
    }

    /** What holds if it is not set, in words. */
    public String initially() {
        return initially;
    }

    /** Whether it belongs in the command that reproduces one seed. */
    public boolean replayed() {
        return replayed;
    }

    /** What it does, in words. */
    public String meaning() {
        return meaning;
    }
}
