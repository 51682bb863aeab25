package dev.detsim.check;

/**
 * What a client does between an operation's invocation and its return.
 *
 * @param <O> outputs
 * @param <X> the checked exception it may throw; a lambda that throws none makes it {@code RuntimeException}
 */
@FunctionalInterface
public interface Call<O, X extends Exception> {

    /**
     * Sends the request and waits for the reply.
     *
     * @return what the object answered, never null
     * @throws X when there was no answer
     */
    O call() throws X;
}
