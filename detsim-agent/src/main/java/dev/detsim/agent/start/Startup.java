package dev.detsim.agent.start;

import dev.detsim.agent.AgentException;
import dev.detsim.agent.cache.CacheDirectory;
import dev.detsim.agent.cache.JdkCache;
import dev.detsim.agent.classfile.Relevance;
import dev.detsim.agent.rewrite.ClassRewriter;
import dev.detsim.agent.rewrite.HookMethods;
import dev.detsim.agent.rewrite.Substitutes;
import dev.detsim.agent.statics.StaticsCache;
import dev.detsim.agent.table.RewriteTable;
import java.lang.instrument.Instrumentation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The start of the agent, step by step. */
public final class Startup {
    private static boolean come;
    private static @Nullable Start waiting;

    private Startup() {
    }

    /** What is to be done when a simulation is in prospect. */
    private interface Start {
        void run() throws Exception;
    }

    /**
     * The agent has come; a second one of this kind in the JVM only wakes the first, if that waits. It waits if it came with the
     * JVM and detsim's API is not on the class path, so that a program that cannot simulate stays as it is and costs nothing.
     */
    public static synchronized void run(@Nullable String arguments, Instrumentation instrumentation, boolean withJvm)
            throws Exception {
        if (come) {
            wake();
            return;
        }
        come = true;
        AgentOptions options = AgentOptions.parse(arguments, System.getenv());
        CacheDirectory directory = CacheDirectory.choose(options.cache(), System.getenv());
        waiting = () -> start(options, directory, instrumentation);
        if (!withJvm || options.statics().isPresent() || isApiOnClassPath()) {
            wake();
        }
    }

    /** Starts the agent if it waits; returns whether it did. */
    public static synchronized boolean wake() throws Exception {
        Start start = waiting;
        waiting = null;
        if (start != null) {
            start.run();
        }
        return start != null;
    }

    private static void start(AgentOptions options, CacheDirectory directory, Instrumentation instrumentation)
            throws Exception {
        JavaBase.open(instrumentation);
        JavaBase.fixOrderOfImmutableCollections();
        Log log = new Log(options.debug() ? directory.debug() : null);
        AgentJar jar = AgentJar.own();
        Beside<Optional<JdkCache>> known = Beside.begin(() -> directory.find(jar.digest()));
        Beside<StaticsCache> applications = Beside.begin(() -> applications(directory, jar, log));
        HookClasses.define(jar.hooks());
        log.step("hooks defined");

        RewriteTable table = RewriteTable.product(jar.rewrites());
        Relevance relevance = new Relevance(table);
        HookMethods hooks = new HookMethods(jar.hooks().values());
        ClassRewriter rewriter = new ClassRewriter(table, hooks);
        DetsimReflection.use(Substitutes.of(table, hooks));
        log.step("table of " + table.rows().size() + " rows");
        Optional<JdkCache> found = known.result();
        JdkCache cache = found.isPresent() ? found.get()
                : directory.make(jar.digest(), relevance, rewriter, table, log::step);
        log.step("cache of " + cache.size() + " classes in " + directory);
        Rewriting rewriting = new Rewriting(cache, relevance, rewriter, log);
        StaticsCache statics = applications.result();
        if (options.statics().orElse(true)) {
            new Separation(instrumentation, rewriting, statics).begin();
            log.step("static state per process");
        }
        install(instrumentation, rewriting, cache, relevance, log);
        DetsimKernel.install(jar.hooks().get(HookClasses.KERNEL));
        log.step("kernel");
    }

    private static void install(Instrumentation instrumentation, Rewriting rewriting, JdkCache cache,
            Relevance relevance, Log log) {
        initializeWorlds();
        ClassHashes.settle(instrumentation);
        DetsimOldObjects.renewOptions();
        log.step("hashes of classes");
        instrumentation.addTransformer(rewriting, true);
        DetsimOldObjects.loadedClasses = instrumentation::getAllLoadedClasses;
        DetsimHooks.hiddenClassRewriter = rewriting::hidden;
        Retransformation retransformation = new Retransformation(instrumentation, cache, relevance);
        Completion completion = new Completion(instrumentation, cache, rewriting, retransformation);
        DetsimHooks.completion = completion;
        int classes = retransformation.run();
        rewriting.started();
        stopAfterFailure();
        log.step("retransformed " + classes + " loaded classes");
        ClassHashes.settle(instrumentation);
        log.step("hashes of the classes loaded meanwhile");
        if (DetsimClasses.on) {
            completion.begin();
        }
    }

    /**
     * The class of worlds is initialised while no hook asks for it. That takes locks (of reference queues, for one) which
     * threads of the JDK hold when they come to a hook: each would wait for the other.
     */
    private static void initializeWorlds() {
        DetsimHooks.inWorld();
    }

    private static StaticsCache applications(CacheDirectory directory, AgentJar jar, Log log) {
        StaticsCache cache = directory.path()
                .map(path -> StaticsCache.open(path, Long.toHexString(jar.digest()), log::step))
                .orElseGet(StaticsCache::inMemory);
        log.step("cache of " + cache.size() + " classes of applications");
        return cache;
    }

    private static boolean isApiOnClassPath() {
        return ClassLoader.getSystemResource("dev/detsim/Sim.class") != null;
    }

    private static void stopAfterFailure() {
        if (DetsimHooks.failure != null) {
            throw new AgentException(DetsimHooks.failure);
        }
    }
}
