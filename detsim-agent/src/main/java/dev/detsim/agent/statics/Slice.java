package dev.detsim.agent.statics;

import java.util.List;

/**
 * A part of an initialiser that does nothing but make the value of one final field, by means that give the same immutable
 * value in every process: as far as the class itself can tell, and if all that it needs holds.
 *
 * @param from  the first instruction's position
 * @param to    the position after the last
 * @param field what is assigned
 * @param needs of other classes
 */
record Slice(int from, int to, FieldKey field, List<Need> needs) {
    /** What the purity of a slice depends on. */
    sealed interface Need {
        /** An instance of the class is made. */
        record Made(String type) implements Need {
        }

        /** A static field is read. */
        record Read(String owner, FieldKey field) implements Need {
        }

        /** The array in the field, a private one, is only ever read. */
        record OnlyRead(FieldKey field) implements Need {
        }

        /** Objects of the class are hashed. */
        record Hashed(String type) implements Need {
        }
    }
}
