package java.lang;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import jdk.internal.misc.Unsafe;

/** Flags and structures of the running HotSpot, found in the tables that it keeps for the serviceability agent. */
public final class DetsimVm {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final SymbolLookup JVM = SymbolLookup.libraryLookup(
            Path.of(System.getProperty("java.home"), "lib", "server", System.mapLibraryName("jvm")), Arena.global());

    private DetsimVm() {
    }

    /** Writes a boolean flag that the VM reads each time; false if there is no such flag. */
    public static boolean setFlag(String name, boolean value) {
        long address = addressOfFlag(name);
        if (address != 0) {
            U.putByte(address, (byte) (value ? 1 : 0));
        }
        return address != 0;
    }

    /** Whether a boolean flag is on; false if there is no such flag. */
    public static boolean flag(String name) {
        long address = addressOfFlag(name);
        return address != 0 && U.getByte(address) != 0;
    }

    private static long addressOfFlag(String name) {
        long flags = U.getLong(staticAddress("JVMFlag", "flags"));
        long count = U.getLong(staticAddress("JVMFlag", "numFlags"));
        long size = sizeOf("JVMFlag");
        long nameOffset = fieldOffset("JVMFlag", "_name");
        long addressOffset = fieldOffset("JVMFlag", "_addr");
        for (long i = 0; i < count; i++) {
            long flag = flags + i * size;
            if (name.equals(string(U.getLong(flag + nameOffset)))) {
                return U.getLong(flag + addressOffset);
            }
        }
        return 0;
    }

    private static long staticAddress(String type, String field) {
        return U.getLong(entry(type, field) + symbol("gHotSpotVMStructEntryAddressOffset"));
    }

    /** The offset of a field in one of the VM's structures, in bytes. */
    public static long fieldOffset(String type, String field) {
        return U.getLong(entry(type, field) + symbol("gHotSpotVMStructEntryOffsetOffset"));
    }

    private static long entry(String type, String field) {
        long typeName = symbol("gHotSpotVMStructEntryTypeNameOffset");
        long fieldName = symbol("gHotSpotVMStructEntryFieldNameOffset");
        long stride = symbol("gHotSpotVMStructEntryArrayStride");
        for (long e = symbol("gHotSpotVMStructs"); U.getLong(e + typeName) != 0; e += stride) {
            if (type.equals(string(U.getLong(e + typeName))) && field.equals(string(U.getLong(e + fieldName)))) {
                return e;
            }
        }
        throw new InternalError("this VM has no " + type + "." + field);
    }

    private static long sizeOf(String type) {
        long typeName = symbol("gHotSpotVMTypeEntryTypeNameOffset");
        long stride = symbol("gHotSpotVMTypeEntryArrayStride");
        for (long e = symbol("gHotSpotVMTypes"); U.getLong(e + typeName) != 0; e += stride) {
            if (type.equals(string(U.getLong(e + typeName)))) {
                return U.getLong(e + symbol("gHotSpotVMTypeEntrySizeOffset"));
            }
        }
        throw new InternalError("this VM has no type " + type);
    }

    private static long symbol(String name) {
        return U.getLong(JVM.findOrThrow(name).address());
    }

    private static String string(long address) {
        if (address == 0) {
            return "";
        }
        StringBuilder b = new StringBuilder();
        for (long a = address; U.getByte(a) != 0; a++) {
            b.append((char) U.getByte(a));
        }
        return b.toString();
    }
}
