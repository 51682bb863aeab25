package dev.detsim.agent.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table; {@code rewrites/README.md} describes its syntax. */
final class RowParser {
    private static final String KINDS =
            "set, call, field, own, after, entry, head, arg, result, exit, refuse, real, init";
    private static final String HOOK = "a hook [DetsimHooks.nanoTime]";

    private final Map<String, List<Place>> sets = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    static List<Row> parse(List<TableFile> files) {
        RowParser parser = new RowParser();
        for (TableFile file : files) {
            parser.file(file);
        }
        return List.copyOf(parser.rows);
    }

    private void file(TableFile file) {
        int number = 0;
        for (String line : file.text().split("\n")) {
            int comment = line.indexOf('#');
            line(new Source(file.name(), ++number), (comment < 0 ? line : line.substring(0, comment)).strip());
        }
    }

    private void line(Source source, String line) {
        if (line.isEmpty()) {
            return;
        }
        try {
            Columns columns = new Columns(line);
            if (columns.kind().equals("set")) {
                set(columns);
            } else {
                rows.add(row(source, columns));
            }
        } catch (IllegalArgumentException e) {
            throw new TableException(source, String.valueOf(e.getMessage()));
        }
    }

    private void set(Columns columns) {
        String name = columns.column("the set's name [@low]");
        if (!name.startsWith("@")) {
            throw new IllegalArgumentException("[" + name + "] is no name of a set; expected one like [@low]");
        }
        List<Place> places = sets.computeIfAbsent(name, n -> new ArrayList<>());
        for (String word : columns.rest("classes")) {
            places.add(Place.ofSet(word));
        }
    }

    private Row row(Source source, Columns c) {
        return switch (c.kind()) {
            case "call" -> call(source, c);
            case "field" -> field(source, c);
            case "own" -> own(source, c);
            case "after" -> after(source, c);
            case "entry" -> entry(source, c);
            case "head" -> new Row.Head(source, body(c), lastHook(c));
            case "arg" -> argument(source, c);
            case "result" -> new Row.Result(source, body(c), lastHook(c));
            case "exit" -> new Row.Exit(source, method(c), lastHook(c));
            case "refuse" -> refusal(source, c);
            case "real" -> bracket(source, c, Row.Mode.REAL);
            case "init" -> bracket(source, c, Row.Mode.INIT);
            default -> throw new IllegalArgumentException("[" + c.kind() + "] is no kind of row; expected " + KINDS);
        };
    }

    private Row call(Source source, Columns c) {
        Member target = body(c);
        Hook hook = hook(c);
        Map<String, String> options = c.options(Set.of("in", "except", "super", "interfaces"));
        String superHook = options.get("super");
        return new Row.Call(source, target, hook, superHook == null ? null : Hook.parse(superHook),
                options.containsKey("interfaces"), scope(options));
    }

    private Row field(Source source, Columns c) {
        Member target = staticField(c);
        Hook hook = hook(c);
        return new Row.Field(source, target, hook, scope(c.options(Set.of("in", "except"))));
    }

    private static Member staticField(Columns c) {
        Member target = Member.parse(c.column(Member.EXPECTED));
        if (target.isMethod()) {
            throw new IllegalArgumentException("[" + target + "] is a method; expected a field");
        }
        return target;
    }

    /** A value in some places and another one in others would be two fields: there is no scope. */
    private Row own(Source source, Columns c) {
        Member target = staticField(c);
        if ("JDFBCS".contains(target.descriptor())) {
            throw new IllegalArgumentException(
                    "[" + target + "] has a type that rows of kind own do not know; expected a"
                            + " reference, an int or a boolean");
        }
        return new Row.Own(source, target, lastHook(c), scope(Map.of()));
    }

    private Row after(Source source, Columns c) {
        Member target = method(c);
        Hook hook = hook(c);
        return new Row.After(source, target, hook, scope(c.options(Set.of("in", "except"))));
    }

    private static Row entry(Source source, Columns c) {
        Member target = body(c);
        Hook hook = hook(c);
        String guard = c.options(Set.of("if")).get("if");
        return new Row.Entry(source, target, hook, guard == null ? null : Guard.parse(guard));
    }

    private static Row argument(Source source, Columns c) {
        Member target = method(c);
        int index = Numbers.natural(c.column("the number of the argument, the receiver being 0"));
        return new Row.Argument(source, target, index, lastHook(c));
    }

    private static Row refusal(Source source, Columns c) {
        Member target = method(c);
        String call = c.column("the call's name for a message [java.lang.System.load(String)]");
        c.options(Set.of());
        return new Row.Refusal(source, target, call);
    }

    private static Row bracket(Source source, Columns c, Row.Mode mode) {
        Member target = body(c);
        c.options(Set.of());
        return new Row.Bracket(source, target, mode);
    }

    private static Member method(Columns c) {
        Member target = Member.parse(c.column(Member.EXPECTED));
        if (!target.isMethod()) {
            throw new IllegalArgumentException("[" + target + "] is a field; expected a method");
        }
        return target;
    }

    /** Code before a constructor's super call may not touch the object, and no call can stand for a constructor's. */
    private static Member body(Columns c) {
        Member target = method(c);
        if (target.isConstructor()) {
            throw new IllegalArgumentException("[" + target + "] is a constructor; expected a method, or one of the"
                    + " kinds after, arg, exit");
        }
        return target;
    }

    private static Hook hook(Columns c) {
        return Hook.parse(c.column(HOOK));
    }

    private static Hook lastHook(Columns c) {
        Hook hook = hook(c);
        c.options(Set.of());
        return hook;
    }

    private Scope scope(Map<String, String> options) {
        return new Scope(places(options.get("in")), places(options.get("except")));
    }

    /** Parts are separated by commas; a descriptor has none. */
    private List<Place> places(@Nullable String list) {
        List<Place> places = new ArrayList<>();
        for (String part : list == null ? List.<String>of() : List.of(list.split(","))) {
            if (part.startsWith("@")) {
                places.addAll(named(part));
            } else {
                places.add(Place.parse(part));
            }
        }
        return List.copyOf(places);
    }

    private List<Place> named(String set) {
        List<Place> places = sets.get(set);
        if (places == null) {
            throw new IllegalArgumentException("no set [" + set + "] stands before this row; expected one of "
                    + sets.keySet().stream().sorted().toList());
        }
        return places;
    }
}
