package dev.detsim.agent.audit;

import dev.detsim.agent.classfile.ClassOutline;
import dev.detsim.agent.table.Guard;
import dev.detsim.agent.table.Hook;
import dev.detsim.agent.table.RewriteTable;
import dev.detsim.agent.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes to {@code target/unused-hooks.txt} what the classes with hooks have besides: methods that no row names. */
final class UnusedHooks {
    private UnusedHooks() {
    }

    static void report(RewriteTable table, Collection<byte[]> classFiles) throws IOException {
        Set<Hook> used = table.rows().stream().flatMap(UnusedHooks::hooks).collect(Collectors.toSet());
        Set<String> owners = used.stream().map(Hook::owner).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (ClassOutline outline : classFiles.stream().map(ClassOutline::of).toList()) {
            outline.methods().stream().filter(m -> owners.contains(outline.name()) && m.isStatic() && m.isPublic())
                    .map(m -> new Hook(outline.name(), m.name())).filter(hook -> !used.contains(hook))
                    .forEach(hook -> unused.add(hook.toString()));
        }
        Files.write(Path.of("target", "unused-hooks.txt"), unused);
    }

    private static Stream<Hook> hooks(Row row) {
        return switch (row) {
            case Row.Call call -> of(call.hook(), call.superHook());
            case Row.Site site -> of(site.hook(), null);
            case Row.Entry entry -> of(entry.hook(), guard(entry.guard()));
            case Row.Head head -> of(head.hook(), null);
            case Row.Argument argument -> of(argument.hook(), null);
            case Row.Result result -> of(result.hook(), null);
            case Row.Exit exit -> of(exit.hook(), null);
            case Row.Refusal _ -> of(Row.Refusal.HOOK, null);
            case Row.Bracket bracket -> List.of(bracket.mode().enter(), bracket.mode().leave()).stream();
        };
    }

    private static @Nullable Hook guard(@Nullable Guard guard) {
        return guard == null ? null : guard.hook();
    }

    private static Stream<Hook> of(Hook hook, @Nullable Hook other) {
        return other == null ? Stream.of(hook) : Stream.of(hook, other);
    }
}
