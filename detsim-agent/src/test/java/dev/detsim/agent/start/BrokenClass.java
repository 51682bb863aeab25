package dev.detsim.agent.start;

import java.nio.ByteBuffer;

/** Defines a class that is damaged, and prints what the agent kept of it. */
public final class BrokenClass {
    private BrokenClass() {
    }

    /** Prints one line. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        ByteBuffer classFile = ByteBuffer.allocate(100);
        classFile.putInt(0xCAFEBABE).putShort((short) 0).putShort((short) 69).putShort((short) 9).put((byte) 99);
        try {
            new ClassLoader() {
                Class<?> define() {
                    return defineClass("app.Broken", classFile.array(), 0, classFile.capacity());
                }
            }.define();
        } catch (ClassFormatError expected) {
            System.out.println("kept: " + Class.forName("java.lang.DetsimHooks").getField("failure").get(null));
        }
    }
}
