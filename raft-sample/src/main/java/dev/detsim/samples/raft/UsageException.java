package dev.detsim.samples.raft;

/** The command line is wrong; the message says which value, what was expected and what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
