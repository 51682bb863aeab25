package dev.detsim.tests.statics.cases;

import java.lang.reflect.Array;
import java.util.function.Supplier;

/** What initialises a class, and what does not (JLS 12.4.1, JVMS 5.5). */
final class TriggerCases {
    private TriggerCases() {
    }

    static final class Read {
        static int value = Trail.add("Read", 7);
    }

    static void aReadInitializesOnce() {
        Trail.add("before");
        Trail.add(Read.value);
        Trail.add(Read.value);
    }

    static final class Written {
        static int value;

        static {
            Trail.add("Written");
        }
    }

    static void aWriteInitializes() {
        Trail.add("before");
        Written.value = 3;
        Trail.add(Written.value);
    }

    static final class Called {
        static {
            Trail.add("Called");
        }

        static void call() {
            Trail.add("call");
        }
    }

    static void aCallInitializes() {
        Trail.add("before");
        Called.call();
        Called.call();
    }

    static final class Made {
        static {
            Trail.add("Made");
        }

        Made() {
            Trail.add("constructor");
        }
    }

    static void anInstanceInitializes() {
        Trail.add("before");
        new Made();
        new Made();
    }

    static final class Constant {
        static final int NUMBER = 9;
        static final String TEXT = "s";

        static {
            Trail.add("Constant");
        }
    }

    static void aConstantDoesNotInitialize() {
        Trail.add(Constant.NUMBER + Constant.TEXT);
    }

    static class Parent {
        static {
            Trail.add("Parent");
        }
    }

    static final class Child extends Parent {
        static {
            Trail.add("Child");
        }
    }

    static void theSuperclassComesFirst() {
        new Child();
    }

    static class FieldParent {
        static int value = Trail.add("FieldParent", 1);
    }

    static final class FieldChild extends FieldParent {
        static {
            Trail.add("FieldChild");
        }
    }

    static void anInheritedFieldInitializesItsOwnClassOnly() {
        Trail.add(FieldChild.value);
        Trail.add("then");
        new FieldChild();
    }

    static class MethodParent {
        static {
            Trail.add("MethodParent");
        }

        static void call() {
            Trail.add("call");
        }
    }

    static final class MethodChild extends MethodParent {
        static {
            Trail.add("MethodChild");
        }
    }

    static void anInheritedMethodInitializesItsOwnClassOnly() {
        MethodChild.call();
    }

    interface WithDefault {
        int VALUE = Trail.add("WithDefault", 1);

        default void act() {
        }
    }

    static final class OfDefault implements WithDefault {
        static {
            Trail.add("OfDefault");
        }
    }

    static void anInterfaceWithDefaultMethodsIsInitializedWithTheClass() {
        new OfDefault();
    }

    interface Without {
        int VALUE = Trail.add("Without", 1);

        void act();
    }

    static final class OfWithout implements Without {
        static {
            Trail.add("OfWithout");
        }

        @Override
        public void act() {
        }
    }

    static void anInterfaceWithoutDefaultMethodsIsNot() {
        new OfWithout();
        Trail.add(Without.VALUE);
    }

    interface Upper {
        int VALUE = Trail.add("Upper", 1);
    }

    interface Lower extends Upper {
        int OTHER = Trail.add("Lower", 2);
    }

    static void anInterfaceDoesNotInitializeItsParent() {
        Trail.add(Lower.OTHER);
        Trail.add(Lower.VALUE);
    }

    interface First {
        int VALUE = Trail.add("First", 1);

        default void first() {
        }
    }

    interface Second extends First {
        int VALUE = Trail.add("Second", 1);
    }

    interface Third extends Second {
        int OTHER = Trail.add("Third", 1);

        default void third() {
        }
    }

    static class Base implements First {
        static {
            Trail.add("Base");
        }
    }

    static class Middle extends Base implements Third {
        static {
            Trail.add("Middle");
        }
    }

    static final class Last extends Middle {
    }

    static void interfacesComeInTheOrderOfTheSpecification() {
        new Last();
    }

    static final class Passive {
        static {
            Trail.add("Passive");
        }
    }

    static void passiveUsesDoNotInitialize() {
        Object array = new Passive[2];
        Trail.add(array instanceof Passive[]);
        Trail.add(Passive.class.getSimpleName());
        Trail.add(Array.newInstance(Passive.class, 1) != null);
        Trail.add((Object) "x" instanceof Passive);
    }

    static final class Argument {
        static int value = Trail.add("Argument", 1);
    }

    static final class MadeWith {
        static {
            Trail.add("MadeWith");
        }

        MadeWith(int value) {
            Trail.add("constructor" + value);
        }
    }

    static void anInstanceInitializesBeforeItsArguments() {
        new MadeWith(Argument.value);
    }

    static final class CalledWith {
        static {
            Trail.add("CalledWith");
        }

        static void call(int value) {
            Trail.add("call" + value);
        }
    }

    static final class CallArgument {
        static int value = Trail.add("CallArgument", 1);
    }

    static void aCallInitializesAfterItsArguments() {
        CalledWith.call(CallArgument.value);
    }

    static final class WrittenWith {
        static int value;

        static {
            Trail.add("WrittenWith");
        }
    }

    static final class Right {
        static int value = Trail.add("Right", 1);
    }

    static void aWriteInitializesAfterItsValue() {
        WrittenWith.value = Right.value;
    }

    static final class Referred {
        static {
            Trail.add("Referred");
        }

        Referred() {
            Trail.add("constructor");
        }

        static void call() {
            Trail.add("call");
        }
    }

    static void aMethodReferenceInitializesWhenItIsCalled() {
        Supplier<Referred> maker = Referred::new;
        Runnable caller = Referred::call;
        Trail.add("before");
        maker.get();
        caller.run();
    }

    interface Counting {
        String TEXT = "s".concat("t");

        static int count() {
            return Trail.add("counted", TEXT.length());
        }
    }

    static void aStaticMethodOfAnInterfaceInitializesIt() {
        Trail.add(Counting.count() + Counting.count());
    }
}
