package dev.detsim.agent.table;

/** Where a row stands, for messages. */
public record Source(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
