package dev.detsim.tests.statics.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Static state by reflection and by serialization. */
final class ReflectionCases {
    private static final String HERE = ReflectionCases.class.getName();

    private ReflectionCases() {
    }

    static final class Named {
        static {
            Trail.add("Named");
        }
    }

    static void forNameInitializes() throws ClassNotFoundException {
        Class.forName(HERE + "$Named", false, ReflectionCases.class.getClassLoader());
        Trail.add("not yet");
        Class.forName(HERE + "$Named");
        Trail.add("now");
    }

    static final class NamedThrice {
        static {
            Trail.add("NamedThrice");
        }
    }

    static void forNameWithALoaderInitializes() throws ClassNotFoundException {
        Class.forName(HERE + "$NamedThrice", true, ReflectionCases.class.getClassLoader());
    }

    static void aMissingClassIsNotFound() {
        Trail.add(failure(() -> Class.forName("dev.detsim.tests.statics.cases.Missing")));
        Trail.add(failure(() -> Class.forName("Missing", true, ReflectionCases.class.getClassLoader())));
    }

    /** What may fail. */
    interface Action {
        Object run() throws Throwable;
    }

    static String failure(Action action) {
        try {
            return "fine:" + action.run();
        } catch (InvocationTargetException e) {
            return "thrown:" + e.getCause();
        } catch (Throwable e) {
            return e.toString().replaceAll("@[0-9a-f]+", "");
        }
    }

    static final class Shown {
        static int number = Trail.add("Shown", 4);
        static final List<String> LIST = new ArrayList<>(List.of("x"));
        static final String PURE = String.join("", "p");
        static long wide = 1;
        static char letter = 'c';
        static volatile String text = "t";
    }

    static Field field(String name) throws NoSuchFieldException {
        return Shown.class.getDeclaredField(name);
    }

    static void fieldsAreReadAndWritten() throws ReflectiveOperationException {
        Field number = field("number");
        Trail.add("before");
        Trail.add(number.get(null));
        number.set(null, 8);
        Trail.add(Shown.number + number.getInt(null));
        number.setInt(null, 9);
        number.setShort(null, (short) 10);
        Trail.add(Shown.number + "," + number.getLong(null) + "," + number.getDouble(null));
        field("wide").setInt(null, 3);
        field("letter").setChar(null, 'd');
        field("text").set(null, "u");
        Trail.add(Shown.wide + "" + Shown.letter + Shown.text + field("letter").getInt(null));
    }

    static void theWrongTypeIsRefused() throws ReflectiveOperationException {
        Field number = field("number");
        Trail.add(failure(() -> {
            number.set(null, "x");
            return null;
        }));
        Trail.add(failure(() -> {
            number.setLong(null, 1);
            return null;
        }));
        Trail.add(failure(() -> number.getByte(null)));
        Trail.add(failure(() -> {
            field("text").set(null, 1);
            return null;
        }));
    }

    static void finalFieldsAreNotWritten() throws ReflectiveOperationException {
        Field list = field("LIST");
        Field pure = field("PURE");
        list.setAccessible(true);
        pure.setAccessible(true);
        Shown.LIST.add("y");
        Trail.add(list.get(null) + "" + pure.get(null) + Modifier.isFinal(list.getModifiers()));
        Trail.add(failure(() -> {
            list.set(null, null);
            return null;
        }));
        Trail.add(failure(() -> {
            pure.set(null, "q");
            return null;
        }));
    }

    static final class ReadShared {
        static final Integer SHARED = Integer.valueOf(1000);
        static int other = Trail.add("ReadShared", 1);
    }

    static void aSharedFieldInitializesToo() throws ReflectiveOperationException {
        Trail.add(ReadShared.class.getDeclaredField("SHARED").get(null));
        Trail.add(ReadShared.other);
    }

    private static final class Hidden {
        private static int secret = Trail.add("Hidden", 5);

        static {
            Trail.add("initialized");
        }

        private Hidden() {
            Trail.add("constructor");
        }

        private static int twice(int n) {
            return n * 2 + secret - secret;
        }
    }

    static void aPrivateMethodIsInvoked() throws ReflectiveOperationException {
        Method twice = Hidden.class.getDeclaredMethod("twice", int.class);
        twice.setAccessible(true);
        Trail.add("before");
        Trail.add(twice.invoke(null, 4));
    }

    static void aPrivateMethodOfALoneClassInitializes() throws ReflectiveOperationException {
        Method twice = Lone.class.getDeclaredMethod("twice", int.class);
        twice.setAccessible(true);
        Trail.add("before");
        Trail.add(twice.invoke(null, 4));
        Trail.add(Lone.fourTimes(1));
    }

    private static final class HiddenMaker {
        static int made;

        static {
            Trail.add("HiddenMaker");
        }

        private final int number = ++made;
    }

    static void aPrivateConstructorInitializes() throws ReflectiveOperationException {
        Constructor<?> constructor = HiddenMaker.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        Trail.add("before");
        Trail.add(((HiddenMaker) constructor.newInstance()).number);
    }

    static final class Listed {
        static int number = 5;
        static Object object = "x";
        static final List<String> LIST = new ArrayList<>();

        static synchronized void call() {
        }

        void act() {
        }
    }

    static void membersAreThoseOfTheSource() {
        Trail.add(Arrays.stream(Listed.class.getDeclaredMethods()).map(Method::toString).sorted().toList());
        Trail.add(Arrays.stream(Listed.class.getMethods()).filter(m -> Modifier.isStatic(m.getModifiers())).toList());
        Trail.add(Arrays.stream(Listed.class.getDeclaredFields()).map(Field::toString).toList());
        Trail.add(Arrays.stream(Counted.class.getDeclaredMethods()).map(Method::getName).toList());
        Trail.add(failure(() -> Listed.class.getDeclaredMethod("$sh")).startsWith("java.lang.NoSuchMethodException"));
    }

    interface Counted {
        List<String> LIST = new ArrayList<>();
    }

    @SuppressWarnings("serial")
    static final class Versioned implements Serializable {
        static int made = Integer.parseInt("3");
        int number;

        public void act() {
        }
    }

    @SuppressWarnings("serial")
    static final class VersionedWithout implements Serializable {
        static int made;
        int number;
    }

    static void theDefaultVersionOfSerializationStays() {
        Trail.add(ObjectStreamClass.lookup(Versioned.class).getSerialVersionUID());
        Trail.add(ObjectStreamClass.lookup(VersionedWithout.class).getSerialVersionUID());
    }

    static final class Stored implements Serializable {
        private static final long serialVersionUID = 1;
        static int made = Trail.add("Stored", 0);
        int number = ++made;
    }

    static void anObjectIsStoredAndRead() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Stored());
        }
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Trail.add(((Stored) in.readObject()).number + "," + Stored.made);
    }

    static final class Recorded {
        static final List<String> CALLS = new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    static void aProxySeesTheSameState() {
        Comparator<String> proxy = (Comparator<String>) Proxy.newProxyInstance(
                ReflectionCases.class.getClassLoader(), new Class<?>[] {Comparator.class},
                (self, method, arguments) -> Recorded.CALLS.add(method.getName()) ? 1 : 0);
        Trail.add(proxy.compare("a", "b") + "" + Recorded.CALLS);
    }

    static class OfParent {
        static int number = Trail.add("OfParent", 3);
    }

    static final class OfChild extends OfParent {
        static {
            Trail.add("OfChild");
        }
    }

    static void anInheritedFieldIsFoundByName() throws ReflectiveOperationException {
        Field number = OfChild.class.getSuperclass().getDeclaredField("number");
        Trail.add(number.getInt(null) + "," + OfChild.number);
    }

    static final class FailsByReflection {
        static int value = Integer.parseInt("no number");
    }

    static void aFailureByReflectionIsTheSame() throws ReflectiveOperationException {
        Field value = FailsByReflection.class.getDeclaredField("value");
        Trail.add(failure(() -> Class.forName(HERE + "$FailsByReflection")));
        Trail.add(failure(() -> value.get(null)));
    }
}
