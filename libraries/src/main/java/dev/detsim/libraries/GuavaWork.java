package dev.detsim.libraries;

import com.google.common.base.CaseFormat;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Range;
import com.google.common.collect.TreeBasedTable;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.math.IntMath;
import com.google.common.net.InetAddresses;
import com.google.common.primitives.Longs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A mixture of what programs take Guava for. */
final class GuavaWork {
    private static final LoadingCache<Integer, String> SQUARES = CacheBuilder.newBuilder().maximumSize(64).recordStats()
            .build(CacheLoader.from(number -> number + "\u00b2=" + IntMath.checkedPow(number, 2)));
    private static final EventBus BUS = new EventBus("works");

    /** Hears of the words that are posted. */
    static final class Listener {
        private int letters;

        /** One that came. */
        @Subscribe
        public void hear(String word) {
            letters += word.length();
        }
    }

    private GuavaWork() {
    }

    static String digest(long seed) throws Exception {
        Random random = new Random(seed);
        return Joiner.on(' ').join(cached(random), posted(random), collected(random), hashed(random), connected(random),
                formatted(random));
    }

    private static String cached(Random random) {
        return SQUARES.getUnchecked(random.nextInt(1000));
    }

    private static int posted(Random random) {
        Listener listener = new Listener();
        BUS.register(listener);
        try {
            BUS.post("word " + random.nextInt(10_000));
            return listener.letters;
        } finally {
            BUS.unregister(listener);
        }
    }

    private static String collected(Random random) {
        ListMultimap<String, Integer> words = MultimapBuilder.treeKeys().arrayListValues().build();
        TreeBasedTable<String, Integer, Long> table = TreeBasedTable.create();
        for (int i = 0; i < 5; i++) {
            words.put("k" + random.nextInt(3), i);
            table.put("r" + random.nextInt(3), i, random.nextLong());
        }
        var ranges = ImmutableRangeSet.unionOf(List.of(Range.closed(1, random.nextInt(5) + 1), Range.open(3, 8)));
        return words + table.rowKeySet().toString() + ranges + ImmutableSortedSet.of(random.nextInt(9), 5, 1);
    }

    private static String hashed(Random random) {
        byte[] bytes = Longs.toByteArray(random.nextLong());
        return Hashing.murmur3_128().hashBytes(bytes) + BaseEncoding.base32().encode(bytes)
                + Hashing.crc32c().hashString("h" + random.nextInt(), StandardCharsets.UTF_8);
    }

    private static String connected(Random random) {
        MutableGraph<Integer> graph = GraphBuilder.directed().nodeOrder(ElementOrder.<Integer>natural())
                .incidentEdgeOrder(ElementOrder.stable()).build();
        for (int i = 0; i < 6; i++) {
            graph.putEdge(i, 6 + random.nextInt(6));
        }
        return graph.edges() + " " + Graphs.hasCycle(graph) + Graphs.reachableNodes(graph, 0);
    }

    private static String formatted(Random random) {
        String parts = "a,,b" + random.nextInt(10) + ", c";
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, "someName" + random.nextInt(5))
                + Splitter.on(',').omitEmptyStrings().trimResults().splitToList(parts)
                + InetAddresses.toAddrString(InetAddresses.fromInteger(random.nextInt()));
    }
}
