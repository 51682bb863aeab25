/** Classes that are lowered to old versions of the class file: no lambda, no concatenation, nothing private across classes. */
package dev.detsim.tests.statics.old;
