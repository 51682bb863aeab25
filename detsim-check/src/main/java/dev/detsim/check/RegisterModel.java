package dev.detsim.check;

import org.jspecify.annotations.Nullable;

/** One register of strings with read, write and compare-and-set. */
public final class RegisterModel implements DeterministicModel<Register, RegisterOp, Reply> {

    private final Register initial;

    /** A register that holds nothing. */
    public RegisterModel() {
        this(null);
    }

    /**
     * A register that holds a value.
     *
     * @param initial the value, or null for nothing
     */
    public RegisterModel(@Nullable String initial) {
        this.initial = new Register(initial);
    }

    @Override
    public Register initial() {
        return initial;
    }

    @Override
    public Answer<Register, Reply> apply(Register state, RegisterOp input) {
        return switch (input) {
            case RegisterOp.Read() -> state.read();
            case RegisterOp.Write(var value) -> state.write(value);
            case RegisterOp.Cas(var expect, var update) -> state.cas(expect, update);
        };
    }

    @Override
    public boolean isRead(RegisterOp input, Reply output) {
        return output.isRead();
    }
}
