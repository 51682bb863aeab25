package dev.detsim.tests.escape;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Native code, and memory outside the heap. */
@SuppressWarnings("restricted")
final class NativeDoors {
    private static final String LIBRARY = "/lib/x86_64-linux-gnu/libm.so.6";
    private static final MethodHandle MADE_BEFORE = processId();

    private NativeDoors() {
    }

    static void add(Cases cases) {
        cases.put("system-load", sim -> {
            System.load(LIBRARY);
            return null;
        });
        cases.put("load-library", sim -> {
            System.loadLibrary("m");
            return null;
        });
        cases.put("runtime-load", sim -> {
            Runtime.getRuntime().load(LIBRARY);
            return null;
        });
        cases.put("foreign-call", sim -> (int) processId().invokeExact());
        cases.put("foreign-call-made-before", sim -> (int) MADE_BEFORE.invokeExact());
        cases.put("foreign-upcall", sim -> upcall());
        cases.put("foreign-library", sim -> SymbolLookup.libraryLookup("libm.so.6", Arena.global()));
        cases.put("foreign-library-file", sim -> SymbolLookup.libraryLookup(Path.of(LIBRARY), Arena.global()));
        cases.put("foreign-memory", sim -> {
            try (Arena arena = Arena.ofConfined()) {
                return arena.allocate(8).byteSize();
            }
        });
        cases.put("unsafe-memory", sim -> unsafeMemory());
        cases.put("direct-buffer", sim -> ByteBuffer.allocateDirect(8).putInt(7).flip().remaining());
        cases.put("mapped-file", sim -> {
            Path file = Files.write(Path.of("/mapped"), new byte[8]);
            try (FileChannel channel = FileChannel.open(file)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, 8);
            }
        });
    }

    private static MethodHandle processId() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find("getpid").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT));
    }

    private static Object upcall() throws Exception {
        MethodHandle target = MethodHandles.lookup().findStatic(NativeDoors.class, "called",
                MethodType.methodType(void.class));
        return Linker.nativeLinker().upcallStub(target, FunctionDescriptor.ofVoid(), Arena.global());
    }

    /** By native code, if it could. */
    static void called() {
        throw new AssertionError("native code has called");
    }

    private static Object unsafeMemory() throws Exception {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field the = type.getDeclaredField("theUnsafe");
        the.setAccessible(true);
        long address = (long) type.getMethod("allocateMemory", long.class).invoke(the.get(null), 8L);
        type.getMethod("freeMemory", long.class).invoke(the.get(null), address);
        return address != 0;
    }
}
