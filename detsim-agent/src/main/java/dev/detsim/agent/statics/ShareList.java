package dev.detsim.agent.statics;

import dev.detsim.agent.AgentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packages and classes that keep their static state for the whole JVM: the file {@code shared.txt}, and the user's. */
public final class ShareList {
    /** The property of the user's own: names separated by commas; after a minus, one of the product's that is not meant. */
    public static final String PROPERTY = "detsim.share";
    private static final String MINUS = "-";
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*\\.?");
    private final List<String> packages;
    private final List<String> classes;

    private ShareList(List<String> names) {
        packages = names.stream().filter(ShareList::isPackage).map(ShareList::internal).toList();
        classes = names.stream().filter(name -> !isPackage(name)).map(ShareList::internal).toList();
    }

    /**
     * The list of the product, less what the user takes off, and what the user adds.
     *
     * @param value  the value of the property, or null
     * @param exists whether a class, by its internal name, or a package, by its name with slashes, can be found
     * @throws AgentException if a name is none, if nothing has it, or if what is to be taken off is not on the list
     */
    public static ShareList of(@Nullable String value, Predicate<String> exists) {
        List<String> own = value == null ? List.of() : Arrays.stream(value.split(",", -1)).map(String::trim).toList();
        List<String> added = own.stream().filter(name -> !name.startsWith(MINUS)).toList();
        List<String> removed =
                own.stream().filter(name -> name.startsWith(MINUS)).map(name -> name.substring(1)).toList();
        added.forEach(name -> check(name, exists));
        List<String> product = product();
        removed.forEach(name -> checkRemoval(name, product));
        return new ShareList(Stream.concat(product.stream().filter(name -> !removed.contains(name)), added.stream())
                .toList());
    }

    private static void checkRemoval(String name, List<String> product) {
        if (!product.contains(name)) {
            throw new AgentException(
                    PROPERTY + " takes off [" + name + "]: expected one of the packages that are shared"
                            + " unless this is said: " + product);
        }
    }

    private static void check(String name, Predicate<String> exists) {
        if (!NAME.matcher(name).matches()) {
            throw new AgentException(PROPERTY + " names [" + name + "]: expected packages that end with a dot, such as"
                    + " [com.acme.metrics.], and classes, such as [com.acme.Registry], separated by commas");
        }
        if (!exists.test(internal(name))) {
            throw new AgentException(PROPERTY + " names [" + name + "]: there is no such "
                    + (isPackage(name) ? "package" : "class, or package: those end with a dot,")
                    + " on the class path");
        }
    }

    private static List<String> product() {
        try (InputStream in = ShareList.class.getResourceAsStream("shared.txt")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPackage(String name) {
        return name.endsWith(".");
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    /** Whether a class, by its internal name, keeps its static state. */
    public boolean contains(String className) {
        return packages.stream().anyMatch(className::startsWith)
                || classes.stream().anyMatch(name -> isOrIsNestedIn(className, name));
    }

    private static boolean isOrIsNestedIn(String className, String name) {
        return className.startsWith(name)
                && (className.length() == name.length() || className.charAt(name.length()) == '$');
    }
}
