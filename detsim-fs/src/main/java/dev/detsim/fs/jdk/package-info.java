/** The system calls that the hooks make, on the disks of the model. */
@NullMarked
package dev.detsim.fs.jdk;

import org.jspecify.annotations.NullMarked;
