package dev.detsim.check;

import dev.detsim.check.Verdict.Linearization;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a verdict: what could not be, what was possible instead, and how it came to that. */
final class Explanation<S, I, O> {

    private static final int STATES = 8;
    private static final int STEPS = 8;

    private final Model<S, I, O> model;
    private final Linearization<I, O> prefix;
    private final Operation<I, O> culprit;
    private final List<S> states;

    Explanation(Model<S, I, O> model, Linearization<I, O> prefix, Operation<I, O> culprit, List<S> states) {
        this.model = model;
        this.prefix = prefix;
        this.culprit = culprit;
        this.states = states;
    }

    static String exhausted(String partition, Numbered<?, ?> operations, long budget) {
        return "Linearizability is not decided" + of(partition) + " after the budget of " + budget + " steps for "
                + operations.size() + " operations, " + operations.openCount() + " of them without an answer."
                + " Pass a larger budget, use more partitions (keys), or let fewer operations overlap or end unknown.";
    }

    private static String of(String partition) {
        return partition.isEmpty() ? "" : " (partition " + partition + ")";
    }

    String text(List<Operation<I, O>> operations) {
        return "Not linearizable" + of(prefix.partition()) + ": no order of the operations explains\n"
                + "    " + culprit + "\n"
                + "\n"
                + possibleStates()
                + "\n"
                + (prefix.order().isEmpty() ? "Nothing had returned by then.\n" : orderBefore() + lastFit())
                + "\n"
                + Timeline.before(culprit, operations);
    }

    private String possibleStates() {
        return "After all that had returned by event " + culprit.end() + ", the state can only be\n"
                + states.stream().limit(STATES).map(this::stateLine).collect(Collectors.joining())
                + (states.size() > STATES ? "    and " + (states.size() - STATES) + " more\n" : "");
    }

    private String stateLine(S state) {
        return "    " + state + model.expected(state, culprit.input())
                .map(output -> ", where " + culprit.input() + " -> " + output).orElse("") + "\n";
    }

    private String orderBefore() {
        int size = prefix.order().size();
        var text = new StringBuilder("An order of all that had returned by then:\n");
        if (size > STEPS) {
            text.append("    (").append(size - STEPS).append(" before these)\n");
        }
        for (int i = Math.max(0, size - STEPS); i < size; i++) {
            text.append("    ").append(i + 1).append(". ").append(prefix.order().get(i)).append('\n');
        }
        return text.toString();
    }

    /**
     * Where in that order the answer would last have been right: what a stale read missed. Never at its end: there the
     * search has tried it.
     */
    private String lastFit() {
        int fit = lastFitIndex();
        if (fit < 0) {
            return "Its answer would not have been right anywhere in that order.\n";
        }
        return "Its answer would last have been right " + (fit == 0 ? "at the start" : "after " + step(fit))
                + ", before " + step(fit + 1) + ".\n";
    }

    private String step(int number) {
        return number + ". " + prefix.order().get(number - 1);
    }

    private int lastFitIndex() {
        S state = model.initial();
        int fit = fits(state) ? 0 : -1;
        for (int i = 0; i < prefix.order().size(); i++) {
            state = prefix.order().get(i).step(model, state).orElseThrow();
            fit = fits(state) ? i + 1 : fit;
        }
        return fit;
    }

    private boolean fits(S state) {
        return culprit.step(model, state).isPresent();
    }
}
