package dev.detsim.core.run;

/**
 * A thread that could not be stopped.
 *
 * @param thread its node and name
 * @param state  what it did when it was given up: its state, what it waits for, what it holds, its stack; several lines
 */
public record Leftover(String thread, String state) {
}
