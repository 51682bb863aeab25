/** What a program can do with static state. Each case notes what it sees; a plain JVM says what that must be. */
package dev.detsim.tests.statics.cases;
