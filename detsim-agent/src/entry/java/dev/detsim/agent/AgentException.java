package dev.detsim.agent;

import java.io.PrintStream;

/** Why the agent cannot start, in a sentence for the user. */
public final class AgentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A mistake of the user, or a JDK that detsim does not know: the message says it all. */
    public AgentException(String message) {
        super(message);
    }

    private AgentException(Throwable cause) {
        super("internal error while the agent started: " + cause, cause);
    }

    /** What the agent failed with, as one of these. */
    public static AgentException of(Throwable failure) {
        return failure instanceof AgentException known ? known : new AgentException(failure);
    }

    /** Only an error of our own is worth a stack trace. */
    void print(PrintStream out) {
        out.println("detsim: " + getMessage());
        if (getCause() != null) {
            getCause().printStackTrace(out);
        }
    }
}
