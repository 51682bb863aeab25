/**
 * The state of a simulated disk, and the rules of Linux about it: no thread, no clock, no generator and nothing of the JDK's
 * internals. Results below zero are negated errno values.
 */
@NullMarked
package dev.detsim.fs.model;

import org.jspecify.annotations.NullMarked;
