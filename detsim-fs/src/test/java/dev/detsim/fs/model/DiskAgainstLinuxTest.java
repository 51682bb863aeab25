package dev.detsim.fs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any sequence of calls has the same results on a disk and in a real directory, call by call and in the end. */
class DiskAgainstLinuxTest {
    private static final List<String> NAMES = List.of("a", "b", "a/x", "a/y", "b/x", "b/x/y", "a/../b");
    /** What is there before: an empty directory, a full one, a file. Without it most calls would find nothing. */
    private static final List<DiskCall> BEFORE =
            List.of(new DiskCall.Mkdir("a"), new DiskCall.Mkdir("b"), new DiskCall.Create("a/x", "content"));

    @Property(tries = 150)
    void sameResultsAsLinux(@ForAll("calls") List<DiskCall> calls) throws IOException {
        Path real = Files.createTempDirectory("linux").toRealPath();
        try {
            Disk disk = Disks.empty();
            Both both = new Both(disk, real);
            for (DiskCall call : Stream.concat(BEFORE.stream(), calls.stream()).toList()) {
                assertThat(call.onDisk(both)).as(call + " of " + calls).isEqualTo(call.onLinux(both));
            }
            assertThat(both.diskTree()).as("after " + calls).isEqualTo(both.linuxTree());
        } finally {
            delete(real);
        }
    }

    private static void delete(Path real) throws IOException {
        try (var walk = Files.walk(real)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<List<DiskCall>> calls() {
        Arbitrary<String> name = Arbitraries.of(NAMES);
        Arbitrary<String> content = Arbitraries.strings().withCharRange('0', '9').ofMaxLength(30);
        Arbitrary<DiskCall> call = Arbitraries.oneOf(
                name.map(DiskCall.Mkdir::new),
                name.map(DiskCall.Rmdir::new),
                name.map(DiskCall.Unlink::new),
                name.map(DiskCall.ListNames::new),
                name.map(DiskCall.Readlink::new),
                name.map(DiskCall.Realpath::new),
                Combinators.combine(name, name).as(DiskCall.Rename::new),
                Combinators.combine(name, name).as(DiskCall.Rename::new),
                Combinators.combine(name, name).as(DiskCall.Link::new),
                Combinators.combine(Arbitraries.of("a", "b", "x", "./b", "a/x", "loop", "a/../b"), name)
                        .as(DiskCall.Symlink::new),
                Combinators.combine(name, content).as(DiskCall.Write::new),
                Combinators.combine(name, content).as(DiskCall.Append::new),
                Combinators.combine(name, content).as(DiskCall.Create::new),
                Combinators.combine(name, Arbitraries.of(0, 1, 5, 20, 4_096, 9_000)).as(DiskCall.Truncate::new),
                Combinators.combine(name, Arbitraries.of(1, 5, 20, 9_000)).as(DiskCall.Truncate::new));
        return call.list().ofMinSize(10).ofMaxSize(40);
    }
}
