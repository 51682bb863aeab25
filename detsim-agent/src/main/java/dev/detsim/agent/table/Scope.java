package dev.detsim.agent.table;

import java.util.List;

/** Where a site row applies: everywhere, or in the given places, and never in the excepted ones. */
public record Scope(List<Place> in, List<Place> except) {
    static final Scope EVERYWHERE = new Scope(List.of(), List.of());

    /** Whether some method of the class may be within. */
    public boolean mayInclude(String className) {
        return (in.isEmpty() || in.stream().anyMatch(p -> p.coversClass(className)))
                && except.stream().noneMatch(p -> p.method() == null && p.coversClass(className));
    }

    /** Whether the method, by name and descriptor, of the class is within. */
    public boolean includes(String className, String method) {
        return (in.isEmpty() || in.stream().anyMatch(p -> p.covers(className, method)))
                && except.stream().noneMatch(p -> p.covers(className, method));
    }

    /** Whether the row names the places where it applies. */
    public boolean isLimited() {
        return !in.isEmpty();
    }
}
