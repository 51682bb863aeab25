package dev.detsim.tests.statics.audit;

import dev.detsim.Node;
import dev.detsim.core.run.RunOptions;
import dev.detsim.core.run.RunResult;
import dev.detsim.core.run.Worlds;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The audit of a class path: initialises each class that shares static state, in a process of a world and outside, and walks
 * what it shares.
 *
 * <p>The agent decides from class files what can be shared. This looks at the objects that came of it, which is another way
 * to the same end.
 */
public final class Audit {
    /** How lines begin that name a class which cannot be looked at. */
    static final String FAILED = "FAILED ";
    /** How the last line begins. */
    static final String FIGURES = "AUDITED ";
    private static final String AFTER = "after=";
    private final List<Class<?>> sharing = new ArrayList<>();
    /** The classes that cannot be loaded or initialised, and why: here as on any JVM with this class path. */
    private final Map<String, String> failed = new TreeMap<>();
    private final PrivateArrays arrays = new PrivateArrays();
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
        audit.initializeInWorld();
        audit.fields().forEach(audit.arrays::remember);
        all.stream().filter(word -> word.startsWith(AFTER)).forEach(word -> inNodes(word.substring(AFTER.length())));
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
                node.main(() -> main(workload)).start();
            }
            while (nodes.stream().anyMatch(Node::isRunning)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }));
    }

    private static void main(String workload) throws ReflectiveOperationException {
        Method main = Class.forName(workload).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) new String[0]);
    }

    private static void check(RunResult result) {
        result.failure().ifPresent(e -> {
            throw new AssertionError("the audit's world failed", e);
        });
    }

    /** What an initialiser does there may be refused, which fails the run: it matters only if it fails outside, too. */
    private void initializeInWorld() {
        RunResult result = Worlds.run(RunOptions.of(2), sim -> sharing.forEach(Audit::failure));
        result.failure().ifPresent(e -> System.out.println("WORLD " + e));
    }

    private void initialize() {
        for (Class<?> type : sharing) {
            failure(type).ifPresent(e -> failed.put(type.getName(), e.toString()));
        }
    }

    /** Why a class cannot be initialised. */
    private static Optional<Throwable> failure(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** The shared fields of the classes that are initialised, without numbers. */
    private List<Field> fields() {
        return sharing.stream().filter(type -> !failed.containsKey(type.getName()))
                .flatMap(type -> SharedStatics.of(type).stream()).filter(field -> !field.getType().isPrimitive())
                .toList();
    }

    private void walk() {
        Walk walk = new Walk();
        List<Field> fields = fields();
        fields.forEach(field -> walk.from(field, Walk.value(field, null)));
        List<Finding> found = Stream.concat(walk.findings().stream(), arrays.changed().stream()).toList();
        failed.forEach((name, why) -> System.out.println(FAILED + name + " " + why.lines().findFirst().orElse("")));
        found.forEach(System.out::println);
        System.out.println(FIGURES + "classes=" + classes + " sharing=" + sharing.size() + " references="
                + fields.size()
                + " arrays=" + arrays.size() + " objects=" + walk.objects() + " failed=" + failed.size() + " found="
                + found.size());
    }
}
