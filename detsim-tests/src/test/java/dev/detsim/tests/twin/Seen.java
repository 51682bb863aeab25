package dev.detsim.tests.twin;

import java.util.ArrayList;
import java.util.List;

/** What a scenario has seen, besides what it asserts. May be used by several threads. */
public final class Seen {
    private final List<String> answers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Something that must be the same on the real JDK and for each seed. */
    public synchronized void answer(Object value) {
        answers.add(String.valueOf(value));
    }

    /** Something that depends on the schedule: it must be the same when a seed is run again. */
    public synchronized void note(Object value) {
        notes.add(String.valueOf(value));
    }

    synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
