package dev.detsim.tests.statics.old;

import java.util.ArrayList;
import java.util.List;

/** An interface that is initialised. */
public interface Constants {
    /** Filled by those that use it. */
    List<String> LIST = new ArrayList<>();
    /** No constant, for it is made by a constructor. */
    String TEXT = new String(System.getProperty("none", "no"));
}
