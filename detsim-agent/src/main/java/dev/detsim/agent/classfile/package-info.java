/** What must be known of a class file before the rewriting library is worth loading. */
@NullMarked
package dev.detsim.agent.classfile;

import org.jspecify.annotations.NullMarked;
