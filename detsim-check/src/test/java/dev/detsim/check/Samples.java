package dev.detsim.check;

import java.util.Random;

/** Random inputs for registers and stores, and wrong answers. */
final class Samples {

    private Samples() {
    }

    static RegisterOp registerOp(Random random) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new RegisterOp.Read();
            case 2 -> new RegisterOp.Write(value(random));
            default -> new RegisterOp.Cas(value(random), value(random));
        };
    }

    static KeyValueOp keyValueOp(Random random) {
        String key = "k" + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new KeyValueOp.Get(key);
            case 2 -> new KeyValueOp.Put(key, Integer.toString(random.nextInt(1000)));
            default -> new KeyValueOp.Cas(key, value(random), value(random));
        };
    }

    static String value(Random random) {
        return Integer.toString(random.nextInt(3));
    }

    /** Another answer of the same kind, where there is one. */
    static Reply otherReply(Reply reply, Random random) {
        return switch (reply) {
            case Reply.Done done -> done;
            case Reply.Value _ -> new Reply.Value(value(random));
            case Reply.Swapped(var swapped) -> new Reply.Swapped(!swapped);
        };
    }
}
