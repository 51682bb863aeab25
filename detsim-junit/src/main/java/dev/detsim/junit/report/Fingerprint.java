package dev.detsim.junit.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a run depends on besides its seed. Two runs of one seed can be expected to be the same only if this is.
 *
 * @param detsim  version of detsim
 * @param jdk     build of the JDK
 * @param cds     what comes from the JDK's archive: {@code on} for classes and objects, {@code classes}, or {@code off};
 *                the hashes of some 1,100 of the JDK's own classes follow from it
 * @param classes digest of the classes under test
 */
public record Fingerprint(String detsim, String jdk, String cds, String classes) {
    private static final String NOT_ONE =
            "detsim.fingerprint is [%s]: expected what a failure report prints, for example %s";
    private static final String DIFFERENT = "the run may take another course than the one reported: ";

    /** One word that holds all of it, to be given back as {@code detsim.fingerprint}. */
    @Override
    public String toString() {
        return parts().entrySet().stream().map(part -> part.getKey() + ":" + part.getValue())
                .collect(Collectors.joining("/"));
    }

    /** What is not as in the fingerprint that was given; empty if nothing is. */
    public Optional<String> differenceFrom(String given) {
        var theirs = given.split("/", -1);
        var mine = toString().split("/", -1);
        if (theirs.length != mine.length) {
            return Optional.of(NOT_ONE.formatted(given, this));
        }
        var different = IntStream.range(0, mine.length).filter(i -> !mine[i].equals(theirs[i]))
                .mapToObj(i -> theirs[i] + " then, " + mine[i] + " now").collect(Collectors.joining("; "));
        return different.isEmpty() ? Optional.empty() : Optional.of(DIFFERENT + different);
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("detsim", detsim);
        parts.put("jdk", jdk);
        parts.put("cds", cds);
        parts.put("classes", classes);
        return parts;
    }
}
