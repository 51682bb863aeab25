package dev.detsim.tests.statics.audit;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The audit of a class path: initialises each class that shares static state, in a process of a world and outside, and walks
 * what it shares.
 *
 * <p>The agent decides from class files what can be shared. This looks at the objects that came of it, which is another way
 * to the same end.
 */
public final class Audit {
    static final String FAILED = "FAILED ";
    private static final String AFTER = "after=";
    private final List<Class<?>> sharing = new ArrayList<>();
    /** The classes that cannot be loaded or initialised, and why: here as on any JVM with this class path. */
    private final Map<String, String> failed = new TreeMap<>();
    private int classes;

    private Audit() {
    }

    /**
     * Prints what was found, a line each, what could not be initialised, and the figures.
     *
     * @param arguments words with which the names of class path elements begin, for less than all of them; and
     *                  {@code after=} with the name of a main class that two nodes of a world run before
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        OpenJdk.open();
        Audit audit = new Audit();
        List<String> all = List.of(arguments);
        audit.load(new ClassPath(all.stream().filter(word -> !word.startsWith(AFTER)).toList()).classes());
        all.stream().filter(word -> word.startsWith(AFTER)).forEach(word -> inNodes(word.substring(AFTER.length())));
        audit.initializeInWorld();
        audit.initialize();
        audit.walk();
        System.exit(0);
    }

    private void load(List<String> names) {
        classes = names.size();
        for (String name : names) {
            try {
                Class<?> type = Class.forName(name, false, Audit.class.getClassLoader());
                if (SharedStatics.of(type).stream().anyMatch(field -> !field.getType().isPrimitive())) {
                    sharing.add(type);
                }
            } catch (LinkageError | ClassNotFoundException e) {
                failed.put(name, e.toString());
            }
        }
    }

    private static void inNodes(String workload) {
        check(Worlds.run(RunOptions.of(1), sim -> {
            List<Node> nodes = sim.nodes("n", 2);
            for (Node node : nodes) {
                node.main(() -> Class.forName(workload).getMethod("main", String[].class).invoke(null,
                        (Object) new String[0])).start();
            }
            while (nodes.stream().anyMatch(Node::isRunning)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }));
    }

    private static void check(RunResult result) {
        result.failure().ifPresent(e -> {
            throw new AssertionError("the audit's world failed", e);
        });
    }

    private void initializeInWorld() {
        check(Worlds.run(RunOptions.of(2), sim -> initialize()));
    }

    private void initialize() {
        for (Class<?> type : sharing) {
            try {
                Class.forName(type.getName(), true, type.getClassLoader());
            } catch (Throwable e) {
                failed.put(type.getName(), e.toString());
            }
        }
    }

    private void walk() {
        Walk walk = new Walk();
        int fields = 0;
        for (Class<?> type : sharing) {
            if (!failed.containsKey(type.getName())) {
                for (Field field : SharedStatics.of(type)) {
                    fields++;
                    if (!field.getType().isPrimitive()) {
                        walk.from(field, Walk.value(field, null));
                    }
                }
            }
        }
        failed.forEach((name, why) -> System.out.println(FAILED + name + " " + why.lines().findFirst().orElse("")));
        walk.findings().forEach(System.out::println);
        System.out.println("AUDITED classes=" + classes + " sharing=" + sharing.size() + " fields=" + fields
                + " objects=" + walk.objects() + " failed=" + failed.size() + " found=" + walk.findings().size());
    }
}
