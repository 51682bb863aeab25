package dev.detsim.tests.statics.cases;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an initialiser and whoever it calls see of the stack. */
final class StackCases {
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private StackCases() {
    }

    /** The frames of the cases, down to the one that runs. */
    private static String walk() {
        return WALKER.walk(frames -> frames.takeWhile(StackCases::isOfCase).map(StackCases::show)
                .collect(Collectors.joining(";")));
    }

    private static boolean isOfCase(StackFrame frame) {
        return !frame.getClassName().equals(Cases.class.getName());
    }

    private static String show(StackFrame frame) {
        return frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName() + frame.getMethodType() + "@"
                + frame.getLineNumber() + " " + frame;
    }

    static final class CalledAtItsStart {
        static final String SEEN = walk();

        static String seen() {
            return SEEN;
        }
    }

    static void aWalkFromAnInitializerOfACalledClass() {
        Trail.add(CalledAtItsStart.seen());
    }

    static final class Read {
        static String seen = walk();
    }

    static void aWalkFromAnInitializerOfAFieldsClass() {
        Trail.add(Read.seen);
    }

    static final class Made {
        static final List<String> SEEN = new ArrayList<>();

        static {
            WALKER.forEach(frame -> {
                if (frame.getClassName().contains("StackCases")) {
                    SEEN.add(show(frame));
                }
            });
        }
    }

    static void visitsOfFramesFromAnInitializer() {
        new Made();
        Trail.add(Made.SEEN);
    }

    static void aWalkFromAMethod() {
        Trail.add(walk());
    }
}
