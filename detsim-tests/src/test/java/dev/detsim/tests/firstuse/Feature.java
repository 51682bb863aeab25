package dev.detsim.tests.firstuse;

import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Parts of the JDK that do much the first time they are used in a JVM, each in a small body. */
enum Feature {
    RESOURCE_BUNDLE(TextFeatures::resourceBundle), FORMATTER(TextFeatures::formatter),
    NUMBER_FORMAT(TextFeatures::numberFormat),
    MESSAGE_FORMAT(TextFeatures::messageFormat), COLLATOR(TextFeatures::collator),
    BREAK_ITERATOR(TextFeatures::breakIterator), NORMALIZER(TextFeatures::normalizer), REGEX(TextFeatures::regex),
    CHARSETS(TextFeatures::charsets), SCANNER(TextFeatures::scanner), CURRENCY(TextFeatures::currency),
    STRINGS(TextFeatures::strings),
    ZONES(TimeFeatures::zones), FORMATS_OF_TIME(TimeFeatures::formats), OLD_DATES(TimeFeatures::oldDates),
    CHRONOLOGIES(TimeFeatures::chronologies), CLOCKS(TimeFeatures::clocks),
    DIGEST(SecurityFeatures::digest), CIPHER(SecurityFeatures::cipher), KEY_PAIR(SecurityFeatures::keyPair),
    ELLIPTIC_CURVE(SecurityFeatures::ellipticCurve), SECURE_RANDOM(SecurityFeatures::secureRandom),
    KEY_STORE(SecurityFeatures::keyStore), TLS(SecurityFeatures::tls), CERTIFICATES(SecurityFeatures::certificates),
    PROVIDERS(SecurityFeatures::providers), PASSWORD_KEYS(SecurityFeatures::passwordKeys),
    DOM(XmlFeatures::dom), SAX(XmlFeatures::sax), STAX(XmlFeatures::stax), TRANSFORMER(XmlFeatures::transformer),
    XPATH(XmlFeatures::xpath), SCHEMA(XmlFeatures::schema),
    LAMBDAS(LanguageFeatures::lambdas), RECORDS(LanguageFeatures::records), SWITCHES(LanguageFeatures::switches),
    CONCATENATION(LanguageFeatures::concatenation), METHOD_HANDLES(LanguageFeatures::methodHandles),
    VAR_HANDLES(LanguageFeatures::varHandles), PROXIES(LanguageFeatures::proxies),
    REFLECTION(LanguageFeatures::reflection), ANNOTATIONS(LanguageFeatures::annotations),
    SERIALIZATION(LanguageFeatures::serialization), SERVICES(LanguageFeatures::services),
    EXCEPTIONS(LanguageFeatures::exceptions), FRAMES(LanguageFeatures::stackWalker),
    MODULES(LanguageFeatures::modules), CLASS_LOADER(LanguageFeatures::classLoader),
    CLASS_FILES(LanguageFeatures::classFiles), GENERICS(LanguageFeatures::generics),
    COMMON_POOL(ThreadFeatures::parallelStream), FUTURES(ThreadFeatures::futures), POOLS(ThreadFeatures::pools),
    TIMERS(ThreadFeatures::timers), LOCKS(ThreadFeatures::locks), EXCHANGE(ThreadFeatures::exchange),
    FLOW(ThreadFeatures::flow), VIRTUAL_THREADS(ThreadFeatures::virtualThreads), CLEANERS(ThreadFeatures::cleaners),
    CONCURRENT_MAPS(ThreadFeatures::concurrentMaps), RANDOM_GENERATORS(ThreadFeatures::randomGenerators),
    THREAD_LOCALS(ThreadFeatures::threadLocals),
    LOGGING(SystemFeatures::logging), SYSTEM_LOGGER(SystemFeatures::systemLogger),
    PROCESS_HANDLE(SystemFeatures::processHandle), MANAGEMENT(SystemFeatures::management),
    OWN_BEANS(SystemFeatures::ownBeans), SHUTDOWN_HOOKS(SystemFeatures::shutdownHooks),
    INTROSPECTOR(SystemFeatures::introspector),
    NAMING(SystemFeatures::naming), COMPILER(SystemFeatures::compiler), SQL(SystemFeatures::sql),
    NUMBERS(SystemFeatures::versions), ESCAPE(SystemFeatures::escape),
    ZIP(FileFeatures::zip), GZIP(FileFeatures::gzip), JAR(FileFeatures::jar), ARCHIVE(FileFeatures::archive),
    TEMPORARY_FILES(FileFeatures::temporaryFiles), WALK(FileFeatures::walk), ATTRIBUTES(FileFeatures::attributes),
    RANDOM_ACCESS(FileFeatures::randomAccess), RESOURCES(FileFeatures::resources), PROPERTIES(FileFeatures::properties),
    ADDRESSES(NetFeatures::addresses), URLS(NetFeatures::urls), SOCKETS(NetFeatures::sockets),
    HTTP_URL_CONNECTION(NetFeatures::httpUrlConnection), COOKIES(NetFeatures::cookies),
    /** The must-fail twin. */
    LEAK(SystemFeatures::leak);

    private final Callable<Object> body;

    Feature(Callable<Object> body) {
        this.body = body;
    }

    /** All that must not tell how often they were used before. */
    static List<Feature> tight() {
        return Arrays.stream(values()).filter(f -> f != LEAK).toList();
    }

    /** Uses it in a world; returns what came of it on one line, and all that tells whether steps, draws and ticks differ. */
    String use(long seed) {
        String[] seen = new String[1];
        RunResult result =
                Worlds.run(RunOptions.of(seed), sim -> seen[0] = besideOthers(body) + " then " + surroundings());
        String end = result.failure().map(e -> "failed " + e).orElse("") + (result.tainted() ? " tainted" : "");
        return (result.hash() + " " + result.steps() + " steps " + result.nanos() + " ns " + seen[0] + " " + end)
                .replace("\n", "\\n");
    }

    /** While another thread is ready at all times, so that each scheduling point on the way is one. */
    private static Object besideOthers(Callable<Object> body) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread other = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                Thread.yield();
            }
        });
        try {
            return body.call();
        } finally {
            over.set(true);
            other.join();
        }
    }

    /** What would be other values if the feature had drawn or counted more than another time. */
    private static String surroundings() {
        Object o = new Object();
        return System.nanoTime() + " " + new Random().nextLong() + " " + System.identityHashCode(o) + " "
                + System.identityHashCode(new byte[1]) + " " + new Thread(() -> {}).getName() + " "
                + new Thread(() -> {}).threadId() + " " + Math.random();
    }
}
