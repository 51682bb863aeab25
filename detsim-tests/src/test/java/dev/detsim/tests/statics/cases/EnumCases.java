package dev.detsim.tests.statics.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enums: those whose constants cannot change are shared, the others have constants in each process. */
final class EnumCases {
    private EnumCases() {
    }

    enum Coded {
        X(1), Y(2);

        static final Map<Integer, Coded> BY_CODE = new HashMap<>();
        final int code;

        static {
            for (Coded c : values()) {
                BY_CODE.put(c.code, c);
            }
            Trail.add("Coded");
        }

        Coded(int code) {
            this.code = code;
        }
    }

    static void anIndexOfConstants() {
        Trail.add(Coded.BY_CODE.get(2));
        Coded.BY_CODE.remove(2);
        Trail.add(Coded.BY_CODE.get(2) + "," + Coded.BY_CODE.size());
    }

    enum Plain {
        P, Q, R
    }

    static String letter(Plain plain) {
        switch (plain) {
            case P :
                return "p";
            case R :
                return "r";
            default :
                return "other";
        }
    }

    static void aSwitchOverAnEnum() {
        for (Plain plain : Plain.values()) {
            Trail.add(letter(plain));
        }
    }

    static void theJdkKnowsTheConstants() {
        Trail.add(Plain.valueOf("Q") + "" + EnumSet.allOf(Plain.class) + new EnumMap<>(Map.of(Plain.R, "z")));
        Trail.add(Enum.valueOf(Plain.class, "P") == Plain.P);
    }

    enum Stateful {
        ONE {
            @Override
            int number() {
                return 1;
            }
        },
        TWO {
            @Override
            int number() {
                return 2;
            }
        };

        final List<String> list = new ArrayList<>();
        int count;

        abstract int number();
    }

    static void constantsThatCanChange() {
        Stateful.ONE.count++;
        Stateful.TWO.list.add("q");
        Trail.add(Stateful.ONE.count + "" + Stateful.TWO.list + Stateful.TWO.number());
        Trail.add(Stateful.valueOf("ONE") == Stateful.ONE);
        Trail.add(EnumSet.allOf(Stateful.class).contains(Stateful.TWO));
        Trail.add(Stateful.class.getEnumConstants()[1] == Stateful.TWO);
        Map<Stateful, Integer> map = new EnumMap<>(Stateful.class);
        map.put(Stateful.TWO, 5);
        Trail.add(map + "" + map.keySet().iterator().next().list);
    }

    static int order(Stateful stateful) {
        switch (stateful) {
            case TWO :
                return 20;
            default :
                return 10;
        }
    }

    static void aSwitchOverConstantsThatCanChange() {
        Trail.add(order(Stateful.ONE) + order(Stateful.TWO));
    }

    enum Only {
        INSTANCE;

        int count;

        static Only get() {
            return INSTANCE;
        }
    }

    static void anEnumAsSingleton() {
        Trail.add(++Only.get().count);
        Trail.add(Only.valueOf("INSTANCE").count);
    }

    static void serializedConstantsAreTheSame() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes);
        out.writeObject(Plain.R);
        out.writeObject(Stateful.TWO);
        out.flush();
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Trail.add(in.readObject() == Plain.R);
        Trail.add(in.readObject() == Stateful.TWO);
    }

    static void anUnknownConstantIsRefused() {
        Trail.add(OrderCases.outcome(() -> Stateful.valueOf("THREE")));
        Trail.add(OrderCases.outcome(() -> Plain.valueOf("S")));
    }

    sealed interface Shape permits Circle, Square {
    }

    record Circle(int radius) implements Shape {
    }

    record Square(int side) implements Shape {
    }

    enum Matched {
        A, B;

        static int seen;
    }

    static String match(Object value) {
        return switch (value) {
            case Circle c -> "circle" + c.radius;
            case Square s -> "square";
            case Matched m when m == Matched.B -> "B";
            case Matched m -> "m" + ++Matched.seen;
            case String s -> "text";
            default -> "other";
        };
    }

    static void patterns() {
        Trail.add(match(new Circle(2)) + match(Matched.A) + match(Matched.B) + match("q") + match(Matched.A));
    }

    enum Chained {
        FIRST(null), NEXT(FIRST);

        final Chained before;

        Chained(Chained before) {
            this.before = before;
        }
    }

    static void constantsThatKnowEachOther() {
        Trail.add(Chained.NEXT.before == Chained.FIRST);
    }
}
