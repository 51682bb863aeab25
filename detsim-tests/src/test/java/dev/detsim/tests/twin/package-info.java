/**
 * Twins: one scenario, run on the real JDK and in worlds of several seeds, with the same assertions. A twin test class reads as
 * a list of scenarios:
 *
 * <pre>{@code
 * @TwinTest
 * void joinWaits(Seen seen) throws Exception {
 *     Thread t = Thread.ofPlatform().start(() -> seen.answer("ran"));
 *     t.join();
 *     seen.answer(t.getState());
 * }
 * }</pre>
 */
package dev.detsim.tests.twin;
