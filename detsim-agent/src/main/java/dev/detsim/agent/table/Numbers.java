package dev.detsim.agent.table;

/** The numbers of the table. */
final class Numbers {
    private Numbers() {
    }

    static int natural(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("[" + text + "] is no number of an argument; expected 0 to 254");
        }
        return Integer.parseInt(text);
    }
}
