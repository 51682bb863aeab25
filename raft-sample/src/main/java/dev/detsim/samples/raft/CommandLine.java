package dev.detsim.samples.raft;

import dev.detsim.samples.raft.message.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Arguments of the form {@code --name value}, then words. */
final class CommandLine {
    private final SortedMap<String, String> options = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    /** Splits the arguments; options other than {@code known} are refused. */
    CommandLine(String[] args, Set<String> known) {
        int i = 0;
        for (; i < args.length && args[i].startsWith("--"); i += 2) {
            checkKnown(args[i], known);
            if (i + 1 == args.length) {
                throw new UsageException("option [" + args[i] + "] at the end: expected a value after it");
            }
            options.put(args[i], args[i + 1]);
        }
        words.addAll(List.of(args).subList(i, args.length));
    }

    private static void checkKnown(String option, Set<String> known) {
        if (!known.contains(option)) {
            throw new UsageException("option [" + option + "]: expected one of " + new TreeSet<>(known));
        }
    }

    List<String> words() {
        return words;
    }

    String required(String option, String example) {
        String value = options.get(option);
        if (value == null) {
            throw new UsageException("option " + option + " is missing: give " + option + " " + example);
        }
        return value;
    }

    /** A number of at least 1. */
    int number(String option, int otherwise) {
        String value = options.getOrDefault(option, Integer.toString(otherwise));
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new UsageException(option + " [" + value + "]: expected a whole number from 1 to 999999999");
        }
        return Integer.parseInt(value);
    }

    /** {@code id=host:port,…}. */
    static SortedMap<Integer, Endpoint> parsePeers(String text) {
        SortedMap<Integer, Endpoint> peers = new TreeMap<>();
        for (String peer : text.split(",")) {
            String[] parts = peer.split("=", 2);
            if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,8}")) {
                throw new UsageException("peer [" + peer + "] in --peers: expected id=host:port with an id from 1 up,"
                        + " such as 1=localhost:7001; separate peers by commas");
            }
            if (peers.put(Integer.parseInt(parts[0]), parseEndpoint("--peers", parts[1])) != null) {
                throw new UsageException("peer id [" + parts[0] + "] in --peers: expected each id once");
            }
        }
        return peers;
    }

    /** {@code host:port,…}. */
    static List<Endpoint> parseServers(String text) {
        return List.of(text.split(",")).stream().map(server -> parseEndpoint("--servers", server)).toList();
    }

    private static Endpoint parseEndpoint(String option, String text) {
        try {
            return Endpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
