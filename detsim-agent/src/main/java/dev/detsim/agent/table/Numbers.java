package dev.detsim.agent.table;

/** The numbers of the table. */
final class Numbers {
    private Numbers() {
    }

    static int natural(String text) {
        int number = text.length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
        if (number < 0) {
            throw new IllegalArgumentException("[" + text + "] is no number of an argument; expected 0 to 9");
        }
        return number;
    }
}
