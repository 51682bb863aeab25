package dev.detsim.agent.table;

import java.util.List;

/** Where a site row applies: everywhere, or in the given places, and never in the excepted ones. */
public record Scope(List<Place> in, List<Place> except) {
    static final Scope EVERYWHERE = new Scope(List.of(), List.of());

    /** Whether some method of the class may be within. */
    public boolean mayInclude(String className) {
        for (Place place : except) {
            if (place.method() == null && place.coversClass(className)) {
                return false;
            }
        }
        for (Place place : in) {
            if (place.coversClass(className)) {
                return true;
            }
        }
        return in.isEmpty();
    }

    /** Whether the method, by name and descriptor, of the class is within. */
    public boolean includes(String className, String method) {
        return !covers(except, className, method) && (in.isEmpty() || covers(in, className, method));
    }

    private static boolean covers(List<Place> places, String className, String method) {
        for (Place place : places) {
            if (place.covers(className, method)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row names the places where it applies. */
    public boolean isLimited() {
        return !in.isEmpty();
    }
}
