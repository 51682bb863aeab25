package dev.detsim.fs.jdk;

import dev.detsim.core.driver.Owner;

/**
 * Something that a process has open.
 *
 * @param what    the thing
 * @param process who opened it
 * @param <T>     its type
 */
record OpenBy<T>(T what, Owner process) {
}
