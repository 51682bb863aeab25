package dev.detsim.check;

/**
 * A map of strings with get, put and compare-and-set, empty at first. Its keys are independent registers, so each is a
 * partition and the state is that of one key.
 */
public final class KeyValueModel implements DeterministicModel<Register, KeyValueOp, Reply> {

    /** An empty store. */
    public KeyValueModel() {
    }

    @Override
    public Register initial() {
        return new Register(null);
    }

    @Override
    public String partition(KeyValueOp input) {
        return input.key();
    }

    @Override
    public Answer<Register, Reply> apply(Register state, KeyValueOp input) {
        return switch (input) {
            case KeyValueOp.Get _ -> state.read();
            case KeyValueOp.Put put -> state.write(put.value());
            case KeyValueOp.Cas cas -> state.cas(cas.expect(), cas.update());
        };
    }

    @Override
    public boolean isRead(KeyValueOp input, Reply output) {
        return output.isRead();
    }
}
