/** What the audit must find, and what it must not. */
package dev.detsim.tests.statics.audit.planted;
