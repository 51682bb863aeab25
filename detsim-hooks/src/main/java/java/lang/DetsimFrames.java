package java.lang;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.internal.misc.Unsafe;

/** What {@code StackWalker} shows, as the code under test would see it without detsim; see {@link DetsimTraces}. */
public final class DetsimFrames {
    private DetsimFrames() {
    }

    /** Argument of {@code StackWalker.walk}. */
    public static Function<Stream<StackFrame>, Object> walking(Function<Stream<StackFrame>, Object> function) {
        return function == null || !DetsimClasses.on ? function : new Walk(function);
    }

    /** Argument of {@code StackWalker.forEach}. */
    public static Consumer<StackFrame> visiting(Consumer<StackFrame> action) {
        return action == null || !DetsimClasses.on ? action : new Visit(action, new Visible());
    }

    /** Classes rather than lambdas, which would be linked here, in the middle of whatever the caller does. */
    private record Walk(Function<Stream<StackFrame>, Object> function)
            implements
                Function<Stream<StackFrame>, Object> {
        @Override
        public Object apply(Stream<StackFrame> frames) {
            return function.apply(frames.filter(new Visible()).map(new Names()));
        }
    }

    private record Visit(Consumer<StackFrame> action, Visible visible) implements Consumer<StackFrame> {
        @Override
        public void accept(StackFrame frame) {
            if (visible.test(frame)) {
                action.accept(new Names().apply(frame));
            }
        }
    }

    /** Is asked about the frames in their order, the callee first. */
    private static final class Visible implements Predicate<StackFrame> {
        /** The class whose getter the frame before was, or null. */
        private String begun;

        @Override
        public boolean test(StackFrame frame) {
            String type = frame.getClassName();
            boolean visible = !type.equals(begun) && !DetsimTraces.isOfOurs(type, frame.getMethodName());
            begun = DetsimTraces.GETTER.equals(frame.getMethodName()) ? type : null;
            return visible;
        }
    }

    /** Gives initialisers their name. */
    private static final class Names implements Function<StackFrame, StackFrame> {
        @Override
        public StackFrame apply(StackFrame frame) {
            return DetsimTraces.INITIALIZER.equals(frame.getMethodName()) ? new InitializerFrame(frame) : frame;
        }
    }

    /** The frame of a class initialiser, which the agent has made a method. */
    private record InitializerFrame(StackFrame frame) implements StackFrame {
        private static final Unsafe U = Unsafe.getUnsafe();
        private static final long METHOD = U.objectFieldOffset(StackTraceElement.class, "methodName");
        private static final String NAME = "<clinit>";

        @Override
        public String getClassName() {
            return frame.getClassName();
        }

        @Override
        public String getMethodName() {
            return NAME;
        }

        @Override
        public Class<?> getDeclaringClass() {
            return frame.getDeclaringClass();
        }

        @Override
        public MethodType getMethodType() {
            frame.getMethodType(); // is refused without the option
            return MethodType.methodType(void.class);
        }

        @Override
        public String getDescriptor() {
            return "()V";
        }

        @Override
        public int getByteCodeIndex() {
            return frame.getByteCodeIndex();
        }

        @Override
        public String getFileName() {
            return frame.getFileName();
        }

        @Override
        public int getLineNumber() {
            return frame.getLineNumber();
        }

        @Override
        public boolean isNativeMethod() {
            return false;
        }

        @Override
        public StackTraceElement toStackTraceElement() {
            StackTraceElement element = frame.toStackTraceElement();
            U.putReference(element, METHOD, NAME);
            return element;
        }

        @Override
        public String toString() {
            return toStackTraceElement().toString();
        }
    }
}
