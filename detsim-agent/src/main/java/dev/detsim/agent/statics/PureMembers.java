package dev.detsim.agent.statics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members of the JDK that give the same immutable value in every process: the file {@code pure.txt}. */
final class PureMembers {
    /** The list of the product. */
    static final PureMembers PRODUCT = load("pure.txt");

    private final Set<String> made = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> not = new HashSet<>();

    private PureMembers(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.trim().split("\\s+"));
            }
        }
    }

    static PureMembers load(String resource) {
        try (InputStream in = PureMembers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the agent's jar has no [" + resource + "]");
            }
            return new PureMembers(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] words) {
        Set<String> set = switch (words[0]) {
            case "new" -> made;
            case "read" -> read;
            case "call" -> called;
            case "not" -> not;
            default -> throw new IllegalStateException("pure.txt: [" + words[0] + "] is none of new, read, call, not");
        };
        for (int i = 1; i < words.length; i++) {
            set.add(words[i]);
        }
    }

    static boolean isJdk(String className) {
        return JdkPackages.contains(className);
    }

    boolean isPureToMake(String type) {
        return made.contains(type);
    }

    boolean isPureToRead(String owner) {
        return read.contains(owner);
    }

    boolean isPureToCall(String owner, String name, String descriptor) {
        String member = owner + "." + name;
        return (called.contains(owner) || called.contains(member)) && !not.contains(member)
                && !not.contains(member + descriptor);
    }
}
