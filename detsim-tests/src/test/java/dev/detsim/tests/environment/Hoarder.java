package dev.detsim.tests.environment;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program whose worlds take native memory and never give it back; it prints whether the JVM still has it at the end. */
final class Hoarder {
    private static final int WORLDS = 24;
    private static final int WARM_UP = 6;
    private static final int BLOCK = 8 << 20;

    private Hoarder() {
    }

    public static void main(String[] args) throws Exception {
        boolean simulated = args[0].equals("simulated");
        long before = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            if (seed == WARM_UP) {
                before = megabytes();
            }
            if (simulated) {
                World.run(seed, sim -> World.started(sim, "hoarder").call(Hoarder::hoard));
            } else {
                hoard();
            }
        }
        boolean much = megabytes() - before > (WORLDS - WARM_UP) * (BLOCK >> 20) / 2;
        System.out.println("kept " + (much ? "much" : "little"));
    }

    /** Direct buffers, more in all worlds than a JVM may have at once, and a block that only the program itself can free. */
    private static List<ByteBuffer> hoard() throws Exception {
        long block = (long) call("allocateMemory", (long) BLOCK);
        call("setMemory", block, (long) BLOCK, (byte) 1);
        call("freeMemory", call("reallocateMemory", call("allocateMemory", 8L), 16L));
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            buffers.add(ByteBuffer.allocateDirect(1 << 20));
        }
        return buffers;
    }

    /** By reflection, for compilers warn of the class and nothing can stop them. */
    private static Object call(String method, Object... arguments) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Class<?>[] parameters = Arrays.stream(arguments).map(a -> a instanceof Long ? long.class : byte.class)
                .toArray(Class<?>[]::new);
        return type.getMethod(method, parameters).invoke(field.get(null), arguments);
    }

    private static long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElseThrow();
    }
}
