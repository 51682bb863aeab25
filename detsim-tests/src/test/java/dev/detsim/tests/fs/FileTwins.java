package dev.detsim.tests.fs;

import java.util.LinkedHashMap;
import java.util.Map;

/** All scenarios on files, by name. */
final class FileTwins {
    private FileTwins() {
    }

    static Map<String, FileTwin> all() {
        Map<String, FileTwin> twins = new LinkedHashMap<>();
        twins.putAll(StreamTwins.all());
        twins.putAll(ChannelTwins.all());
        twins.putAll(PathTwins.all());
        twins.putAll(FileClassTwins.all());
        return twins;
    }
}
