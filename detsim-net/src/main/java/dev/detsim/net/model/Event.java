package dev.detsim.net.model;

/** Something that happens at a moment; an {@link Agenda} holds it at most once. */
abstract class Event {
    /** When it happens, in nanoseconds. */
    long at;
    /** Decides between events of one moment. */
    long sequence;
    /** Its place in the agenda's heap, or -1. */
    int index = -1;

    /** Called when its moment has come; it is no longer pending. */
    abstract void happen(long now);

    final boolean pending() {
        return index >= 0;
    }

    final boolean before(Event other) {
        return at < other.at || at == other.at && sequence < other.sequence;
    }
}
