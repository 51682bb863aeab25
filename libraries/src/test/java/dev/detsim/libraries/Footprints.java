package dev.detsim.libraries;

import com.google.common.cache.Cache;
import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.Worlds;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a library's static state tells of the work that was done before: a figure that grows with it.
 *
 * @param fresh in the first process, before it works
 * @param used  in the same process, after it did
 * @param next  in another process of the same world, before it works
 */
record Footprints(int fresh, int used, int next) {
    /** All but one, which keeps nothing that work would change. */
    static final Set<Works> WORKS = EnumSet.complementOf(EnumSet.of(Works.SNAKEYAML));
    /** What keeps it: a share list that names them makes one of all processes. */
    static final List<String> PLACES = List.of("com.fasterxml.jackson.", "org.h2.", "com.google.common.", "io.netty.",
            "org.slf4j.", "org.apache.kafka.", "dev.detsim.libraries.KotlinWork", "dev.detsim.libraries.ScalaWork$",
            "com.github.benmanes.caffeine.", "org.apache.commons.lang3.");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Prints for each work whether processes share it, and then runs H2, which cannot work if they do. */
    public static void main(String[] args) {
        for (Works work : WORKS) {
            Footprints seen = of(work);
            System.out.println(work + " " + (seen.next >= seen.used ? "shared" : "separate"));
        }
        Interleaved.run(1, Works.H2);
    }

    /** Has a process work, and another one look. */
    static Footprints of(Works work) {
        List<Integer> seen = new ArrayList<>();
        Worlds.run(RunOptions.of(1).watched(PATIENCE), sim -> {
            run(sim.node("first").main(() -> {
                seen.add(read(work));
                work.digest(1);
                work.digest(2);
                seen.add(read(work));
            }));
            run(sim.node("next").main(() -> seen.add(read(work))));
        }).failure().ifPresent(e -> {
            throw new AssertionError(work.name(), e);
        });
        return new Footprints(seen.get(0), seen.get(1), seen.get(2));
    }

    private static void run(Node node) throws InterruptedException {
        node.start();
        while (node.isRunning()) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static int read(Works work) throws ReflectiveOperationException {
        return switch (work) {
            case JACKSON -> field("com.fasterxml.jackson.core.util.InternCache", "instance");
            case H2 -> field("org.h2.engine.Engine", "DATABASES");
            case GUAVA -> field("com.google.common.eventbus.SubscriberRegistry", "subscriberMethodsCache");
            case NETTY -> field("io.netty.util.internal.InternalThreadLocalMap", "nextIndex");
            case LOGBACK -> field("org.slf4j.LoggerFactory", "INITIALIZATION_STATE");
            case KAFKA -> field("org.apache.kafka.clients.producer.ProducerConfig", "PRODUCER_CLIENT_ID_SEQUENCE");
            case KOTLIN -> KotlinWork.getWorks();
            case SCALA -> ScalaWork.works();
            case CAFFEINE -> field("com.github.benmanes.caffeine.cache.LocalCacheFactory", "FACTORIES");
            case COMMONS_LANG -> field("org.apache.commons.lang3.time.AbstractFormatCache", "dateTimeInstanceCache");
            case SNAKEYAML -> throw new IllegalArgumentException(work + " leaves no trace");
        };
    }

    /** The number in a static field, or how much there is in it. */
    private static int field(String type, String name) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return switch (field.get(null)) {
            case Number number -> number.intValue();
            case Map<?, ?> map -> map.size();
            case Cache<?, ?> cache -> cache.asMap().size();
            default -> throw new IllegalArgumentException(field + ": expected a number or a collection");
        };
    }
}
