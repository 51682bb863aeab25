/** What a person reads: failure reports, summaries, the command that reproduces. */
@NullMarked
package dev.detsim.junit.report;

import org.jspecify.annotations.NullMarked;
