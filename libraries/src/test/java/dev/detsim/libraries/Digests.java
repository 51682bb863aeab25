package dev.detsim.libraries;

import java.util.ArrayList;
import java.util.List;

/** The digests of a few seeds. */
final class Digests {
    /** So many seeds, from 0 on. */
    static final int SEEDS = 8;

    private Digests() {
    }

    /** Prints those of all works, a line for each seed, without line breaks in it. */
    public static void main(String[] args) throws Exception {
        for (Works work : Works.values()) {
            for (String digest : of(work, () -> {})) {
                System.out.println(line(work, digest));
            }
        }
    }

    /** As it is printed. */
    static String line(Works work, String digest) {
        return work + " " + digest.replace("\n", "\\n").replace("\r", "\\r");
    }

    /** One after the other, with something in between. */
    static List<String> of(Work work, Runnable between) throws Exception {
        List<String> digests = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            digests.add(work.digest(seed));
            between.run();
        }
        return digests;
    }
}
