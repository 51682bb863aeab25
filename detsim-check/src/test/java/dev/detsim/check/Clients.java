package dev.detsim.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Clients of an object that is linearizable by construction: every operation takes effect at one moment, between its
 * invocation and its return or, where the client gave up, at any later moment or never.
 */
final class Clients<S, I, O> {

    private final History<I, O> history = new History<>();
    private final DeterministicModel<S, I, O> model;
    private final Function<Random, I> inputs;
    private final double unknownRate;
    private final Random random;
    private final List<@Nullable Running<I, O>> clients = new ArrayList<>();
    private final List<I> adrift = new ArrayList<>();
    private final Map<String, S> states = new LinkedHashMap<>();

    private record Running<I, O>(Invocation<I, O> invocation, I input, @Nullable O output) {
    }

    Clients(DeterministicModel<S, I, O> model, Function<Random, I> inputs, double unknownRate, long seed) {
        this.model = model;
        this.inputs = inputs;
        this.unknownRate = unknownRate;
        this.random = new Random(seed);
    }

    /** Runs until so many operations have been invoked; those still under way at the end stay open. */
    History<I, O> run(int count, int operations) {
        for (int i = 0; i < count; i++) {
            clients.add(null);
        }
        int invoked = 0;
        while (invoked < operations) {
            invoked += act(random.nextInt(count)) ? 1 : 0;
            applyAdrift();
        }
        return history;
    }

    private boolean act(int client) {
        var running = clients.get(client);
        clients.set(client, running == null ? begin(client) : goOn(running));
        return running == null;
    }

    private @Nullable Running<I, O> goOn(Running<I, O> running) {
        return running.output() == null ? effect(running) : end(running);
    }

    private Running<I, O> begin(int client) {
        I input = inputs.apply(random);
        return new Running<>(history.invoke("c" + client, input), input, null);
    }

    private @Nullable Running<I, O> effect(Running<I, O> running) {
        if (random.nextDouble() < unknownRate) {
            running.invocation().unknown();
            adrift.add(running.input());
            return null;
        }
        return new Running<>(running.invocation(), running.input(), apply(running.input()));
    }

    private @Nullable Running<I, O> end(Running<I, O> running) {
        if (random.nextDouble() < unknownRate / 2) {
            running.invocation().unknown();
        } else {
            running.invocation().ok(Objects.requireNonNull(running.output()));
        }
        return null;
    }

    private void applyAdrift() {
        if (!adrift.isEmpty() && random.nextInt(20) == 0) {
            apply(adrift.remove(random.nextInt(adrift.size())));
        }
    }

    private O apply(I input) {
        var partition = model.partition(input);
        var answer = model.apply(states.getOrDefault(partition, model.initial()), input);
        states.put(partition, answer.next());
        return answer.output();
    }
}
