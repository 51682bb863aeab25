package dev.detsim.tests.statics.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Initialisers that meet themselves and each other, and what they compute. */
final class OrderCases {
    private OrderCases() {
    }

    static final class Recursive {
        static int first = later() + 1;
        static int second = 5;

        static int later() {
            return second;
        }
    }

    static void anInitializerSeesItsOwnDefaults() {
        Trail.add(Recursive.first + "," + Recursive.second);
    }

    static final class Left {
        static int value = RightOfLeft.value + 1;
    }

    static final class RightOfLeft {
        static int value = Left.value + 10;
    }

    static void twoInitializersThatNeedEachOther() {
        Trail.add(Left.value + "," + RightOfLeft.value);
    }

    static class Above {
        static int value = Trail.add("Above", Below.value);
    }

    static final class Below extends Above {
        static int value = Trail.add("Below", 6);
    }

    static void aSuperclassThatNeedsItsSubclass() {
        Trail.add(Below.value + "," + Above.value);
    }

    static final class Deep {
        static int depth;
        static int reached = dive(5);

        static int dive(int levels) {
            depth++;
            return levels == 0 ? depth : dive(levels - 1);
        }
    }

    static void aRecursiveInitializer() {
        Trail.add(Deep.reached + "," + Deep.depth + "," + Deep.dive(0));
    }

    static final class Types {
        static long aLong = 1L << 40;
        static double aDouble = 2.5;
        static byte aByte = 3;
        static char aChar = 'c';
        static float aFloat = 1f;
        static short aShort = 2;
        static boolean aBoolean = true;
        static String aText = "t";
        static int[] anArray = {1, 2};
    }

    static void compoundAssignmentsOfAllTypes() {
        Types.aLong += 5;
        Types.aLong++;
        Types.aDouble *= 2;
        Types.aByte++;
        Types.aChar += 1;
        Types.aFloat /= 3;
        Types.aShort -= 7;
        Types.aBoolean ^= true;
        Types.aText += "u";
        Types.anArray[1]++;
        Types.anArray[0] += Types.anArray[1]--;
        Trail.add(Types.aLong + " " + Types.aDouble + Types.aByte + Types.aChar + Types.aFloat + Types.aShort
                + Types.aBoolean + Types.aText + Arrays.toString(Types.anArray) + (Types.aLong++ + ++Types.aLong));
    }

    static final class Singleton {
        static int made;
        final int number = ++made;

        static Singleton get() {
            return Lazy.INSTANCE;
        }

        private static final class Lazy {
            static final Singleton INSTANCE = new Singleton();
        }
    }

    static void aLazySingleton() {
        Singleton first = Singleton.get();
        Trail.add(first.number + "," + (first == Singleton.get()) + "," + Singleton.made);
    }

    record Point(int x) {
        static int made;
        static final Point ZERO = new Point(0);

        Point {
            made++;
        }
    }

    static void aRecordThatCounts() {
        new Point(1);
        Trail.add(Point.made + "," + Point.ZERO.equals(new Point(0)));
    }

    static final class Framed {
        final int value;

        static {
            Trail.add("Framed");
        }

        Framed(int value) {
            this.value = value;
        }
    }

    static void instancesWithinExpressions() {
        for (int i = 0; i < 4; i++) {
            Framed framed = new Framed(i % 2 == 0 ? new Framed(i > 1 ? 3 : 4).value : i == 1 ? 7 : 8);
            Trail.add(framed.value);
        }
    }

    static final class Flow {
        static final int[] TABLE = {1, 2, 3};
        private static final int[] HIDDEN = {4, 5};
        static int sum;

        static {
            for (int value : TABLE) {
                sum += value;
            }
            try {
                sum += Integer.parseInt("z");
            } catch (NumberFormatException e) {
                sum += 100;
            } finally {
                sum += 1000;
            }
        }

        static int hidden(int i) {
            return HIDDEN[i];
        }
    }

    static void anInitializerWithLoopsAndHandlers() {
        Flow.TABLE[0]++;
        Trail.add(Flow.sum + "," + Flow.TABLE[0] + "," + Flow.hidden(1));
    }

    static final class Finals {
        static final String PURE = String.join("-", "a", "b");
        static final String DRAWN = "d" + Trail.add("drawn", 1);
        static final List<String> LIST = List.of("x", "y");
        static final Map<String, Integer> MUTABLE = new HashMap<>();
        static final boolean CHOSEN = PURE.length() > 2;
        static final Function<Integer, Integer> NEXT = x -> x + 1;
        static int used = NEXT.apply(3);
    }

    static void finalFieldsOfAllKinds() {
        Finals.MUTABLE.merge("k", 1, Integer::sum);
        Trail.add(Finals.PURE + Finals.DRAWN + Finals.LIST + Finals.MUTABLE + Finals.CHOSEN + Finals.NEXT.apply(1)
                + Finals.used);
    }

    static final class Asserting {
        static boolean check(int x) {
            assert x > 0 : "negative";
            return true;
        }
    }

    static void assertionsAreAsTheJvmWasTold() {
        Trail.add(outcome(() -> Asserting.check(-1)));
    }

    static String outcome(Runnable action) {
        try {
            action.run();
            return "fine";
        } catch (Throwable e) {
            Throwable cause = e.getCause();
            return e.getClass().getSimpleName() + ":" + e.getMessage() + ":"
                    + (cause == null ? null : cause.getClass().getSimpleName() + ":" + cause.getMessage());
        }
    }

    static final class Failing {
        static int value = fail();

        static int fail() {
            throw new IllegalStateException("broken");
        }
    }

    static void aFailedInitializerFailsAgain() {
        for (int i = 0; i < 3; i++) {
            Trail.add(outcome(() -> Trail.add(Failing.value)));
        }
    }

    static class FailingParent {
        static {
            if (OrderCases.class != null) {
                throw new IllegalArgumentException("parent");
            }
        }
    }

    static final class OfFailing extends FailingParent {
        static {
            Trail.add("OfFailing");
        }

        static void call() {
        }
    }

    static void aFailedSuperclassFailsItsSubclass() {
        Trail.add(outcome(OfFailing::call));
        Trail.add(outcome(OfFailing::call));
        Trail.add(outcome(FailingParent::new));
    }

    static final class Erring {
        static {
            if (OrderCases.class != null) {
                throw new AssertionError("error");
            }
        }
    }

    static void anErrorIsThrownAsItIs() {
        Trail.add(outcome(Erring::new));
        Trail.add(outcome(Erring::new));
    }

    static String frames(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append(frame.getMethodName()).append('@').append(frame.getLineNumber()).append(';');
            if (frame.getMethodName().startsWith("aStackTrace")) {
                return text.toString();
            }
        }
        return text + "?";
    }

    static final class Traced {
        static final String FRAMES = frames(new Throwable());
    }

    static void aStackTraceShowsTheInitializerOnly() {
        Trail.add(Traced.FRAMES);
    }

    static final class TracedByCall {
        static final String FRAMES = frames(new Throwable());
        static int calls;

        static String call() {
            calls++;
            return FRAMES;
        }
    }

    static void aStackTraceDoesNotShowTheMethodThatIsToBeCalled() {
        Trail.add(TracedByCall.call());
    }

    static final class TracedFailure {
        static final int VALUE = Integer.parseInt("none");
    }

    static void aStackTraceOfAFailureShowsTheInitializerOnly() {
        try {
            Trail.add(TracedFailure.VALUE);
        } catch (ExceptionInInitializerError e) {
            Trail.add(frames(e.getCause()).replaceAll("@\\d+", ""));
            Trail.add(e.getStackTrace()[0].getMethodName());
        }
    }
}
