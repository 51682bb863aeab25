package dev.detsim.core.run;

import java.lang.reflect.Field;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** What is done once in a JVM before its first world, so that the first world is like the second. */
final class Jvm {
    private static final Unsafe U = Unsafe.getUnsafe();
    /** How many processors the JDK's spin loops reckon with. */
    private static final int PROCESSORS = 4;
    /** {@code Phaser.SPINS_PER_ARRIVAL} where there is more than one processor. */
    private static final int SPINS = 1 << 8;
    /** Classes whose initialisers draw random numbers, read the clock, start threads or open devices. */
    private static final List<String> WARM = List.of("java.util.concurrent.ThreadLocalRandom",
            "java.util.SplittableRandom", "java.util.Random", "java.lang.Math$RandomNumberGeneratorHolder",
            "java.lang.StrictMath$RandomNumberGeneratorHolder", "java.util.UUID$Holder",
            "sun.security.provider.NativePRNG",
            "sun.security.provider.NativePRNG$Blocking", "java.io.File$TempDirectory",
            "java.nio.file.TempFileHelper", "sun.security.jca.JCAUtil$CachedSecureRandomHolder",
            "java.util.concurrent.ForkJoinPool", "java.util.concurrent.CompletableFuture", "java.lang.VirtualThread",
            "java.util.concurrent.Executors", "java.util.concurrent.Executors$DefaultThreadFactory", "java.util.Timer",
            "java.lang.ThreadBuilders", "java.util.concurrent.Exchanger", "java.util.concurrent.Phaser",
            "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.atomic.Striped64", "java.net.InetAddress",
            "java.util.concurrent.ScheduledThreadPoolExecutor", "java.util.concurrent.SubmissionPublisher",
            "java.util.concurrent.LinkedTransferQueue", "java.util.concurrent.LinkedTransferQueue$DualNode",
            "java.util.stream.AbstractTask", "java.net.Socket",
            "java.net.ServerSocket", "java.nio.channels.FileChannel", "java.util.random.RandomGeneratorFactory",
            "jdk.internal.ref.CleanerFactory", "java.lang.ProcessHandleImpl", "java.lang.ProcessEnvironment",
            "java.lang.ApplicationShutdownHooks", "jdk.internal.vm.ThreadContainers",
            "jdk.internal.random.L32X64MixRandom", "jdk.internal.random.L128X256MixRandom",
            "jdk.internal.random.Xoshiro256PlusPlus", "sun.util.calendar.ZoneInfoFile");

    /** Reflection stands on method handles, which find the simulation, unless this property is set for tests of the JDK. */
    private static final String NATIVE_ACCESSORS = "jdk.reflect.useNativeAccessorOnly";

    private Jvm() {
    }

    static {
        DetsimHooks.completion.run();
        WARM.forEach(Jvm::initialize);
        DetsimOldObjects.nameAll();
        NativeMemory.keepBooks();
        write("java.util.concurrent.atomic.Striped64", "NCPU", PROCESSORS);
        write("java.util.concurrent.ConcurrentHashMap", "NCPU", PROCESSORS);
        write("java.util.concurrent.Phaser", "NCPU", PROCESSORS);
        write("java.util.concurrent.LinkedTransferQueue$DualNode", "isUniprocessor", false);
        write("java.util.concurrent.Phaser", "SPINS_PER_ARRIVAL", SPINS);
        if (!DetsimVm.setFlag("OmitStackTraceInFastThrow", false)) {
            throw new IllegalStateException("this VM has no flag OmitStackTraceInFastThrow: detsim needs HotSpot");
        }
    }

    /** Does it, once; refuses to go on in a JVM that is not to be trusted. */
    static void prepare() {
        IllegalStateException broken = broken();
        if (broken != null) {
            throw broken;
        }
        if (Boolean.getBoolean(NATIVE_ACCESSORS)) {
            throw new IllegalStateException("[" + NATIVE_ACCESSORS
                    + "] is true in this JVM: reflection would then call the"
                    + " real clock, and all else that is simulated, behind detsim's back; start the JVM without it");
        }
    }

    /**
     * Why no run of this JVM can be trusted, or null. The JVM swallows what goes wrong while a class is rewritten and takes
     * the class as it was, so each world asks when it begins and when it ends.
     */
    static @Nullable IllegalStateException broken() {
        String failure = DetsimHooks.failure;
        return failure == null ? null : new IllegalStateException(
                "the detsim agent could not rewrite a class, so that nothing can be simulated: " + failure);
    }

    private static void initialize(String name) {
        try {
            Class.forName(name, true, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no class [" + name + "]: detsim was made for JDK 25", e);
        }
    }

    private static void write(String type, String name, int value) {
        Field field = field(type, name);
        U.putInt(U.staticFieldBase(field), U.staticFieldOffset(field), value);
    }

    private static void write(String type, String name, boolean value) {
        Field field = field(type, name);
        U.putBoolean(U.staticFieldBase(field), U.staticFieldOffset(field), value);
    }

    private static Field field(String type, String name) {
        try {
            return Class.forName(type, false, null).getDeclaredField(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK has no field [" + type + "." + name + "]: detsim was made for JDK 25",
                    e);
        }
    }
}
