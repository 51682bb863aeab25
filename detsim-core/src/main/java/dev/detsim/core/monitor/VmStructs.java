package dev.detsim.core.monitor;

import jdk.internal.misc.Unsafe;

/** Where fields of the VM's own structures are: {@code gHotSpotVMStructs}, the table that libjvm exports for debuggers. */
final class VmStructs {
    private static final Unsafe U = Unsafe.getUnsafe();
    private static final int FIELD_NAME = 8;
    private static final int OFFSET = 32;
    private static final int ENTRY = 48;

    private VmStructs() {
    }

    /** The offset of a field in its structure, in bytes. */
    static long offsetOf(String type, String field) {
        long entry = U.getAddress(VmSymbols.addressOf("gHotSpotVMStructs"));
        for (; U.getAddress(entry) != 0; entry += ENTRY) {
            if (isText(U.getAddress(entry), type) && isText(U.getAddress(entry + FIELD_NAME), field)) {
                return U.getLong(entry + OFFSET);
            }
        }
        throw new IllegalStateException(
                "this JVM does not say where [" + type + "::" + field + "] is. Run the simulation on"
                        + " a JDK 25 that does, such as Eclipse Temurin.");
    }

    private static boolean isText(long address, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (U.getByte(address + i) != text.charAt(i)) {
                return false;
            }
        }
        return U.getByte(address + text.length()) == 0;
    }
}
