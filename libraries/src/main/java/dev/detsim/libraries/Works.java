package dev.detsim.libraries;

/** All programs. One that is named here has not been initialised by that. */
public enum Works implements Work {
    /** Records, polymorphic types and trees, to JSON and back. */
    JACKSON(JacksonWork::digest),
    /** Tables, indexes, transactions and queries, in memory. */
    H2(H2Work::digest),
    /** Caches, collections, hashing, graphs and events. */
    GUAVA(GuavaWork::digest),
    /** Buffers of all kinds, and a pipeline of codecs. */
    NETTY(NettyWork::digest),
    /** A context of loggers with appenders and layouts. */
    LOGBACK(LogbackWork::digest),
    /** What Kafka's clients send: configuration, keys and values, batches, requests. */
    KAFKA(KafkaWork::digest),
    /** A program in Kotlin. */
    KOTLIN(KotlinWork::digest),
    /** A program in Scala. */
    SCALA(ScalaWork::digest),
    /** Documents in YAML, there and back. */
    SNAKEYAML(SnakeYamlWork::digest),
    /** A cache that loads what it lacks. */
    CAFFEINE(CaffeineWork::digest),
    /** Strings, ranges, fractions and reflective builders. */
    COMMONS_LANG(CommonsLangWork::digest);

    private final Work work;

    Works(Work work) {
        this.work = work;
    }

    @Override
    public String digest(long seed) throws Exception {
        return work.digest(seed);
    }
}
