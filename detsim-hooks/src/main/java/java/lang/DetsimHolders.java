package java.lang;

import jdk.internal.misc.Unsafe;

/**
 * The prototype of the holders of a class, by class: an open-addressed table, for a hook may not use a map. Classes without
 * a holder are remembered, too. Read without a lock; written under one that is taken in real mode.
 */
final class DetsimHolders {
    private static volatile Entry[] table = new Entry[1 << 10];
    private static int size;

    private DetsimHolders() {
    }

    private record Entry(Class<?> type, DetsimHolder holder) {
    }

    /** The prototype for a class, or null if its statics do not belong to the process. */
    static DetsimHolder of(Class<?> type) {
        if (!DetsimClasses.on || type.isHidden() || type.isArray() || type.getClassLoader() == null) {
            return null;
        }
        Entry entry = find(type);
        return entry == null ? look(type) : entry.holder;
    }

    private static Entry find(Class<?> type) {
        Entry[] entries = table;
        return entries[slot(entries, type)];
    }

    private static int slot(Entry[] entries, Class<?> type) {
        int i = type.getName().hashCode() * 0x9E3779B9 >>> 8;
        while (true) {
            i &= entries.length - 1;
            if (entries[i] == null || entries[i].type == type) {
                return i;
            }
            i++;
        }
    }

    /** The class of its holder was defined before it, by the same loader. */
    private static DetsimHolder look(Class<?> type) {
        DetsimHooks.enterReal();
        try {
            Class<?> holder =
                    type.getClassLoader().findLoadedClass(type.getName() + DetsimClasses.HOLDER);
            if (holder == null) {
                put(type, null);
            } else {
                Unsafe.getUnsafe().ensureClassInitialized(holder);
            }
            return find(type).holder;
        } finally {
            DetsimHooks.exitReal();
        }
    }

    /** To be called in real mode. */
    static void put(Class<?> type, DetsimHolder holder) {
        synchronized (DetsimHolders.class) {
            if (size * 2 > table.length) {
                grow();
            }
            int slot = slot(table, type);
            size += table[slot] == null ? 1 : 0;
            table[slot] = new Entry(type, holder);
        }
    }

    private static void grow() {
        Entry[] more = new Entry[table.length * 2];
        for (Entry entry : table) {
            if (entry != null) {
                more[slot(more, entry.type)] = entry;
            }
        }
        table = more;
    }
}
