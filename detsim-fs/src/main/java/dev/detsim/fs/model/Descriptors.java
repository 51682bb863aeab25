package dev.detsim.fs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for something that a process has open; they are given in order and not used again.
 *
 * @param <T> what is open
 */
public final class Descriptors<T> {
    private final TreeMap<Integer, T> open = new TreeMap<>();
    private final int first;
    private final int size;
    private int next;

    /** Numbers from {@code first} to {@code first + size - 1}. */
    public Descriptors(int first, int size) {
        this.first = first;
        this.size = size;
    }

    /** A number for {@code value}. After the last one the numbers begin again with the free ones. */
    public int add(T value) {
        int number = first + next;
        while (open.containsKey(number)) {
            next = (next + 1) % size;
            number = first + next;
        }
        next = (next + 1) % size;
        open.put(number, value);
        return number;
    }

    /** What the number stands for; null if nothing. */
    public @Nullable T get(int number) {
        return open.get(number);
    }

    /** Frees the number; what it stood for. */
    public @Nullable T remove(int number) {
        return open.remove(number);
    }

    /** Frees all numbers of such things, which are returned in the order of their numbers. */
    public List<T> removeIf(Predicate<T> which) {
        List<T> removed = new ArrayList<>(open.values());
        removed.removeIf(which.negate());
        open.values().removeIf(which);
        return removed;
    }
}
