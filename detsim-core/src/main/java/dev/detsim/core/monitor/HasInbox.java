package dev.detsim.core.monitor;

/** A world that receives threads whose monitor became free. */
public interface HasInbox {
    /** Where they arrive. */
    Inbox inbox();
}
