package dev.detsim.net.model;

import dev.detsim.core.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds on all links: the latency and the faults in force. Partitions are asked before loss, loss before slow links, and
 * within a kind the older rule first; the first verdict that does not pass decides.
 */
public final class Weather {
    private Latency latency = Latency.LAN;
    private final List<Rule> rules = new ArrayList<>();

    /** The latency of every segment from now on. */
    public void latency(Latency value) {
        latency = value;
    }

    /** Puts a fault in force. */
    public void add(Rule rule) {
        int at = 0;
        while (at < rules.size() && rank(rules.get(at)) <= rank(rule)) {
            at++;
        }
        rules.add(at, rule);
    }

    /** Ends a fault; equal rules are different faults. Does nothing if it is not in force. */
    public void remove(Rule rule) {
        rules.removeIf(each -> each == rule);
    }

    Latency latency() {
        return latency;
    }

    /** What the rules say about a segment that sets out on {@code link}. */
    Verdict judge(Link link, long now, Draws draws) {
        for (int i = 0; i < rules.size(); i++) {
            Verdict verdict = rules.get(i).judge(link.from, link.to, now, draws);
            if (verdict != Verdict.PASS) {
                link.felt(rules.get(i).kind());
                return verdict;
            }
        }
        return Verdict.PASS;
    }

    /** Whether a partition lies across {@code link}. */
    boolean cuts(Link link, long now, Draws draws) {
        for (int i = 0; i < rules.size() && rules.get(i) instanceof Partition cut; i++) {
            if (cut.judge(link.from, link.to, now, draws) == Verdict.CUT) {
                link.felt(cut.kind());
                return true;
            }
        }
        return false;
    }

    private static int rank(Rule rule) {
        return switch (rule) {
            case Partition _ -> 0;
            case Loss _ -> 1;
            default -> 2;
        };
    }
}
