package dev.detsim.tests.statics.audit;

import dev.detsim.tests.jvm.AnotherJvm;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The audit of this JVM's class path, made in another one, for it initialises all that it looks at.
 *
 * @param lines what it printed
 */
public record Audited(List<String> lines) {
    /**
     * Runs {@link Audit}.
     *
     * @param options   of the JVM
     * @param arguments of the audit
     */
    public static Audited run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = Stream.of(Stream.of("-ea", OpenJdk.OPTION), AnotherJvm.agent(), options.stream())
                .flatMap(s -> s).toList();
        return new Audited(AnotherJvm.run(all, Audit.class, arguments).succeeded());
    }

    /** A line for each mutable object. */
    public List<String> findings() {
        return lines.stream().filter(line -> line.startsWith(Finding.PREFIX)).toList();
    }

    /** Classes that could not be looked at, though a plain JVM initialises them. */
    public List<String> failedHereOnly() throws IOException, InterruptedException {
        List<String> failed = lines.stream().filter(line -> line.startsWith(Audit.FAILED))
                .map(line -> line.split(" ")[1]).toList();
        return AnotherJvm.run(List.of(), Initializes.class, failed).succeeded().stream().filter(failed::contains)
                .toList();
    }

    /** All figures: how many classes, shared fields, objects. */
    public String figures() {
        return lines.stream().filter(line -> line.startsWith(Audit.FIGURES)).findFirst().orElseThrow();
    }

    /** One of them. */
    public int figure(String name) {
        return Stream.of(figures().split(" ")).filter(word -> word.startsWith(name + "="))
                .mapToInt(word -> Integer.parseInt(word.substring(name.length() + 1))).findFirst().orElseThrow();
    }
}
