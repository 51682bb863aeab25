package dev.detsim.core.run;

import dev.detsim.SimBody;

/**
 * A body that says which class it belongs to: the static state of that class and of those nested in it is one for all nodes
 * of a world, where that of any other class is one for each process. For other bodies, such as lambdas, it is the class that
 * they are written in.
 */
public interface HostedBody extends SimBody {
    /** The test class. */
    Class<?> host();

    /** The name of the outermost class that a body belongs to. */
    static String hostOf(SimBody body) {
        Class<?> type = body instanceof HostedBody hosted ? hosted.host() : body.getClass();
        return type.getNestHost().getName();
    }
}
